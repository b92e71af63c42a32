package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.PatchExecution;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Assesses machines: what is missing, what the policy says about it and why, whether the machine complies, and what it
 * lacks whatever the policy says (contract rules S1 to S6 and S10).
 *
 * <p>A pure function of its arguments: the same arguments give an equal result whatever order their lists and sets are in,
 * on any machine at any time. Thread-safe.
 *
 * <p>What is listed and what is counted:
 *
 * <ul>
 *   <li>Every patch that concerns the machine has a finding, with one exception: a missing patch that is approved and
 *       installable hides the older missing ones it brings along. Its finding names them, carries their classes,
 *       severities and advisories, and keeps the lowest version that already holds every security fix among them.
 *   <li>{@code exposure.missing} counts packages (or updates), not findings: where a newer version is deferred and an
 *       older one is approved, both have a finding, and the machine lacks one update.
 * </ul>
 *
 * <pre>{@code
 * Assessment assessment = Assessor.assess(
 *         inventory, CompiledPolicy.of(policy, Catalog.of(available)), PatchFacts.none(), RunHistory.empty(), now);
 * assessment.installable().forEach(finding -> out.println(finding));
 * }</pre>
 */
public final class Assessor {

    private static final int MAX_COVERED_NAMES = 20;

    private Assessor() {}

    /**
     * Returns what is found and decided about one machine.
     *
     * @param inventory what is on the machine
     * @param policy what is wanted, compiled against what is offered
     * @param facts what the host remembers about patches
     * @param history the runs the host remembers
     * @param now the instant the answer is for
     */
    public static Assessment assess(
            Inventory inventory, CompiledPolicy policy, PatchFacts facts, RunHistory history, Instant now) {
        Catalog catalog = policy.catalog();
        Situations situations = ApplicabilityRules.of(inventory, catalog);
        DecisionRules decisions = new DecisionRules(policy, inventory, facts, now);
        Verdicts verdicts = Verdicts.of(situations, policy, decisions);
        CompiledPolicy standing = policy.withoutOverride();
        Verdicts standingVerdicts = standing == policy
                ? verdicts
                : Verdicts.of(situations, standing, new DecisionRules(standing, inventory, facts, now));
        Completeness completeness =
                CompletenessRules.of(inventory, catalog, policy.policy().assessmentCadence(), now);
        Map<PatchId, PatchExecution> executions = executions(history);
        return Assessment.builder()
                .machine(inventory.machine())
                .operatingSystem(inventory.operatingSystem())
                .supportStatus(inventory.supportStatus())
                .rebootState(inventory.rebootState())
                .assessedAt(now)
                .completeness(completeness)
                .findings(verdicts.listed().stream()
                        .map(verdict -> finding(verdict, executions))
                        .toList())
                .compliance(ComplianceRules.of(
                        inventory, standing, decisions.deadlines(), standingVerdicts, completeness, now))
                .exposure(Exposures.of(verdicts.listed()))
                .remarks(remarks(inventory, policy, situations, now))
                .build();
    }

    private static PatchFinding finding(Verdict verdict, Map<PatchId, PatchExecution> executions) {
        Situation situation = verdict.situation();
        PatchFinding.Builder finding = PatchFinding.builder()
                .patch(situation.id())
                .subject(situation.patch().patch().subject())
                .installed(situation.installed())
                .applicability(situation.applicability())
                .decision(verdict.decision())
                .classifications(Classes.toSet(situation.classes()))
                .severity(situation.severity())
                .advisories(situation.advisories())
                .minimalFix(situation.minimalFix())
                .blocked(verdict.blocked())
                .notes(situation.notes());
        if (verdict.blocked().isEmpty()) {
            situation.notChosen().ifPresent(finding::addNotes);
        }
        if (verdict.isInstallable() && !situation.older().isEmpty()) {
            finding.addNotes(covers(situation.older()));
        }
        Optional.ofNullable(executions.get(situation.id())).ifPresent(execution -> {
            finding.execution(execution.execution());
            execution
                    .cause()
                    .ifPresent(cause -> finding.addNotes(ApplicabilityReasons.EXECUTION
                            .with("cause", cause.text())
                            .build()));
        });
        return finding.build();
    }

    private static Reason covers(List<CatalogPatch> older) {
        return ApplicabilityReasons.COVERS
                .with("count", older.size())
                .with(
                        "patches",
                        older.stream()
                                .limit(MAX_COVERED_NAMES)
                                .map(patch -> patch.id().value())
                                .collect(Collectors.joining(", ")))
                .build();
    }

    /** What the latest run that considered a patch did about it. */
    private static Map<PatchId, PatchExecution> executions(RunHistory history) {
        Map<PatchId, PatchExecution> latest = new HashMap<>();
        for (int i = history.runs().size() - 1; i >= 0; i--) {
            RunRecord run = history.runs().get(i);
            run.executions().forEach(execution -> latest.putIfAbsent(execution.patch(), execution));
        }
        return latest;
    }

    private static List<Reason> remarks(
            Inventory inventory, CompiledPolicy policy, Situations situations, Instant now) {
        List<Reason> remarks = new ArrayList<>();
        if (policy.catalog().classSupport() == ClassSupport.UNCLASSIFIED && policy.classesToInclude() != 0) {
            remarks.add(AssessmentReasons.NO_CLASSES.reason());
        }
        if (inventory.supportStatus() == SupportStatus.UNKNOWN) {
            remarks.add(AssessmentReasons.SUPPORT_UNKNOWN.reason());
        }
        if (inventory.rebootState().need() == RebootState.Need.UNKNOWN) {
            remarks.add(AssessmentReasons.REBOOT_UNKNOWN.reason());
        }
        if (situations.notChosen() > 0) {
            remarks.add(AssessmentReasons.NOT_CHOSEN
                    .with("count", situations.notChosen())
                    .build());
        }
        if (inventory.observed().isAfter(now)) {
            remarks.add(AssessmentReasons.FROM_THE_FUTURE
                    .with("observed", inventory.observed())
                    .build());
        }
        policy.policy().override().map(Assessor::override).ifPresent(remarks::add);
        return remarks;
    }

    private static Reason override(OverrideList list) {
        return AssessmentReasons.OVERRIDE
                .with("by", list.by())
                .with("why", list.reason())
                .build();
    }
}
