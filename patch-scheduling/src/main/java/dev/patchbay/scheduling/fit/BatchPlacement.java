package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Puts packages into calls of the package manager: phases of batches as large as the window allows, each phase's size a
 * fraction of the one before, and what is left one by one.
 */
final class BatchPlacement {

    private final Placement placement;
    private final List<WorkUnit> units;
    private final BatchRule rule;

    BatchPlacement(Placement placement, List<WorkUnit> units, BatchRule rule) {
        this.placement = placement;
        this.units = units;
        this.rule = rule;
    }

    /** Returns how packages are batched on a machine of this family; Windows installs one by one. */
    static boolean applies(FitRule rule, OsFamily family) {
        return family == OsFamily.LINUX && rule.batching().isPresent();
    }

    void place(int[] order) {
        int[] sorted = neededFirst(order);
        int packages = 0;
        for (int unit : sorted) {
            packages += units.get(unit).items.size();
        }
        int next = 0;
        int size = firstSize();
        for (int phase = 0; phase < rule.phases() && size > 0 && next < sorted.length; phase++) {
            if (phase == 0 || packages >= size) {
                next = phase(sorted, next, size);
            }
            size /= rule.decay();
        }
        placement.place(sorted);
    }

    private int firstSize() {
        FitClock clock = placement.clock();
        return rule.sizeFor(
                Duration.ofMillis(clock.left()),
                Duration.ofMillis(clock.reserveFor(true)),
                clock.rule().comparison());
    }

    private int phase(int[] sorted, int from, int size) {
        int next = from;
        while (next < sorted.length) {
            List<Integer> batch = new ArrayList<>();
            int packages = 0;
            int to = next;
            while (to < sorted.length && packages + units.get(sorted[to]).items.size() <= size) {
                boolean alone = units.get(sorted[to]).exclusive;
                if (alone && !batch.isEmpty()) {
                    break;
                }
                packages += units.get(sorted[to]).items.size();
                batch.add(sorted[to++]);
                if (alone) {
                    break;
                }
            }
            if (batch.isEmpty()
                    || !placement.startBatch(
                            batch.stream().mapToInt(Integer::intValue).toArray(),
                            Durations.ceilMillis(rule.expected(packages)))) {
                return next;
            }
            next = to;
        }
        return next;
    }

    /** Returns the order with what a unit needs moved before it. */
    private int[] neededFirst(int[] order) {
        int[] result = new int[order.length];
        BitSet done = new BitSet();
        int count = 0;
        for (int unit : order) {
            List<Integer> path = new ArrayList<>(List.of(unit));
            while (!path.isEmpty()) {
                int at = path.get(path.size() - 1);
                int open = -1;
                for (int prerequisite : units.get(at).prerequisites) {
                    if (!done.get(prerequisite)) {
                        open = prerequisite;
                        break;
                    }
                }
                if (open >= 0) {
                    path.add(open);
                } else {
                    path.remove(path.size() - 1);
                    if (!done.get(at)) {
                        done.set(at);
                        result[count++] = at;
                    }
                }
            }
        }
        return result;
    }
}
