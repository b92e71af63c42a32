package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a machine is as its policy wants it (contract rule S5): not compliant as soon as one violation is proven,
 * compliant only when everything was looked at and nothing speaks against it, otherwise unknown.
 *
 * <p>An approved patch that is missing is a violation at once, or when its grace is over if it has a deadline. So is one
 * the package manager keeps back: why it is missing does not make it less so. A list for one run plays no part.
 */
final class ComplianceRules {

    private final Inventory inventory;
    private final CompiledPolicy policy;
    private final Deadlines deadlines;
    private final Instant now;
    private final List<Reason> violations = new ArrayList<>();
    private final List<Reason> doubts = new ArrayList<>();

    private ComplianceRules(Inventory inventory, CompiledPolicy policy, Deadlines deadlines, Instant now) {
        this.inventory = inventory;
        this.policy = policy;
        this.deadlines = deadlines;
        this.now = now;
    }

    static Compliance of(
            Inventory inventory,
            CompiledPolicy policy,
            Deadlines deadlines,
            Verdicts verdicts,
            Completeness completeness,
            Instant now) {
        ComplianceRules rules = new ComplianceRules(inventory, policy, deadlines, now);
        verdicts.listed().forEach(rules::take);
        rules.takePackages();
        rules.takeDoubts(verdicts, completeness);
        return new Compliance(rules.state(), rules.violations, rules.doubts);
    }

    private ComplianceState state() {
        if (!violations.isEmpty()) {
            return ComplianceState.NON_COMPLIANT;
        }
        return doubts.isEmpty() ? ComplianceState.COMPLIANT : ComplianceState.UNKNOWN;
    }

    private void take(Verdict verdict) {
        Situation situation = verdict.situation();
        String patch = situation.id().value();
        if (verdict.decision().isApproved() && situation.isMissing()) {
            violation(AssessmentReasons.MISSING, situation).ifPresent(violations::add);
        } else if (verdict.decision().isApproved() && situation.applicability() == Applicability.PENDING_REBOOT) {
            violation(AssessmentReasons.PENDING_REBOOT, situation).ifPresent(violations::add);
        } else if (verdict.decision().kind() == DecisionKind.REJECTED && isWhatIsInstalled(situation)) {
            boolean tolerated = policy.rules(situation.patch()).rejections().stream()
                    .filter(rejection -> rejection.inForceAt(now))
                    .allMatch(rejection -> rejection.asDependency() == AsDependency.ALLOWED);
            if (!tolerated) {
                violations.add(AssessmentReasons.REJECTED_INSTALLED
                        .with("patch", patch)
                        .build());
            }
        }
    }

    private Optional<Reason> violation(ReasonCode withoutDeadline, Situation situation) {
        String patch = situation.id().value();
        Optional<Deadlines.Due> due = deadlines.owed(situation);
        if (due.isEmpty()) {
            return Optional.of(withoutDeadline.with("patch", patch).build());
        }
        return due.filter(owed -> owed.isGraceOver(now))
                .map(owed -> AssessmentReasons.OVERDUE
                        .with("patch", patch)
                        .with("deadline", owed.deadline())
                        .with("graceEnds", owed.graceEnds())
                        .build());
    }

    /** A patch below the installed version is covered by it, but it is not what is there. */
    private static boolean isWhatIsInstalled(Situation situation) {
        return situation.isSatisfied()
                && situation.applicability() != Applicability.SATISFIED_BY_SUPERSEDER
                && situation
                        .patch()
                        .content()
                        .map(PatchSubject.PackageAtVersion::version)
                        .map(version ->
                                situation.installed().filter(version::equals).isPresent())
                        .orElse(true);
    }

    private void takePackages() {
        List<InstalledPackage> waiting = new ArrayList<>();
        for (InstalledPackage content : inventory.packages()) {
            if (PackageHealth.isBroken(content.state())) {
                violations.add(AssessmentReasons.BROKEN_PACKAGE
                        .with("package", content.name() + ":" + content.architecture())
                        .with("version", content.version().text())
                        .with("state", content.state().label())
                        .build());
            } else if (PackageHealth.isWaiting(content.state())) {
                waiting.add(content);
            }
        }
        if (!waiting.isEmpty()) {
            doubts.add(AssessmentReasons.WAITING_PACKAGES
                    .with("count", waiting.size())
                    .with("first", waiting.get(0).name())
                    .build());
        }
    }

    private void takeDoubts(Verdicts verdicts, Completeness completeness) {
        doubts.addAll(completeness.causes());
        long unknown = verdicts.listed().stream()
                .filter(verdict -> verdict.situation().applicability() == Applicability.UNKNOWN)
                .count();
        if (unknown > 0) {
            doubts.add(AssessmentReasons.UNKNOWN_PATCHES.with("count", unknown).build());
        }
        SupportStatus status = inventory.supportStatus();
        if (status == SupportStatus.END_OF_LIFE || status == SupportStatus.EXTENDED_NOT_ENTITLED) {
            doubts.add(
                    AssessmentReasons.UNSUPPORTED.with("status", status.label()).build());
        }
        if (inventory.rebootState().need() == RebootState.Need.REQUIRED) {
            doubts.add(AssessmentReasons.RESTART_OWED.reason());
        }
    }
}
