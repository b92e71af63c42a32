package dev.patchbay.model;

import static dev.patchbay.model.Values.durations;
import static dev.patchbay.model.Values.few;
import static dev.patchbay.model.Values.instants;
import static dev.patchbay.model.Values.names;
import static dev.patchbay.model.Values.some;

import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.EulaPolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.InteractivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OnRevision;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.PhasingPolicy;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.SecurityUpdates;
import dev.patchbay.model.policy.Selection;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of policies and what they are made of. */
public final class PolicyValues {

    private PolicyValues() {}

    public static Arbitrary<NameMask> masks() {
        return Arbitraries.of("kernel*", "openssl=3.0.*", "lib?", "lib[ab]c6", "*", "python3[!0-9].amd64", "tzdata")
                .map(NameMask::of);
    }

    public static Arbitrary<PatchMatcher> matchers() {
        return Arbitraries.oneOf(
                masks().map(PatchMatcher::mask),
                Values.kbs().map(PatchMatcher::kb),
                PatchValues.patchIds().map(PatchMatcher::id),
                PatchValues.advisoryIds().map(PatchMatcher::advisory));
    }

    public static Arbitrary<Selection> selections() {
        Arbitrary<Selection.Builder> listed = Combinators.combine(
                        some(Classification.class), few(masks()), few(Values.kbs()), masks())
                .as((classes, masks, kbs, one) -> Selection.builder()
                        .addAllClassesToInclude(classes)
                        .addAllMasksToInclude(masks)
                        .addMasksToInclude(one)
                        .addAllKbsToInclude(kbs));
        Arbitrary<Selection.Builder> everything = Arbitraries.create(() -> Selection.everything().toBuilder());
        return Combinators.combine(
                        Arbitraries.oneOf(listed, everything).map(Selection.Builder::build),
                        some(Classification.class),
                        some(Severity.class),
                        few(masks()),
                        few(Values.kbs()),
                        Arbitraries.of(Selection.RebootingPatches.class),
                        instants().optional())
                .as((base, classes, severities, masks, kbs, rebooting, cap) -> base.toBuilder()
                        .addAllClassesToExclude(classes)
                        .addAllSeverities(severities)
                        .addAllMasksToExclude(masks)
                        .addAllKbsToExclude(kbs)
                        .rebooting(rebooting)
                        .publishedBy(cap)
                        .build());
    }

    public static Arbitrary<MinimumAge> deferrals() {
        return Combinators.combine(
                        durations(Duration.ofDays(365)),
                        Arbitraries.of(AgeClock.class),
                        Arbitraries.of(OnRevision.class),
                        some(Classification.class),
                        Arbitraries.of(SecurityUpdates.class))
                .as(MinimumAge::new);
    }

    public static Arbitrary<InstallDeadline> deadlines() {
        return Combinators.combine(
                        durations(Duration.ofDays(60)),
                        Arbitraries.of(AgeClock.class),
                        durations(Duration.ofDays(60)),
                        some(Classification.class))
                .as(InstallDeadline::new);
    }

    public static Arbitrary<Pause> pauses() {
        return Combinators.combine(
                        instants(),
                        durations(Duration.ofDays(60)).optional(),
                        some(Classification.class),
                        names(),
                        names())
                .as((begins, length, classes, by, reason) ->
                        new Pause(begins, length.map(more -> begins.plus(more).plusSeconds(1)), classes, by, reason));
    }

    public static Arbitrary<ApprovalRecord> approvals() {
        Arbitrary<Duration> later = durations(Duration.ofDays(90));
        return Combinators.combine(
                        matchers(), names(), instants(), names(), later.optional(), later.optional(), later.optional())
                .as((patches, by, at, reason, from, deadline, expires) -> ApprovalRecord.builder()
                        .patches(patches)
                        .groups(by.length() > 6 ? Set.of(GroupName.of("g1")) : Set.of())
                        .by(by)
                        .at(at)
                        .reason(reason)
                        .availableFrom(from.map(at::plus))
                        .deadline(deadline.map(at.plus(from.orElse(Duration.ZERO))::plus))
                        .expires(expires.map(at.plus(from.orElse(Duration.ZERO)).plusSeconds(1)::plus))
                        .build());
    }

    public static Arbitrary<RejectionRecord> rejections() {
        return Combinators.combine(
                        matchers(),
                        names(),
                        instants(),
                        names(),
                        Arbitraries.of(AsDependency.class),
                        durations(Duration.ofDays(90)).optional())
                .as((patches, by, at, reason, asDependency, expires) -> RejectionRecord.builder()
                        .patches(patches)
                        .by(by)
                        .at(at)
                        .reason(reason)
                        .asDependency(asDependency)
                        .expires(expires.map(at.plusSeconds(1)::plus))
                        .build());
    }

    public static Arbitrary<OverrideList> overrides() {
        return Combinators.combine(matchers().set().ofMinSize(1).ofMaxSize(3), few(matchers()), names(), names())
                .as((patches, rejections, by, reason) -> OverrideList.builder()
                        .addAllPatches(patches)
                        .addAllOverriddenRejections(rejections)
                        .by(by)
                        .reason(reason)
                        .build());
    }

    public static Arbitrary<EffectivePolicy> policies() {
        return Builders.withBuilder(EffectivePolicy::builder)
                .use(selections())
                .in((builder, value) -> builder.selection(value))
                .use(few(ProfileValues.approvalRules()))
                .in((builder, value) -> builder.addAllApprovalRules(value))
                .use(few(approvals()))
                .in((builder, value) -> builder.addAllApprovals(value))
                .use(few(rejections()))
                .in((builder, value) -> builder.addAllRejections(value))
                .use(overrides().optional())
                .in((builder, value) -> builder.override(value))
                .use(few(deferrals()))
                .in((builder, value) -> builder.addAllDeferrals(value))
                .use(few(deadlines()))
                .in((builder, value) -> builder.addAllDeadlines(value))
                .use(few(pauses()))
                .in((builder, value) -> builder.addAllPauses(value))
                .use(Arbitraries.of(AsDependency.class))
                .in((builder, value) -> builder.exclusionAsDependency(value))
                .use(Arbitraries.of(EulaPolicy.class))
                .in((builder, value) -> builder.eulas(value))
                .use(Arbitraries.of(InteractivePolicy.class))
                .in((builder, value) -> builder.interactive(value))
                .use(Arbitraries.of(ConsentPolicy.class))
                .in((builder, value) -> builder.consent(value))
                .use(Arbitraries.of(PhasingPolicy.class))
                .in((builder, value) -> builder.phasing(value))
                .use(durations(Duration.ofDays(60))
                        .map(length -> length.plusSeconds(1))
                        .optional())
                .in((builder, value) -> builder.assessmentCadence(value))
                .build(EffectivePolicy.Builder::build);
    }
}
