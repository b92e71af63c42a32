package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.reason.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An assessment sorted into what can be planned, in listing order, and decisions about what cannot. */
final class WorkUnits {

    private final PlanInput input;
    private final FitRule rule;
    private final DurationEstimates estimates;
    private final WorkUnit.RiskOf riskOf;
    final List<PlanDecision> decisions;
    final List<Reason> remarks = new ArrayList<>();
    final List<WorkUnit> units;

    private WorkUnits(PlanInput input, FitRule rule, DurationEstimates estimates, WorkUnit.RiskOf riskOf) {
        this.riskOf = riskOf;
        this.input = input;
        this.rule = rule;
        this.estimates = estimates;
        List<PatchFinding> findings = input.assessment().findings();
        decisions = new ArrayList<>(findings.size());
        List<PatchFinding> candidates = new ArrayList<>(findings.size());
        for (PatchFinding finding : findings) {
            if (finding.isInstallable()) {
                candidates.add(finding);
            } else {
                decisions.add(notInstallable(finding));
            }
        }
        listed(candidates);
        units = input.units().isEmpty() && input.edges().isEmpty() ? singles(candidates) : grouped(candidates);
    }

    static WorkUnits of(PlanInput input, FitRule rule, DurationEstimates estimates, WorkUnit.RiskOf riskOf) {
        return new WorkUnits(input, rule, estimates, riskOf);
    }

    private PlanDecision notInstallable(PatchFinding finding) {
        PatchId patch = finding.patch();
        if (!finding.isMissing()) {
            boolean nothingToDo =
                    finding.applicability() != Applicability.NO_FIX && finding.applicability() != Applicability.UNKNOWN;
            return PlanDecision.because(
                    patch,
                    nothingToDo ? PlanOutcome.NOT_MISSING : PlanOutcome.NOT_INSTALLABLE,
                    rule.name(),
                    (nothingToDo ? PlanReasons.NOT_MISSING : PlanReasons.NOT_INSTALLABLE)
                            .with("applicability", finding.applicability().label())
                            .build());
        }
        if (!finding.decision().isApproved()) {
            return PlanDecision.because(
                    patch,
                    PlanOutcome.NOT_APPROVED,
                    rule.name(),
                    finding.decision().reason());
        }
        return PlanDecision.because(
                patch,
                PlanOutcome.BLOCKED_BY_DEPENDENCIES,
                rule.name(),
                finding.blocked().orElseThrow());
    }

    private void listed(List<PatchFinding> candidates) {
        if (input.listing().isEmpty()) {
            return;
        }
        Map<PatchId, Integer> position = new HashMap<>();
        for (PatchId patch : input.listing()) {
            position.putIfAbsent(patch, position.size());
        }
        candidates.sort((a, b) -> Integer.compare(
                position.getOrDefault(a.patch(), Integer.MAX_VALUE),
                position.getOrDefault(b.patch(), Integer.MAX_VALUE)));
    }

    private List<WorkUnit> singles(List<PatchFinding> candidates) {
        OperatingSystem system = input.assessment().operatingSystem();
        List<WorkUnit> result = new ArrayList<>(candidates.size());
        for (PatchFinding finding : candidates) {
            result.add(new WorkUnit(List.of(item(finding, system)), rule, estimates, riskOf));
        }
        return result;
    }

    private WorkItem item(PatchFinding finding, OperatingSystem system) {
        return new WorkItem(finding, input.patch(finding.patch()), system);
    }

    private List<WorkUnit> grouped(List<PatchFinding> candidates) {
        OperatingSystem system = input.assessment().operatingSystem();
        UnitGraph graph = UnitGraph.of(input, candidates, rule.name());
        decisions.addAll(graph.blocked());
        remarks.addAll(graph.remarks());
        List<WorkUnit> result = new ArrayList<>(graph.groups().size());
        for (UnitGraph.Group group : graph.groups()) {
            List<WorkItem> items = group.members().stream()
                    .map(finding -> item(finding, system))
                    .toList();
            WorkUnit unit = new WorkUnit(items, rule, estimates, riskOf);
            unit.prerequisites = group.prerequisites();
            result.add(unit);
        }
        return result;
    }
}
