package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import java.util.List;
import java.util.Optional;

/** Patches that go together, with what planning needs to know about them. Times are milliseconds. */
final class WorkUnit {

    private static final int[] NONE = {};

    final List<WorkItem> items;
    final long expected;
    final long checked;
    final boolean exclusive;
    final long risk;
    final double fixedSeconds;
    final double meanSeconds;
    final double varianceSeconds;
    final boolean goesFirst;
    final boolean mayReboot;
    final boolean needsReboot;
    int[] prerequisites = NONE;

    WorkUnit(List<WorkItem> items, FitRule rule, DurationEstimates estimates, RiskOf riskOf) {
        this.items = items;
        long worst = 0;
        double fixed = 0;
        double mean = 0;
        double variance = 0;
        long expectedSum = 0;
        long checkedSum = 0;
        boolean alone = false;
        boolean first = false;
        boolean may = false;
        boolean needs = false;
        for (WorkItem item : items) {
            long millis = Durations.ceilMillis(
                    Durations.check("expected duration of " + item.finding().patch(), estimates.expected(item)));
            expectedSum += millis;
            checkedSum += rule.estimates().isPresent()
                    ? Durations.ceilMillis(rule.estimates().get().of(item))
                    : millis;
            worst = Math.max(worst, riskOf.risk(item));
            Optional<TimeSpread> spread = estimates.spread(item);
            if (spread.isPresent()) {
                fixed += spread.get().fixed().toMillis() / 1000.0;
                mean += spread.get().meanSeconds();
                variance += spread.get().varianceSeconds();
            } else {
                fixed += millis / 1000.0;
            }
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
        risk = worst;
        fixedSeconds = fixed;
        meanSeconds = mean;
        varianceSeconds = variance;
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

    PatchFinding first() {
        return items.get(0).finding();
    }
}
