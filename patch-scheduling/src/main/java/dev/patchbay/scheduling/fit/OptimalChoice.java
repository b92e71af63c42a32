package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.scheduling.fit.pack.Packing;
import dev.patchbay.scheduling.fit.pack.PackingProblem;
import dev.patchbay.scheduling.fit.pack.PackingSolver;
import java.util.BitSet;
import java.util.List;

/**
 * The set of units that removes the most risk in what is left of a window. Restarts in the middle are taken out of the room
 * one by one, up to the number that prerequisites can ask for; where the reserve depends on what is planned, both cases are
 * solved.
 */
final class OptimalChoice {

    private static final int TRIALS = 12;

    private final FitClock clock;
    private final List<WorkUnit> units;
    private final PackingSolver solver;
    private final int[] stage;
    private final int stages;
    private BitSet best = new BitSet();
    private long bestRisk = -1;
    private long bestLength;
    private long bound;
    private boolean proven = true;

    OptimalChoice(FitClock clock, List<WorkUnit> units, OsFamily family, PackingSolver solver) {
        this.clock = clock;
        this.units = units;
        this.solver = solver;
        stage = new int[units.size()];
        stages = family == OsFamily.WINDOWS ? fillStages() : 0;
    }

    /** Units the best set holds. */
    BitSet chosen() {
        return best;
    }

    /** No set removes more. */
    long bound() {
        return bound;
    }

    /** Whether the set is proven to be the best. */
    boolean isProven() {
        return proven;
    }

    OptimalChoice choose() {
        if (clock.isConfidenceAsked()) {
            chooseConfidently();
            return this;
        }
        int most = clock.isRebootAllowed() ? stages : 0;
        for (int restarts = 0; restarts <= most; restarts++) {
            long room = clock.left() - restarts * clock.rebootLength() - (clock.isStrict() ? 1 : 0);
            solve(room - clock.reserveFor(true), restarts, true);
            if (clock.reserveFor(false) < clock.reserveFor(true)) {
                solve(room - clock.reserveFor(false), restarts, false);
            }
        }
        // The model takes every unit's time in full; where the rule checks other figures than it expects, or only the
        // start,
        // a better plan may exist.
        if (clock.rule().combination() == Combination.RESERVE_ONLY
                || units.stream().anyMatch(unit -> unit.checked != unit.expected)) {
            unproven();
        }
        return this;
    }

    /** Expected times do not add up to a quantile, so the room for them is narrowed until the chosen set keeps the promise. */
    private void chooseConfidently() {
        unproven();
        long full = clock.left() - clock.reserveFor(true) - (clock.isStrict() ? 1 : 0);
        long low = 0;
        long high = full;
        BitSet kept = new BitSet();
        long keptRisk = -1;
        for (int trial = 0; trial < TRIALS && low < high; trial++) {
            long room = trial == 0 ? high : (low + high) / 2;
            best = new BitSet();
            bestRisk = -1;
            solve(room, 0, true);
            if (keepsPromise(best)) {
                if (bestRisk > keptRisk) {
                    kept = best;
                    keptRisk = bestRisk;
                }
                low = trial == 0 ? high : room;
            } else {
                high = room;
            }
        }
        best = kept;
    }

    private boolean keepsPromise(BitSet chosen) {
        FitClock trial = clock.copy();
        boolean fits = true;
        for (int unit = chosen.nextSetBit(0); unit >= 0; unit = chosen.nextSetBit(unit + 1)) {
            fits &= trial.fits(units.get(unit));
            trial.advance(units.get(unit));
        }
        return fits;
    }

    private void unproven() {
        proven = false;
        bound = units.stream().mapToLong(WorkUnit::risk).sum();
    }

    private int fillStages() {
        int deepest = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int unit = 0; unit < units.size(); unit++) {
                for (int prerequisite : units.get(unit).prerequisites) {
                    int least = stage[prerequisite] + (units.get(prerequisite).needsReboot ? 1 : 0);
                    if (stage[unit] < least) {
                        stage[unit] = least;
                        changed = true;
                        deepest = Math.max(deepest, least);
                    }
                }
            }
        }
        return deepest;
    }

    private void solve(long room, int restarts, boolean rebootingToo) {
        int size = units.size();
        long[] risks = new long[size];
        long[] lengths = new long[size];
        int[][] needs = new int[size][];
        long capacity = Math.max(-1, room);
        for (int unit = 0; unit < size; unit++) {
            WorkUnit work = units.get(unit);
            boolean allowed = stage[unit] <= restarts && (rebootingToo || !work.mayReboot);
            risks[unit] = allowed ? work.risk() : 0;
            lengths[unit] = allowed ? Math.max(work.expected, work.checked) : capacity + 1;
            needs[unit] = work.prerequisites;
        }
        Packing packing = solver.solve(PackingProblem.of(risks, lengths, needs, capacity));
        bound = Math.max(bound, packing.bound());
        proven &= packing.isProvenOptimal();
        if (packing.value() > bestRisk || (packing.value() == bestRisk && packing.length() < bestLength)) {
            best = packing.chosen();
            bestRisk = packing.value();
            bestLength = packing.length();
        }
    }
}
