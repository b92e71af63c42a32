package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.reason.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Candidates joined into what can only go together, and what each needs. Patches that need each other in a circle are
 * joined too, because none of them can go first; what needs something that may not be installed is blocked.
 */
final class UnitGraph {

    /** Members in listing order, and the groups they need. */
    record Group(List<PatchFinding> members, int[] prerequisites) {}

    private final List<PatchFinding> candidates;
    private final Map<PatchId, Integer> index = new HashMap<>();
    private final Map<PatchId, PatchFinding> others = new HashMap<>();
    private final String rule;
    private final List<List<Integer>> needs;
    private final List<Optional<PlanDecision>> block;
    private final List<Reason> remarks = new ArrayList<>();
    private final List<Group> groups;

    private UnitGraph(PlanInput input, List<PatchFinding> candidates, String rule) {
        this.candidates = candidates;
        this.rule = rule;
        for (int i = 0; i < candidates.size(); i++) {
            index.put(candidates.get(i).patch(), i);
        }
        for (PatchFinding finding : input.assessment().findings()) {
            if (!index.containsKey(finding.patch()) && finding.isMissing()) {
                others.put(finding.patch(), finding);
            }
        }
        needs = new ArrayList<>(candidates.size());
        block = new ArrayList<>(Collections.nCopies(candidates.size(), Optional.empty()));
        for (int i = 0; i < candidates.size(); i++) {
            needs.add(new ArrayList<>());
        }
        for (DependencyEdge edge : input.edges()) {
            readEdge(edge);
        }
        int[] component = new StrongComponents(withCompanions(input)).components();
        groups = join(component);
    }

    static UnitGraph of(PlanInput input, List<PatchFinding> candidates, String rule) {
        return new UnitGraph(input, candidates, rule);
    }

    List<Group> groups() {
        return groups;
    }

    List<PlanDecision> blocked() {
        return block.stream().flatMap(Optional::stream).toList();
    }

    List<Reason> remarks() {
        return remarks;
    }

    private void readEdge(DependencyEdge edge) {
        Integer dependent = index.get(edge.dependent());
        if (dependent == null) {
            return;
        }
        Integer prerequisite = index.get(edge.prerequisite());
        if (prerequisite != null) {
            needs.get(dependent).add(prerequisite);
            return;
        }
        PatchFinding missing = others.get(edge.prerequisite());
        if (missing != null) {
            Reason reason = missing.decision().isApproved()
                    ? PlanReasons.PREREQUISITE_BLOCKED
                            .with("prerequisite", missing.patch().value())
                            .build()
                    : PlanReasons.PREREQUISITE_NOT_APPROVED
                            .with("prerequisite", missing.patch().value())
                            .with("decision", missing.decision().kind().label())
                            .build();
            block(dependent, reason);
        }
    }

    private void block(int candidate, Reason reason) {
        if (block.get(candidate).isEmpty()) {
            block.set(
                    candidate,
                    Optional.of(PlanDecision.because(
                            candidates.get(candidate).patch(), PlanOutcome.BLOCKED_BY_DEPENDENCIES, rule, reason)));
        }
    }

    /** Returns the needs, with the members of each unit needing each other in a ring. */
    private List<List<Integer>> withCompanions(PlanInput input) {
        List<List<Integer>> all = new ArrayList<>();
        needs.forEach(list -> all.add(new ArrayList<>(list)));
        for (InstallUnit unit : input.units()) {
            int first = -1;
            int last = -1;
            Optional<PatchFinding> refused = Optional.empty();
            for (PatchId patch : unit.patches()) {
                Integer member = index.get(patch);
                if (member == null) {
                    refused = refused.isPresent() ? refused : Optional.ofNullable(others.get(patch));
                    continue;
                }
                if (first < 0) {
                    first = member;
                } else {
                    all.get(member).add(last);
                }
                last = member;
            }
            if (first >= 0 && last != first) {
                all.get(first).add(last);
            }
            refused.ifPresent(companion -> blockMembers(unit, companion));
        }
        return all;
    }

    private void blockMembers(InstallUnit unit, PatchFinding companion) {
        for (PatchId patch : unit.patches()) {
            Integer member = index.get(patch);
            if (member != null) {
                block(
                        member,
                        PlanReasons.COMPANION_NOT_APPROVED
                                .with("companion", companion.patch().value())
                                .with("decision", companion.decision().kind().label())
                                .build());
            }
        }
    }

    private List<Group> join(int[] component) {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < component.length; i++) {
            while (members.size() <= component[i]) {
                members.add(new ArrayList<>());
            }
            members.get(component[i]).add(i);
        }
        // Components come with prerequisites first, so one pass carries a block to everything that needs it.
        for (List<Integer> group : members) {
            spread(group, component);
        }
        List<List<Integer>> kept = members.stream()
                .filter(group -> block.get(group.get(0)).isEmpty())
                .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
                .toList();
        int[] position = new int[members.size()];
        for (int i = 0; i < kept.size(); i++) {
            position[component[kept.get(i).get(0)]] = i;
        }
        List<Group> result = new ArrayList<>(kept.size());
        for (List<Integer> group : kept) {
            result.add(group(group, component, position));
        }
        return result;
    }

    private void spread(List<Integer> group, int[] component) {
        for (int member : group) {
            for (int prerequisite : needs.get(member)) {
                if (component[prerequisite] != component[member]
                        && block.get(prerequisite).isPresent()) {
                    block(member, leftOut(prerequisite));
                }
            }
        }
        group.stream()
                .filter(member -> block.get(member).isPresent())
                .findFirst()
                .ifPresent(culprit -> group.forEach(member -> block(member, leftOut(culprit))));
    }

    private Reason leftOut(int candidate) {
        return PlanReasons.PREREQUISITE_LEFT_OUT
                .with("prerequisite", candidates.get(candidate).patch().value())
                .build();
    }

    private Group group(List<Integer> members, int[] component, int[] position) {
        TreeSet<Integer> prerequisites = new TreeSet<>();
        boolean circular = false;
        for (int member : members) {
            for (int prerequisite : needs.get(member)) {
                if (component[prerequisite] == component[member]) {
                    circular |= reaches(prerequisite, member, component);
                } else {
                    prerequisites.add(position[component[prerequisite]]);
                }
            }
        }
        List<PatchFinding> findings = members.stream().map(candidates::get).toList();
        if (circular) {
            remarks.add(PlanReasons.CYCLE
                    .with(
                            "patches",
                            findings.stream()
                                    .map(finding -> finding.patch().value())
                                    .collect(Collectors.joining(", ")))
                    .build());
        }
        return new Group(
                findings, prerequisites.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether the given edges alone, not the units, lead from {@code from} to {@code to}. */
    private boolean reaches(int from, int to, int[] component) {
        TreeSet<Integer> seen = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (at == to) {
                return true;
            }
            if (seen.add(at)) {
                needs.get(at).stream()
                        .filter(next -> component[next] == component[to])
                        .forEach(open::add);
            }
        }
        return false;
    }
}
