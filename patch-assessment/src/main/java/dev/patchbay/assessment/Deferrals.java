package dev.patchbay.assessment;

import dev.patchbay.assessment.PatchAges.Basis;
import dev.patchbay.assessment.PatchAges.Since;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.OnRevision;
import dev.patchbay.model.policy.SecurityUpdates;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Minimum ages (contract rule S3); where several apply, the one that ends last holds. */
final class Deferrals {

    private record Wait(MinimumAge rule, Since since, Instant until) {}

    /** Latest end first; the rest only makes the choice between equal ends independent of the rules' order. */
    private static final Comparator<Wait> LONGEST = Comparator.comparing(Wait::until)
            .reversed()
            .thenComparing(wait -> wait.rule().clock())
            .thenComparing(wait -> wait.rule().age())
            .thenComparing(wait -> wait.rule().onRevision())
            .thenComparing(wait -> wait.since().instant())
            .thenComparing(wait -> wait.since().basis());

    private final List<MinimumAge> rules;
    private final PatchAges ages;
    private final Instant now;

    Deferrals(List<MinimumAge> rules, PatchAges ages, Instant now) {
        this.rules = rules;
        this.ages = ages;
        this.now = now;
    }

    /** Returns why the patch has to wait; empty when it is old enough. */
    Optional<Reason> of(Situation situation) {
        return rules.stream()
                .filter(rule -> applies(rule, situation))
                .map(rule -> wait(rule, situation))
                .filter(wait -> now.isBefore(wait.until()))
                .min(LONGEST)
                .map(this::reason);
    }

    private static boolean applies(MinimumAge rule, Situation situation) {
        boolean exempt = rule.securityUpdates() == SecurityUpdates.EXEMPT && situation.isSecurity();
        return !exempt
                && (rule.classes().isEmpty() || Classes.overlap(situation.classes(), Classes.of(rule.classes())));
    }

    private Wait wait(MinimumAge rule, Situation situation) {
        Since since = ages.since(situation.patch(), rule.clock());
        if (rule.onRevision() == OnRevision.INHERITS) {
            for (CatalogPatch older : situation.older()) {
                Since olderSince = ages.since(older, rule.clock());
                since = olderSince.instant().isBefore(since.instant()) ? olderSince : since;
            }
        }
        return new Wait(rule, since, since.instant().plus(rule.age()));
    }

    private Reason reason(Wait wait) {
        ReasonCode code =
                wait.since().basis() == Basis.AS_ASKED ? DecisionReasons.DEFERRED : DecisionReasons.DEFERRED_UNDATED;
        Duration age = Duration.between(wait.since().instant(), now);
        return code.with("clock", words(wait.rule().clock()))
                .with("since", wait.since().instant())
                .with("age", age)
                .with("required", wait.rule().age())
                .with("until", wait.until())
                .changesAt(wait.until())
                .build();
    }

    private static String words(AgeClock clock) {
        return switch (clock) {
            case PUBLISHED -> "publication date";
            case REVISED -> "revision date";
            case FIRST_SEEN_BY_FLEET -> "first sight in the fleet";
            case FIRST_SEEN_BY_MACHINE -> "first sight on this machine";
        };
    }
}
