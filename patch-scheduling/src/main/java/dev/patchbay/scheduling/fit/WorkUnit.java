package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import java.util.List;
import java.util.Optional;

/** Patches that go together, with what planning needs to know about them. Times are milliseconds. */
final class WorkUnit {

    private static final int[] NONE = {};
    private static final long UNKNOWN = -1;

    final List<WorkItem> items;
    final long expected;
    final long checked;
    final boolean exclusive;
    final boolean goesFirst;
    final boolean mayReboot;
    final boolean needsReboot;
    int[] prerequisites = NONE;
    private final RiskOf riskOf;
    private final DurationEstimates estimates;
    private long risk = UNKNOWN;
    private TotalTime spread = TotalTime.NONE;

    WorkUnit(List<WorkItem> items, FitRule rule, DurationEstimates estimates, RiskOf riskOf) {
        this.items = items;
        this.riskOf = riskOf;
        this.estimates = estimates;
        long expectedSum = 0;
        long checkedSum = 0;
        boolean alone = false;
        boolean first = false;
        boolean may = false;
        boolean needs = false;
        for (WorkItem item : items) {
            long millis = Durations.ceilMillis(Durations.checkExpected(item, estimates.expected(item)));
            expectedSum += millis;
            checkedSum += rule.estimates().isPresent()
                    ? Durations.ceilMillis(rule.estimates().get().of(item))
                    : millis;
            if (item.patch().isPresent()) {
                alone |= item.patch().get().is(PatchTrait.EXCLUSIVE);
                first |= item.patch().get().is(PatchTrait.SERVICES_PACKAGE_MANAGER);
                RebootBehavior behavior = item.patch().get().rebootBehavior();
                may |= behavior != RebootBehavior.NEVER_REBOOTS;
                needs |= behavior == RebootBehavior.ALWAYS_REQUIRES_REBOOT;
            } else {
                may = true;
            }
        }
        expected = expectedSum;
        checked = checkedSum;
        exclusive = alone;
        goesFirst = first;
        mayReboot = may;
        needsReboot = needs;
    }

    /** The risk a patch removes; a unit removes that of its worst member, because members share their advisories. */
    @FunctionalInterface
    interface RiskOf {
        long risk(WorkItem item);
    }

    /** Returns the risk it removes. */
    long risk() {
        if (risk == UNKNOWN) {
            long worst = 0;
            for (WorkItem item : items) {
                worst = Math.max(worst, riskOf.risk(item));
            }
            risk = worst;
        }
        return risk;
    }

    /** Returns how its duration spreads. */
    TotalTime spread() {
        if (spread == TotalTime.NONE) {
            double fixed = 0;
            double mean = 0;
            double variance = 0;
            for (WorkItem item : items) {
                Optional<TimeSpread> one = estimates.spread(item);
                if (one.isPresent()) {
                    fixed += one.get().fixed().toMillis() / 1000.0;
                    mean += one.get().meanSeconds();
                    variance += one.get().varianceSeconds();
                } else {
                    fixed += Durations.ceilMillis(estimates.expected(item)) / 1000.0;
                }
            }
            spread = new TotalTime(fixed, mean, variance);
        }
        return spread;
    }

    PatchFinding first() {
        return items.get(0).finding();
    }
}
