package dev.patchbay.assessment.debian;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.assessment.internal.BoundedInput;
import dev.patchbay.assessment.internal.HardenedJson;
import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.assessment.reading.FormatGap;
import dev.patchbay.assessment.reading.ReadingLimits;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.DebianVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the JSON of Debian's security tracker: source package, problem, release.
 *
 * <p>Nothing in the input makes it throw: what is wrong is told by {@link SecurityTracker#reading()}. A fixed version of
 * {@code 0} means that the release was never affected. An entry whose state or version cannot be read is reported and
 * kept as undetermined, so that nobody takes it for harmless. Not thread-safe.
 */
public final class SecurityTrackerReader {

    private final BoundedInput in;
    private final ReadingLimits limits;
    private final Set<String> releases;
    private final ReadingLog log = new ReadingLog("the security tracker's data");
    private final List<TrackedProblem> problems = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();

    private SecurityTrackerReader(InputStream in, Set<String> releases, ReadingLimits limits) {
        this.in = new BoundedInput(in, limits.maxInputBytes());
        this.releases = Set.copyOf(releases);
        this.limits = limits;
    }

    /** Reads what {@code in} says about {@code releases}, given by codename, with {@link ReadingLimits#DEFAULT}. */
    public static SecurityTracker read(InputStream in, Set<String> releases) {
        return read(in, releases, ReadingLimits.DEFAULT);
    }

    /** Reads what {@code in} says about {@code releases}, to its end or to a limit; does not close it. */
    public static SecurityTracker read(InputStream in, Set<String> releases, ReadingLimits limits) {
        return new SecurityTrackerReader(in, releases, limits).read();
    }

    /** Returns what the format has no place for. */
    public static Set<FormatGap> cannotCarry() {
        return EnumSet.of(
                FormatGap.BINARY_NAME,
                FormatGap.ARCHITECTURE,
                FormatGap.ADVISORY,
                FormatGap.DATES,
                FormatGap.REBOOT,
                FormatGap.REPOSITORY,
                FormatGap.SUPERSEDENCE,
                FormatGap.CLASSIFICATION,
                FormatGap.ENTITLEMENT);
    }

    private SecurityTracker read() {
        try (JsonParser parser = HardenedJson.parser(in, limits)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                takeSources(parser);
            } else if (first != null) {
                log.reported(
                        "tracker.root", "line 1", String.valueOf(parser.getText()), "an object of source packages");
            }
        } catch (IOException e) {
            log.truncated(String.valueOf(e.getMessage()));
        }
        if (in.isCut()) {
            log.atLimit();
        }
        return new SecurityTracker(problems, log.required());
    }

    private void takeSources(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String source = parser.currentName();
            parser.nextToken();
            JsonNode content = HardenedJson.tree(parser);
            if (problems.size() >= limits.maxItems()) {
                log.atLimit();
                return;
            }
            if (!content.isObject() || !sources.add(source) || !DebianNames.isPackageName(source)) {
                log.reported("tracker.source", source, content.toString(), "each source package once, with an object");
                continue;
            }
            for (Iterator<Map.Entry<String, JsonNode>> all = content.fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> problem = all.next();
                takeProblem(source, problem.getKey(), problem.getValue().path("releases"));
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            log.truncated("it ends inside its object");
        } else if (parser.nextToken() != null) {
            log.reported("tracker.trailing", "after the object", String.valueOf(parser.getText()), "nothing");
        }
    }

    private void takeProblem(String source, String problem, JsonNode inReleases) {
        if (!inReleases.isObject()) {
            log.reported("tracker.releases", source + ", " + problem, inReleases.toString(), "an object of releases");
            return;
        }
        inReleases.fields().forEachRemaining(release -> {
            if (releases.contains(release.getKey())) {
                take(source, problem, release.getKey(), release.getValue());
            } else {
                log.passedOver();
            }
        });
    }

    private void take(String source, String problem, String release, JsonNode entry) {
        TrackedProblem.Builder result = TrackedProblem.builder()
                .source(source)
                .problem(problem)
                .release(release)
                .severity(urgency(HardenedJson.text(entry, "urgency").orElse("")))
                .noAdvisory(HardenedJson.text(entry, "nodsa"));
        String status = HardenedJson.text(entry, "status").orElse("");
        Optional<String> fixed = HardenedJson.text(entry, "fixed_version");
        switch (status) {
            case "open" -> keep(result.state(TrackedProblem.State.OPEN));
            case "undetermined" -> keep(result.state(TrackedProblem.State.UNDETERMINED));
            case "resolved" -> {
                if (fixed.filter("0"::equals).isPresent()) {
                    keep(result.state(TrackedProblem.State.NOT_AFFECTED));
                } else {
                    takeFixed(result, source + ", " + problem, fixed.orElse(""));
                }
            }
            default -> {
                log.reported("tracker.status", source + ", " + problem, status, "resolved, open or undetermined");
                problems.add(result.state(TrackedProblem.State.UNDETERMINED).build());
            }
        }
    }

    private void takeFixed(TrackedProblem.Builder result, String where, String fixed) {
        try {
            keep(result.state(TrackedProblem.State.FIXED).fixed(DebianVersion.parse(fixed)));
        } catch (ProblemException e) {
            log.reported();
            log.problem(e.problem().below(where));
            problems.add(result.state(TrackedProblem.State.UNDETERMINED).build());
        }
    }

    private void keep(TrackedProblem.Builder problem) {
        problems.add(problem.build());
        log.used();
    }

    /** The tracker's words, a star for what nobody reviewed; what is not a rating is Unspecified. */
    private static Severity urgency(String text) {
        return switch (text.replace("*", "")) {
            case "high" -> Severity.IMPORTANT;
            case "medium" -> Severity.MODERATE;
            case "low", "unimportant" -> Severity.LOW;
            default -> Severity.UNSPECIFIED;
        };
    }
}
