package dev.patchbay.assessment.report;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a patch stands as it does on one machine (contract rule S9): whether it is there, the rule that decided, the later
 * rules that would have decided otherwise, what keeps the package manager from it, and when the answer changes by itself.
 * Immutable and thread-safe.
 *
 * @param finding what was found
 * @param rules the deciding rule's reason first, then those of the later rules that hold as well, in their order
 * @param circumstances what was found about the patch beside any rule
 */
public record Explanation(PatchFinding finding, List<Reason> rules, List<Reason> circumstances) {

    public Explanation {
        rules = List.copyOf(rules);
        circumstances = List.copyOf(circumstances);
    }

    /** Returns the explanation of {@code patch}; empty when it does not concern the machine or a newer one brings it. */
    public static Optional<Explanation> of(Assessment assessment, PatchId patch) {
        return assessment.finding(patch).map(Explanation::of);
    }

    private static Explanation of(PatchFinding finding) {
        List<Reason> rules = new ArrayList<>();
        rules.add(finding.decision().reason());
        rules.addAll(finding.decision().alsoMet());
        List<Reason> circumstances = new ArrayList<>(finding.notes());
        finding.blocked().ifPresent(circumstances::add);
        return new Explanation(finding, rules, circumstances);
    }

    /**
     * Returns the earliest instant at which the deciding rule stops to hold by itself. The later rules still hold then
     * unless their own instants have passed; the answer at that instant is an assessment at that instant.
     */
    public Optional<Instant> changesAt() {
        return finding.decision().changesAt();
    }

    /** Returns the explanation in lines for people, safe to print. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(finding.patch() + ": " + finding.applicability() + ", "
                + finding.decision().kind());
        lines.add("decided: " + rules.get(0).text());
        rules.stream().skip(1).map(rule -> "also: " + rule.text()).forEach(lines::add);
        circumstances.stream().map(note -> "note: " + note.text()).forEach(lines::add);
        changesAt().ifPresent(instant -> lines.add("changes: " + instant));
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
