package dev.patchbay.assessment;

import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.EulaPolicy;
import dev.patchbay.model.policy.InteractivePolicy;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.PhasingPolicy;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.policy.Selection.Breadth;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of contract S1 to S3, asked about one patch on one machine at one instant. */
final class DecisionRules {

    /** The pause that ends last; the rest only makes the choice independent of the pauses' order. */
    private static final Comparator<Pause> LONGEST_PAUSE = Comparator.comparing(
                    (Pause pause) -> pause.until().orElse(Instant.MAX))
            .reversed()
            .thenComparing(Pause::begins)
            .thenComparing(Pause::by)
            .thenComparing(Pause::reason);

    private static final Reason APPROVED_EVERYTHING = DecisionReasons.APPROVED_EVERYTHING.reason();

    private final CompiledPolicy compiled;
    private final EffectivePolicy policy;
    private final Set<String> entitlements;
    private final PatchFacts facts;
    private final Instant now;
    private final PatchAges ages;
    private final Deferrals deferrals;
    private final Deadlines deadlines;

    DecisionRules(CompiledPolicy compiled, Inventory inventory, PatchFacts facts, Instant now) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.entitlements = inventory.entitlements();
        this.facts = facts;
        this.now = now;
        this.ages = new PatchAges(facts, now);
        this.deferrals = new Deferrals(policy.deferrals(), ages, now);
        this.deadlines = new Deadlines(compiled, ages, now);
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Ruling judge(Situation situation) {
        PatchRules rules = compiled.rules(situation.patch());
        List<ApprovalRecord> approvals = rules.approvals().isEmpty()
                ? List.of()
                : rules.approvals().stream()
                        .filter(approval -> approval.inForceAt(now))
                        .toList();
        boolean overridden = rules.runList() == PatchRules.RunList.LISTED;
        SelectionAnswer selection = select(situation, rules);
        Ruling ruling = new Ruling(situation, approval(situation, approvals, overridden, selection));
        vendorsAndPeople(ruling, rules, overridden);
        obstacles(ruling);
        if (approvals.isEmpty() && !overridden) {
            wishes(ruling, rules, selection);
        }
        consent(ruling);
        return ruling;
    }

    private void vendorsAndPeople(Ruling ruling, PatchRules rules, boolean overridden) {
        Situation situation = ruling.situation();
        if (situation.patch().patch().is(PatchTrait.RETRACTED)) {
            ruling.meet(DecisionKind.RETRACTED, DecisionReasons.RETRACTED.reason());
        }
        reject(ruling, rules, overridden);
        if (!overridden) {
            exclusion(situation, rules).ifPresent(reason -> ruling.exclude(reason, policy.exclusionAsDependency()));
        }
        pause(situation).ifPresent(pause -> ruling.meet(DecisionKind.PAUSED, pause));
        Optional.ofNullable(facts.safeguardHolds().get(situation.id()))
                .ifPresent(why -> ruling.meet(
                        DecisionKind.SAFEGUARD_HOLD,
                        DecisionReasons.SAFEGUARD_HOLD.with("why", why).build()));
    }

    private void reject(Ruling ruling, PatchRules rules, boolean overridden) {
        if (rules.rejections().isEmpty()) {
            return;
        }
        Set<?> setAside = overridden
                ? policy.override().map(OverrideList::overriddenRejections).orElse(Set.of())
                : Set.of();
        List<RejectionRecord> rejections = rules.rejections().stream()
                .filter(rejection -> rejection.inForceAt(now) && !setAside.contains(rejection.patches()))
                .toList();
        if (rejections.isEmpty()) {
            return;
        }
        RejectionRecord first = rejections.get(0);
        Reason reason = DecisionReasons.REJECTED
                .with("by", first.by())
                .with("why", first.reason())
                .with("rejection", first.patches().text())
                .build();
        boolean blocks = rejections.stream().anyMatch(rejection -> rejection.asDependency() == AsDependency.BLOCKED);
        ruling.reject(
                Changes.at(
                        reason,
                        lastEnd(rejections.stream()
                                .map(RejectionRecord::expires)
                                .toList())),
                blocks ? AsDependency.BLOCKED : AsDependency.ALLOWED);
    }

    private Optional<Reason> exclusion(Situation situation, PatchRules rules) {
        int excluded = situation.classes() & compiled.classesToExclude();
        return excluded != 0
                ? Optional.of(DecisionReasons.EXCLUDED_CLASS
                        .with("classes", Classes.toText(excluded))
                        .build())
                : rules.exclusion();
    }

