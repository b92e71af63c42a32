package dev.patchbay.cli;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.reason.DurationText;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.PackageVersion;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An assessment as a report for people. */
final class AssessmentText {

    private static final int MOST_REASONS = 5;

    private final PrintWriter out;

    AssessmentText(PrintWriter out) {
        this.out = out;
    }

    void print(Assessment assessment, Optional<Instant> metadataAsOf) {
        head(assessment, metadataAsOf);
        findings(assessment.findings());
    }

    void head(Assessment assessment, Optional<Instant> metadataAsOf) {
        out.println(assessment.machine() + ": " + assessment.operatingSystem() + ", as of " + assessment.assessedAt());
        out.println("  sources       "
                + metadataAsOf
                        .map(then -> "last fetched " + then + ", " + age(then, assessment) + " ago")
                        .orElse("nobody knows when they were last fetched"));
        out.println("  looked at     " + completeness(assessment.completeness()));
        reasons("                ", assessment.completeness().causes());
        out.println("  support       " + assessment.supportStatus());
        out.println("  restart owed  " + assessment.rebootState().need());
        out.println("  compliance    " + assessment.compliance().state());
        reasons("                ", assessment.compliance().violations());
        reasons("                ", assessment.compliance().doubts());
        Exposure exposure = assessment.exposure();
        out.println("  missing       " + exposure.missing() + " whatever the policy says, of which security: "
                + exposure.byClassification().getOrDefault(Classification.SECURITY, 0));
        reasons("  note          ", assessment.remarks());
    }

    private static String completeness(Completeness completeness) {
        return switch (completeness.level()) {
            case COMPLETE -> "everything";
            case STALE -> "everything, but too long ago:";
            case PARTIAL -> "not everything; what is listed is true, more may be missing:";
            case FAILED -> "nothing could be looked at:";
            case NEVER_ASSESSED -> "nobody looked:";
        };
    }

    private static String age(Instant then, Assessment assessment) {
        Duration age = Duration.between(then, assessment.assessedAt());
        return age.isNegative()
                ? "in the future: " + DurationText.of(age)
                : DurationText.of(Duration.ofMinutes(age.toMinutes()));
    }

    private void reasons(String indent, List<Reason> reasons) {
        reasons.stream().limit(MOST_REASONS).forEach(reason -> out.println(indent + reason.text()));
        if (reasons.size() > MOST_REASONS) {
            out.println(indent + "and " + (reasons.size() - MOST_REASONS) + " more; --json lists all");
        }
    }

    private void findings(List<PatchFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.println();
        TextTable table = new TextTable("PATCH", "INSTALLED", "OFFERED", "CLASS", "STATE", "DECISION");
        for (PatchFinding finding : findings) {
            table.row(
                    name(finding.subject()),
                    finding.installed().map(PackageVersion::text).orElse("-"),
                    version(finding.subject()),
                    finding.classifications().stream()
                            .map(Classification::label)
                            .collect(Collectors.joining(",")),
                    finding.applicability().label(),
                    finding.decision().kind().label());
            table.note(finding.decision().reason().text());
            finding.blocked().ifPresent(blocked -> table.note(blocked.text()));
            finding.notes().forEach(note -> table.note(note.text()));
        }
        table.print(out);
    }

    static String name(PatchSubject subject) {
        return subject instanceof PatchSubject.PackageAtVersion content
                ? content.name() + ":" + content.architecture()
                : subject.name();
    }

    private static String version(PatchSubject subject) {
        if (subject instanceof PatchSubject.PackageAtVersion content) {
            return content.version().text();
        }
        if (subject instanceof PatchSubject.KbAtRevision update) {
            return update.revision().map(String::valueOf).orElse("-");
        }
        return ((PatchSubject.VendorPatch) subject).edition();
    }
}
