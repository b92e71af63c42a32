package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.RpmVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One advisory while it is read. Not thread-safe. */
final class UpdateElement {

    private static final int MAX_REFERENCES = 1000;
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    private final StringBuilder text = new StringBuilder();
    private final List<RpmFix> fixes = new ArrayList<>();
    private final Set<String> cves = new TreeSet<>();
    private final List<URI> references = new ArrayList<>();
    private boolean open;
    private String type = "";
    private String status = "";
    private String id = "";
    private String title = "";
    private String severity = "";
    private Optional<Instant> issued = Optional.empty();
    private Optional<Instant> updated = Optional.empty();
    private ModuleScope module = ModuleScope.NONE;
    private boolean reboot;
    private boolean lastPackageRead;

    static UpdateElement open(Optional<String> type, Optional<String> status) {
        UpdateElement update = new UpdateElement();
        update.open = true;
        update.type = type.orElse("").toLowerCase(Locale.ROOT);
        update.status = status.orElse("").toLowerCase(Locale.ROOT);
        return update;
    }

    boolean isOpen() {
        return open;
    }

    void clearText() {
        text.setLength(0);
    }

    void text(char[] characters, int start, int length, int limit) {
        int room = Math.min(length, limit - text.length());
        text.append(characters, start, Math.max(0, room));
    }

    void date(String element, Instant instant) {
        if (element.equals("issued")) {
            issued = Optional.of(instant);
        } else {
            updated = Optional.of(instant);
        }
    }

    void reference(Optional<String> name, Optional<String> href) {
        name.filter(CVE.asMatchPredicate()).ifPresent(cves::add);
        if (references.size() < MAX_REFERENCES) {
            href.flatMap(UpdateElement::uri).ifPresent(references::add);
        }
    }

    private static Optional<URI> uri(String text) {
        try {
            return text.isEmpty() || text.length() > 2000 ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            // a link for people only; its advisory is told by its id
            return Optional.empty();
        }
    }

    void module(ModuleScope scope) {
        module = scope;
    }

    void add(String name, String architecture, RpmVersion version) {
        lastPackageRead = true;
        fixes.add(RpmFix.builder()
                .name(name)
                .architecture(architecture)
                .version(version)
                .module(module)
                .build());
    }

    void packageUnread() {
        lastPackageRead = false;
    }

    void rebootOfPackage() {
        if (lastPackageRead && isTrue()) {
            int last = fixes.size() - 1;
            fixes.set(
                    last,
                    fixes.get(last).toBuilder()
                            .rebootBehavior(RebootBehavior.ALWAYS_REQUIRES_REBOOT)
                            .build());
        }
    }

    /** Takes the text of an element directly inside the advisory. */
    void field(String element) {
        switch (element) {
            case "id" -> id = text.toString().strip();
            case "title" -> title = text.toString().strip();
            case "severity" -> severity = text.toString().strip();
            case "reboot_suggested" -> reboot = isTrue();
            default -> {
                // texts for people
            }
        }
    }

    private boolean isTrue() {
        String value = text.toString().strip().toLowerCase(Locale.ROOT);
        return value.isEmpty() || value.equals("1") || value.equals("true") || value.equals("yes");
    }

    /** Returns the advisory; empty, with a problem noted, when it has no id. */
    Optional<RpmAdvisory> advisory(ReadingLog log) {
        try {
            Optional<Instant> revised = updated;
            if (issued.isPresent() && updated.isPresent() && updated.get().isBefore(issued.get())) {
                log.problem(
                        "updateinfo.dates",
                        id,
                        updated.get().toString(),
                        "a last change that is not before the publication on " + issued.get());
                revised = Optional.empty();
            }
            Advisory advisory = Advisory.builder()
                    .id(AdvisoryId.of(id))
                    .title(title)
                    .classification(classification())
                    .severity(severity(log))
                    .published(issued)
                    .revised(revised)
                    .cves(cves)
                    .references(references)
                    .build();
            boolean retracted = status.equals("retracted");
            return Optional.of(new RpmAdvisory(
                    advisory,
                    retracted ? RpmAdvisory.Standing.RETRACTED : RpmAdvisory.Standing.PUBLISHED,
                    reboot ? fixes.stream().map(UpdateElement::withReboot).toList() : fixes));
        } catch (ProblemException e) {
            log.problem(e.problem().below("an advisory with " + fixes.size() + " packages"));
            return Optional.empty();
        }
    }

    private static RpmFix withReboot(RpmFix fix) {
        return fix.toBuilder()
                .rebootBehavior(RebootBehavior.ALWAYS_REQUIRES_REBOOT)
                .build();
    }

    private Classification classification() {
        return switch (type) {
            case "security" -> Classification.SECURITY;
            case "bugfix", "recommended" -> Classification.BUGFIX;
            case "enhancement", "newpackage" -> Classification.ENHANCEMENT;
            case "feature" -> Classification.FEATURE_PACK;
            case "optional" -> Classification.OTHER;
            default -> Classification.UNCLASSIFIED;
        };
    }

    private Severity severity(ReadingLog log) {
        if (severity.isEmpty()) {
            return Severity.UNSPECIFIED;
        }
        try {
            return Severity.parse(severity);
        } catch (ProblemException e) {
            log.problem("updateinfo.severity", id, severity, "a severity such as Important");
            return Severity.UNSPECIFIED;
        }
    }
}
