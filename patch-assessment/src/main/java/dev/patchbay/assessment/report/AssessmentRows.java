package dev.patchbay.assessment.report;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.problem.DisplayText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes findings as rows for spreadsheets and other programs.
 *
 * <p>Texts come from package metadata that anybody may have written. In CSV a field that a spreadsheet would take for a
 * formula gets an apostrophe in front; in JSON the characters that mean something in markup are escaped; control
 * characters are removed in both. Thread-safe.
 */
public final class AssessmentRows {

    private static final int MAX_TEXT = 1000;
    private static final List<String> COLUMNS = List.of(
            "machine",
            "patch",
            "name",
            "version",
            "installed",
            "applicability",
            "decision",
            "reason",
            "changesAt",
            "execution",
            "classifications",
            "severity",
            "advisories",
            "assessedAt");

    private AssessmentRows() {}

    /** Writes the heading of {@link #csv}. */
    public static void csvHeading(Appendable target) throws IOException {
        target.append(String.join(",", COLUMNS)).append("\r\n");
    }

    /** Writes one row for every finding, as RFC 4180 has it. */
    public static void csv(Assessment assessment, Appendable target) throws IOException {
        for (PatchFinding finding : assessment.findings()) {
            target.append(values(assessment, finding).stream()
                            .map(AssessmentRows::csvField)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
    }

    /** Writes one JSON object in one line for every finding. */
    public static void jsonLines(Assessment assessment, Appendable target) throws IOException {
        for (PatchFinding finding : assessment.findings()) {
            List<String> values = values(assessment, finding);
            JsonRow row = new JsonRow(target);
            for (int i = 0; i < COLUMNS.size(); i++) {
                row.text(COLUMNS.get(i), values.get(i));
            }
            row.end();
            target.append('\n');
        }
    }

    /**
     * Writes the assessment in the shape of Azure Resource Graph's {@code patchassessmentresources}, one JSON object in one
     * line for the machine and one for each missing patch.
     *
     * <p>Azure counts what is missing by nine classes; a patch of several counts once, in the first of its own, and one of a
     * class Azure does not have counts as Other. Decisions have no place there.
     *
     * @param machineResource the machine's resource id
     * @param published when a patch was published; empty where no source says
     */
    public static void resourceGraph(
            Assessment assessment,
            String machineResource,
            java.util.function.Function<dev.patchbay.model.patch.PatchId, Optional<Instant>> published,
            Appendable target)
            throws IOException {
        ResourceGraphRows.write(assessment, machineResource, published, target);
    }

    private static List<String> values(Assessment assessment, PatchFinding finding) {
        return List.of(
                assessment.machine().toString(),
                finding.patch().value(),
                finding.subject().name(),
                version(finding.subject()),
                finding.installed().map(installed -> installed.text()).orElse(""),
                finding.applicability().label(),
                finding.decision().kind().label(),
                finding.decision().reason().text(),
                finding.decision().changesAt().map(Instant::toString).orElse(""),
                finding.execution().label(),
                joined(finding.classifications().stream()
                        .map(Classification::label)
                        .toList()),
                finding.severity().label(),
                joined(finding.advisories().stream().map(id -> id.value()).toList()),
                assessment.assessedAt().toString());
    }

    static String version(PatchSubject subject) {
        if (subject instanceof PatchSubject.PackageAtVersion content) {
            return content.version().text();
        }
        return subject instanceof PatchSubject.VendorPatch patch ? patch.edition() : "";
    }

    private static String joined(List<String> texts) {
        return String.join(";", texts);
    }

    private static String csvField(String text) {
        String shown = DisplayText.of(text, MAX_TEXT);
        boolean formula = !shown.isEmpty()
                && "=+-@|%"
                                .indexOf(
                                        shown.stripLeading().isEmpty()
                                                ? ' '
                                                : shown.stripLeading().charAt(0))
                        >= 0;
        String safe = formula ? "'" + shown : shown;
        boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\'') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Azure's names of the classes it counts. */
    static Map<Classification, String> azureClasses() {
        return Map.of(
                Classification.CRITICAL, "critical",
                Classification.SECURITY, "security",
                Classification.UPDATE_ROLLUP, "updateRollup",
                Classification.FEATURE_PACK, "featurePack",
                Classification.SERVICE_PACK, "servicePack",
                Classification.DEFINITION, "definition",
                Classification.TOOLS, "tools",
                Classification.UPDATES, "updates");
    }
}