    private Optional<Reason> pause(Situation situation) {
        if (policy.pauses().isEmpty()) {
            return Optional.empty();
        }
        List<Pause> pauses = policy.pauses().stream()
                .filter(pause -> pause.inForceAt(now) && concerns(pause, situation))
                .sorted(LONGEST_PAUSE)
                .toList();
        if (pauses.isEmpty()) {
            return Optional.empty();
        }
        Pause longest = pauses.get(0);
        Reason.Builder reason = longest.until().isPresent()
                ? DecisionReasons.PAUSED
                        .with("until", longest.until().get())
                        .changesAt(longest.until().get())
                : DecisionReasons.PAUSED_OPEN.with("by", longest.by());
        return Optional.of(
                reason.with("by", longest.by()).with("why", longest.reason()).build());
    }

    private static boolean concerns(Pause pause, Situation situation) {
        return pause.classes().isEmpty() || Classes.overlap(situation.classes(), Classes.of(pause.classes()));
    }

    private void obstacles(Ruling ruling) {
        Situation situation = ruling.situation();
        Patch patch = situation.patch().patch();
        situation
                .held()
                .ifPresent(name -> ruling.meet(
                        DecisionKind.HELD,
                        DecisionReasons.HELD
                                .with("package", name)
                                .with(
                                        "installed",
                                        situation
                                                .installed()
                                                .map(version -> version.text())
                                                .orElse("its version"))
                                .build()));
        patch.entitlement()
                .filter(name -> !entitlements.contains(name))
                .ifPresent(name -> ruling.meet(
                        DecisionKind.NOT_ENTITLED,
                        DecisionReasons.NOT_ENTITLED.with("entitlement", name).build()));
        patch.eula()
                .filter(eula -> policy.eulas() == EulaPolicy.ACCEPTED_ONLY
                        && !facts.acceptedEulas().contains(eula))
                .ifPresent(eula -> ruling.meet(
                        DecisionKind.NEEDS_EULA,
                        DecisionReasons.NEEDS_EULA.with("eula", eula).build()));
        if (patch.is(PatchTrait.INTERACTIVE) && policy.interactive() == InteractivePolicy.LEAVE_OUT) {
            ruling.meet(DecisionKind.NEEDS_INTERACTION, DecisionReasons.NEEDS_INTERACTION.reason());
        }
    }

    /** The starred ranks, which an explicit approval and an override list skip. */
    private void wishes(Ruling ruling, PatchRules rules, SelectionAnswer selection) {
        Situation situation = ruling.situation();
        Optional<Instant> approvalBegins = rules.approvals().isEmpty()
                ? Optional.empty()
                : rules.approvals().stream()
                        .flatMap(approval -> approval.availableFrom().stream())
                        .filter(now::isBefore)
                        .min(Instant::compareTo);
        ruling.meet(
                DecisionKind.AFTER_CUTOFF, cutoff(situation.patch()).map(reason -> Changes.at(reason, approvalBegins)));
        ruling.meet(DecisionKind.NOT_SELECTED, selection.missed().map(reason -> Changes.at(reason, approvalBegins)));
        selection.remark().ifPresent(ruling::remark);
        Optional<Deadlines.Due> due = deadlines.own(situation.patch(), situation.classes());
        Optional<Reason> deferral = deferrals.of(situation);
        if (due.filter(deadline -> deadline.hasPassed(now)).isEmpty()) {
            Optional<Instant> ends = Changes.earliest(approvalBegins, due.map(Deadlines.Due::deadline));
            ruling.meet(DecisionKind.DEFERRED, deferral.map(reason -> Changes.at(reason, ends)));
        } else if (deferral.isPresent()) {
            ruling.remark(deadlinePassed(due.get()));
        }
        ruling.meet(DecisionKind.PHASED, phasing(situation).map(reason -> Changes.at(reason, approvalBegins)));
    }

    private static Reason deadlinePassed(Deadlines.Due due) {
        return DecisionReasons.DEADLINE_ENDS_WAITING
                .with("deadline", due.deadline())
                .build();
    }

    private Optional<Reason> cutoff(CatalogPatch patch) {
        return policy.selection().publishedBy().flatMap(cutoff -> {
            PatchAges.Since since = ages.since(patch, AgeClock.PUBLISHED);
            return since.instant().isAfter(cutoff)
                    ? Optional.of((since.basis() == PatchAges.Basis.AS_ASKED
                                    ? DecisionReasons.AFTER_CUTOFF
                                    : DecisionReasons.AFTER_CUTOFF_UNDATED)
                            .with("since", since.instant())
                            .with("cutoff", cutoff)
                            .build())
                    : Optional.empty();
        });
    }

