package dev.patchbay.assessment.report;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows in the shape of Azure's {@code patchassessmentresources}. */
final class ResourceGraphRows {

    private static final List<String> CLASSES = List.of(
            "critical",
            "security",
            "updateRollup",
            "featurePack",
            "servicePack",
            "definition",
            "tools",
            "updates",
            "other");

    private ResourceGraphRows() {}

    static void write(
            Assessment assessment, String machine, Function<PatchId, Optional<Instant>> published, Appendable target)
            throws IOException {
        boolean hybrid = machine.toLowerCase(java.util.Locale.ROOT).contains("/microsoft.hybridcompute/");
        String type = hybrid ? "microsoft.hybridcompute/machines" : "microsoft.compute/virtualmachines";
        List<PatchFinding> missing = assessment.missing().toList();
        Map<String, Integer> counts = new TreeMap<>();
        missing.forEach(finding -> counts.merge(azureClass(finding), 1, Integer::sum));
        JsonRow row =
                head(target, machine + "/patchAssessmentResults/latest", "latest", type + "/patchassessmentresults");
        row.literal("rebootPending", assessment.rebootState().need() == RebootState.Need.REQUIRED)
                .text("osType", assessment.operatingSystem().family() == OsFamily.WINDOWS ? "Windows" : "Linux")
                .text("lastModifiedDateTime", assessment.assessedAt().toString())
                .text("status", status(assessment.completeness().level()))
                .open("availablePatchCountByClassification");
        for (String name : CLASSES) {
            row.literal(name, counts.getOrDefault(name, 0));
        }
        row.end().end().end();
        target.append('\n');
        for (PatchFinding finding : missing) {
            patch(assessment, machine, type, finding, published.apply(finding.patch()), target);
        }
    }

    private static void patch(
            Assessment assessment,
            String machine,
            String type,
            PatchFinding finding,
            Optional<Instant> published,
            Appendable target)
            throws IOException {
        String name = finding.patch().value();
        JsonRow row = head(
                target,
                machine + "/patchAssessmentResults/latest/softwarePatches/" + name,
                name,
                type + "/patchassessmentresults/softwarepatches");
        row.text("lastModifiedDateTime", assessment.assessedAt().toString());
        if (published.isPresent()) {
            row.text("publishedDateTime", published.get().toString());
        } else {
            row.literal("publishedDateTime", "null");
        }
        row.text("classifications", azureClass(finding))
                .text("patchName", finding.subject().name());
        if (finding.subject() instanceof PatchSubject.KbAtRevision update) {
            row.text("kbId", String.valueOf(update.kb().number()));
        } else {
            row.text("version", AssessmentRows.version(finding.subject()));
        }
        row.end().end();
        target.append('\n');
    }

    private static JsonRow head(Appendable target, String id, String name, String type) throws IOException {
        return new JsonRow(target)
                .text("id", id)
                .text("name", name)
                .text("type", type)
                .open("properties");
    }

    private static String azureClass(PatchFinding finding) {
        Map<Classification, String> names = AssessmentRows.azureClasses();
        return finding.classifications().stream()
                .flatMap(one -> Optional.ofNullable(names.get(one)).stream())
                .findFirst()
                .orElse("other");
    }

    private static String status(Completeness.Level level) {
        return switch (level) {
            case COMPLETE, STALE -> "Succeeded";
            case PARTIAL -> "CompletedWithWarnings";
            case FAILED -> "Failed";
            case NEVER_ASSESSED -> "Unknown";
        };
    }
}
