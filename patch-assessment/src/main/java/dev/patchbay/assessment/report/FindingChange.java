package dev.patchbay.assessment.report;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.patch.PatchId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another policy or catalogue changes about one patch on one machine. Immutable and thread-safe.
 *
 * @param machine the machine
 * @param patch the patch
 * @param before what was found before; empty when it was not listed
 * @param after what is found now; empty when it is not listed any more
 */
public record FindingChange(
        MachineId machine, PatchId patch, Optional<PatchFinding> before, Optional<PatchFinding> after) {

    /**
     * Returns the patches whose applicability, decision or obstacle differs between two assessments of one machine, sorted by
     * patch. Assess the same inventory at the same instant with both policies, or with both catalogues.
     */
    public static List<FindingChange> between(Assessment before, Assessment after) {
        Map<PatchId, PatchFinding> earlier = byPatch(before);
        Map<PatchId, PatchFinding> later = byPatch(after);
        SortedMap<PatchId, FindingChange> changes = new TreeMap<>();
        Stream.concat(earlier.keySet().stream(), later.keySet().stream()).forEach(patch -> {
            FindingChange change = new FindingChange(
                    after.machine(),
                    patch,
                    Optional.ofNullable(earlier.get(patch)),
                    Optional.ofNullable(later.get(patch)));
            if (!change.isNothing()) {
                changes.put(patch, change);
            }
        });
        return List.copyOf(changes.values());
    }

    private static Map<PatchId, PatchFinding> byPatch(Assessment assessment) {
        return assessment.findings().stream().collect(Collectors.toMap(PatchFinding::patch, Function.identity()));
    }

    private boolean isNothing() {
        return before.isPresent()
                && after.isPresent()
                && before.get().applicability() == after.get().applicability()
                && before.get().decision().kind() == after.get().decision().kind()
                && Objects.equals(
                        before.get().decision().changesAt(),
                        after.get().decision().changesAt())
                && before.get().blocked().equals(after.get().blocked());
    }

    /** Returns when what is found now changes by itself; empty when nothing does. */
    public Optional<Instant> changesAt() {
        return after.flatMap(finding -> finding.decision().changesAt());
    }

    @Override
    public String toString() {
        return machine + " " + patch + ": " + before.map(FindingChange::state).orElse("not listed") + " -> "
                + after.map(FindingChange::state).orElse("not listed");
    }

    private static String state(PatchFinding finding) {
        return finding.applicability() + ", " + finding.decision().kind();
    }
}