    private Optional<Reason> phasing(Situation situation) {
        if (policy.phasing() == PhasingPolicy.IGNORE) {
            return Optional.empty();
        }
        Optional<Set<PatchId>> phased = compiled.catalog().phased();
        if (phased.isPresent()) {
            return phased.get().contains(situation.id())
                    ? Optional.of(DecisionReasons.PHASED.reason())
                    : Optional.empty();
        }
        // apt never holds back a security update for its roll-out
        return situation.isSecurity()
                ? Optional.empty()
                : situation
                        .patch()
                        .patch()
                        .phasingPercent()
                        .filter(percent -> percent < 100)
                        .map(percent -> DecisionReasons.PHASED_UNKNOWN
                                .with("percent", percent)
                                .build());
    }

    private void consent(Ruling ruling) {
        Situation situation = ruling.situation();
        if (policy.consent() == ConsentPolicy.NOT_NEEDED || facts.consents().contains(situation.id())) {
            return;
        }
        Optional<Deadlines.Due> due = deadlines.own(situation.patch(), situation.classes());
        if (due.isPresent() && due.get().hasPassed(now)) {
            ruling.remark(deadlinePassed(due.get()));
        } else {
            ruling.meet(
                    DecisionKind.AWAITING_CONSENT,
                    Changes.at(DecisionReasons.AWAITING_CONSENT.reason(), due.map(Deadlines.Due::deadline)));
        }
    }

    /**
     * What the selection says.
     *
     * @param matched why it wants the patch
     * @param missed why it does not
     * @param remark what is worth knowing about its answer
     */
    private record SelectionAnswer(Optional<Reason> matched, Optional<Reason> missed, Optional<Reason> remark) {

        static SelectionAnswer matched(Reason reason) {
            return new SelectionAnswer(Optional.of(reason), Optional.empty(), Optional.empty());
        }

        static SelectionAnswer missed(Reason reason) {
            return new SelectionAnswer(Optional.empty(), Optional.of(reason), Optional.empty());
        }
    }

    private SelectionAnswer select(Situation situation, PatchRules rules) {
        Selection selection = policy.selection();
        if (rules.inclusion().isPresent()) {
            return SelectionAnswer.matched(rules.inclusion().get());
        }
        int wanted = selection.breadth() == Breadth.EVERYTHING
                ? situation.classes()
                : situation.classes() & compiled.classesToInclude();
        if (wanted == 0) {
            boolean noClasses =
                    compiled.catalog().classSupport() == ClassSupport.UNCLASSIFIED && compiled.classesToInclude() != 0;
            return SelectionAnswer.missed(
                    noClasses
                            ? DecisionReasons.NOT_SELECTED_NO_CLASSES.reason()
                            : DecisionReasons.NOT_SELECTED
                                    .with("classes", Classes.toText(situation.classes()))
                                    .build());
        }
        Reason match = selection.breadth() == Breadth.EVERYTHING
                ? APPROVED_EVERYTHING
                : DecisionReasons.APPROVED_CLASS
                        .with("classes", Classes.toText(wanted))
                        .build();
        if (selection.severities().isEmpty() || selection.severities().contains(situation.severity())) {
            return SelectionAnswer.matched(match);
        }
        return situation.severity() == Severity.UNSPECIFIED
                ? new SelectionAnswer(
                        Optional.of(match),
                        Optional.empty(),
                        Optional.of(DecisionReasons.SEVERITY_UNSPECIFIED.reason()))
                : SelectionAnswer.missed(DecisionReasons.NOT_SELECTED_SEVERITY
                        .with("severity", situation.severity().label())
                        .build());
    }

    private Reason approval(
            Situation situation, List<ApprovalRecord> approvals, boolean overridden, SelectionAnswer selection) {
        Optional<Instant> pauseBegins = policy.pauses().isEmpty()
                ? Optional.empty()
                : policy.pauses().stream()
                        .filter(pause -> pause.begins().isAfter(now) && concerns(pause, situation))
                        .map(Pause::begins)
                        .min(Instant::compareTo);
        return Changes.at(approvalReason(approvals, overridden, selection), pauseBegins);
    }

    private Reason approvalReason(List<ApprovalRecord> approvals, boolean overridden, SelectionAnswer selection) {
        if (overridden && policy.override().isPresent()) {
            OverrideList list = policy.override().get();
            return DecisionReasons.APPROVED_OVERRIDE
                    .with("by", list.by())
                    .with("why", list.reason())
                    .build();
        }
        if (approvals.isEmpty()) {
            return selection.matched().or(selection::missed).orElseThrow();
        }
        ApprovalRecord first = approvals.get(0);
        Reason reason = DecisionReasons.APPROVED_EXPLICITLY
                .with("by", first.by())
                .with("why", first.reason())
                .with("approval", first.patches().text())
                .build();
        return Changes.at(
                reason, lastEnd(approvals.stream().map(ApprovalRecord::expires).toList()));
    }

    /** Returns when the last of several things ends; empty when one of them never does. */
    private static Optional<Instant> lastEnd(List<Optional<Instant>> ends) {
        return ends.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).max(Instant::compareTo);
    }
}
