package dev.patchbay.linux.apt;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes on what apt writes to its status file descriptor: lines of the form {@code pmstatus:package:percent:text}. Keeps
 * the errors dpkg had, by package. Not thread-safe.
 */
final class AptProgress {

    private static final int MAX_TEXT = 300;

    private final CallContext context;
    private final Map<String, PatchId> patches = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private Optional<Reason> trouble = Optional.empty();

    AptProgress(CallContext context, List<AptPatchId> wanted) {
        this.context = context;
        wanted.forEach(id -> patches.putIfAbsent(id.name(), id.toPatchId()));
    }

    void accept(String line) {
        String[] parts = line.split(":", 2);
        if (parts.length < 2) {
            return;
        }
        switch (parts[0]) {
            case "dlstatus" -> {
                // the packages are there already, and its percentage is one of its own
            }
            case "pmstatus" -> report(parts[1]);
            case "pmerror" -> {
                Optional<Event> event = Event.parse(parts[1]);
                event.ifPresent(error -> errors.put(error.packageName(), error.text()));
                report(parts[1]);
            }
            case "unreadable" ->
                trouble = Optional.of(AptReasons.PROGRESS_UNREADABLE
                        .with("path", parts[1].split(":", 2)[0])
                        .with("cause", DisplayText.of(parts[1], MAX_TEXT))
                        .build());
            default -> {
                // pmconffile and pmrecover cannot occur: no question is asked
            }
        }
    }

    private void report(String rest) {
        Event.parse(rest)
                .ifPresent(event -> context.progress()
                        .onProgress(new Progress(
                                context.now(),
                                event.text(),
                                Optional.ofNullable(patches.get(event.packageName())),
                                event.percent())));
    }

    /** Returns what dpkg said went wrong with a package. */
    Optional<String> error(String packageName) {
        return Optional.ofNullable(errors.get(packageName));
    }

    /** Returns why progress could not be followed. */
    Optional<Reason> trouble() {
        return trouble;
    }

    private record Event(String packageName, OptionalInt percent, String text) {

        /** The subject may hold a colon (an architecture), and may be the path of an archive; the text may hold colons. */
        static Optional<Event> parse(String rest) {
            Matcher form = FORM.matcher(rest);
            if (!form.matches()) {
                return Optional.empty();
            }
            int percent = Math.min(100, Integer.parseInt(form.group(2)));
            return Optional.of(
                    new Event(name(form.group(1)), OptionalInt.of(percent), DisplayText.of(form.group(3), MAX_TEXT)));
        }

        private static final Pattern FORM = Pattern.compile("(.+?):([0-9]{1,3})(?:\\.[0-9]+)?:(.*)");

        private static String name(String subject) {
            String file = subject.substring(subject.lastIndexOf('/') + 1);
            int end = file.indexOf(subject.startsWith("/") ? '_' : ':');
            return end < 0 ? file : file.substring(0, end);
        }
    }
}
