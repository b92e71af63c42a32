package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import java.util.List;

/** Patches that go together, with what planning needs to know about them. Times are milliseconds. */
final class WorkUnit {

    private static final int[] NONE = {};

    final List<WorkItem> items;
    final long expected;
    final long checked;
    final boolean exclusive;
    final boolean goesFirst;
    final boolean mayReboot;
    final boolean needsReboot;
    int[] prerequisites = NONE;

    WorkUnit(List<WorkItem> items, FitRule rule, DurationEstimates estimates) {
        this.items = items;
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

    PatchFinding first() {
        return items.get(0).finding();
    }
}
