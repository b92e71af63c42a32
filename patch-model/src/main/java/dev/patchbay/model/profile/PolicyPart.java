package dev.patchbay.model.profile;

import dev.patchbay.model.policy.ApprovalRule;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One part of a policy: how a profile says it, how it is applied, and, if it gates installation, what is strictest. Every
 * {@code strictest} is associative and does not depend on the order of what it is given.
 */
record PolicyPart<T>(
        String name,
        Function<PolicyParts, Optional<T>> reader,
        BiConsumer<EffectivePolicy.Builder, T> writer,
        Strictest<T> strictest) {

    /** Every part, in the order of {@link EffectivePolicy}. */
    static final List<PolicyPart<?>> ALL = List.of(
            gating("selection", PolicyParts::selection, EffectivePolicy.Builder::selection, Selection::and),
            gating(
                    "approvalRules",
                    PolicyParts::approvalRules,
                    EffectivePolicy.Builder::addAllApprovalRules,
                    ApprovalRule::both),
            gating("deferrals", PolicyParts::deferrals, EffectivePolicy.Builder::addAllDeferrals, PolicyPart::all),
            plain("deadlines", PolicyParts::deadlines, EffectivePolicy.Builder::addAllDeadlines),
            gating("pauses", PolicyParts::pauses, EffectivePolicy.Builder::addAllPauses, PolicyPart::all),
            gating(
                    "exclusionAsDependency",
                    PolicyParts::exclusionAsDependency,
                    EffectivePolicy.Builder::exclusionAsDependency,
                    PolicyPart::first),
            gating("eulas", PolicyParts::eulas, EffectivePolicy.Builder::eulas, PolicyPart::first),
            gating("interactive", PolicyParts::interactive, EffectivePolicy.Builder::interactive, PolicyPart::first),
            gating("consent", PolicyParts::consent, EffectivePolicy.Builder::consent, PolicyPart::last),
            gating("phasing", PolicyParts::phasing, EffectivePolicy.Builder::phasing, PolicyPart::first),
            plain("assessmentCadence", PolicyParts::assessmentCadence, EffectivePolicy.Builder::assessmentCadence));

    private static <T> PolicyPart<T> gating(
            String name,
            Function<PolicyParts, Optional<T>> reader,
            BiConsumer<EffectivePolicy.Builder, T> writer,
            BinaryOperator<T> strictest) {
        return new PolicyPart<>(name, reader, writer, Strictest.byPairs(strictest));
    }

    private static <T> PolicyPart<T> plain(
            String name, Function<PolicyParts, Optional<T>> reader, BiConsumer<EffectivePolicy.Builder, T> writer) {
        return new PolicyPart<>(name, reader, writer, Strictest.notAsked());
    }

    Optional<T> of(PolicyParts parts) {
        return reader.apply(parts);
    }

    void apply(EffectivePolicy.Builder policy, T value) {
        writer.accept(policy, value);
    }

    /** Several limits hold together: the longest deferral, any pause. */
    private static <E> List<E> all(List<E> some, List<E> others) {
        Set<E> all = new LinkedHashSet<>(some);
        all.addAll(others);
        List<E> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Object::toString));
        return List.copyOf(sorted);
    }

    /** For enums whose first constant is the strictest. */
    private static <E extends Enum<E>> E first(E one, E other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** For enums whose last constant is the strictest. */
    private static <E extends Enum<E>> E last(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
