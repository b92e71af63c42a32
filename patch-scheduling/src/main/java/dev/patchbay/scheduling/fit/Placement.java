package dev.patchbay.scheduling.fit;

import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.PlanOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Places units one after the other from a given order, asking the rule before each. Times are milliseconds. */
final class Placement {

    private static final int OPEN = 0;
    private static final int PLACED = 1;
    private static final int OUT = 2;

    private final FitClock clock;
    private final List<WorkUnit> units;
    private final int[] state;
    private final PlanOutcome[] outcomes;
    private final FitNumbers[] numbers;
    private final int[] culprits;
    private final List<StepDraft> steps = new ArrayList<>();
    private int stoppedAt = -1;

    Placement(FitClock clock, List<WorkUnit> units) {
        this.clock = clock;
        this.units = units;
        state = new int[units.size()];
        outcomes = new PlanOutcome[units.size()];
        numbers = new FitNumbers[units.size()];
        culprits = new int[units.size()];
    }

    List<StepDraft> steps() {
        return steps;
    }

    PlanOutcome outcome(int unit) {
        return outcomes[unit];
    }

    FitNumbers numbers(int unit) {
        return numbers[unit];
    }

    /** Returns the unit that kept {@code unit} out. */
    int culprit(int unit) {
        return culprits[unit];
    }

    /** Returns the first unit that did not fit, where the rule stopped; -1 when it did not stop. */
    int stoppedAt() {
        return stoppedAt;
    }

    void place(int[] order) {
        for (int unit : order) {
            if (state[unit] != OPEN) {
                continue;
            }
            if (stoppedAt >= 0) {
                decide(unit, OUT, PlanOutcome.AFTER_STOP);
            } else {
                consider(unit);
            }
        }
    }

    private void consider(int unit) {
        WorkUnit work = units.get(unit);
        if (work.prerequisites.length == 0) {
            if (!start(unit)) {
                refuse(unit, work.checked, work.mayReboot);
            }
            return;
        }
        for (int prerequisite : work.prerequisites) {
            if (state[prerequisite] == OUT) {
                culprits[unit] = prerequisite;
                decide(unit, OUT, PlanOutcome.PREREQUISITE_LEFT_OUT);
                return;
            }
        }
        considerWithPrerequisites(unit);
    }

    private void considerWithPrerequisites(int unit) {
        List<Integer> closure = new ArrayList<>();
        int culprit = collect(unit, closure);
        if (culprit >= 0) {
            culprits[unit] = culprit;
            decide(unit, OUT, PlanOutcome.PREREQUISITE_LEFT_OUT);
            return;
        }
        long at = clock.now();
        boolean mayReboot = false;
        long ahead = 0;
        boolean fits = true;
        for (int member : closure) {
            WorkUnit work = units.get(member);
            mayReboot |= work.mayReboot;
            fits &= clock.fitsAt(at + ahead, work.checked, mayReboot);
            ahead += work.expected;
        }
        if (fits) {
            closure.forEach(this::start);
        } else {
            WorkUnit last = units.get(unit);
            refuse(unit, ahead - last.expected + last.checked, mayReboot);
        }
    }

    /** Adds what is still open of {@code unit} and all it needs, needed first; returns a unit that is out, or -1. */
    private int collect(int unit, List<Integer> closure) {
        List<Integer> path = new ArrayList<>(List.of(unit));
        while (!path.isEmpty()) {
            int at = path.get(path.size() - 1);
            int next = -1;
            for (int prerequisite : units.get(at).prerequisites) {
                if (state[prerequisite] == OUT) {
                    return prerequisite;
                }
                if (state[prerequisite] == OPEN && !closure.contains(prerequisite)) {
                    next = prerequisite;
                    break;
                }
            }
            if (next >= 0) {
                path.add(next);
            } else {
                closure.add(at);
                path.remove(path.size() - 1);
            }
        }
        return -1;
    }

    private boolean start(int unit) {
        WorkUnit work = units.get(unit);
        if (!clock.fits(work.checked, work.mayReboot)) {
            return false;
        }
        numbers[unit] = clock.numbers(work.checked, work.mayReboot);
        steps.add(new StepDraft(unit, clock.now(), work.expected, numbers[unit]));
        clock.advance(work.expected, work.mayReboot);
        state[unit] = PLACED;
        outcomes[unit] = PlanOutcome.PLANNED;
        return true;
    }

    private void refuse(int unit, long checked, boolean mayReboot) {
        numbers[unit] = clock.numbers(checked, mayReboot);
        decide(unit, OUT, PlanOutcome.NO_ROOM);
        if (clock.rule().onMisfit() == OnMisfit.STOP) {
            stoppedAt = unit;
        }
    }

    private void decide(int unit, int decided, PlanOutcome outcome) {
        state[unit] = decided;
        outcomes[unit] = outcome;
    }

    /** A step before it becomes part of a plan. */
    record StepDraft(int unit, long start, long length, FitNumbers numbers) {

        Instant startInstant() {
            return Instant.ofEpochMilli(start);
        }

        Instant endInstant() {
            return startInstant().plus(Duration.ofMillis(length));
        }
    }
}
