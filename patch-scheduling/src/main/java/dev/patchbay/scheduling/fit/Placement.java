package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.StepKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Places units one after the other from a given order, asking the rule before each. On Windows a unit that needs one which
 * must be followed by a restart waits for that restart; everything that waits shares it.
 */
final class Placement {

    private static final int OPEN = 0;
    private static final int PLACED = 1;
    private static final int OUT = 2;
    private static final int[] NOTHING = {};

    private final FitClock clock;
    private final List<WorkUnit> units;
    private final boolean waitsForRestarts;
    private final int[] state;
    private final int[] stageOf;
    private final PlanOutcome[] outcomes;
    private final FitNumbers[] numbers;
    private final int[] culprits;
    private final List<StepDraft> steps = new ArrayList<>();
    private List<Integer> waiting = new ArrayList<>();
    private int stage;
    private int stoppedAt = -1;

    Placement(FitClock clock, List<WorkUnit> units, OsFamily family) {
        this.clock = clock;
        this.units = units;
        waitsForRestarts = family == OsFamily.WINDOWS;
        state = new int[units.size()];
        stageOf = new int[units.size()];
        outcomes = new PlanOutcome[units.size()];
        numbers = new FitNumbers[units.size()];
        culprits = new int[units.size()];
    }

    /** A step before it becomes part of a plan; times are milliseconds. */
    record StepDraft(StepKind kind, int[] units, long start, long length, FitNumbers numbers) {}

    List<StepDraft> steps() {
        return steps;
    }

    FitClock clock() {
        return clock;
    }

    /** Returns the risk that all placed units remove. */
    long risk() {
        long risk = 0;
        for (int unit = 0; unit < state.length; unit++) {
            risk += state[unit] == PLACED ? units.get(unit).risk() : 0;
        }
        return risk;
    }

    boolean isPlaced(int unit) {
        return state[unit] == PLACED;
    }

    boolean isOpen(int unit) {
        return state[unit] == OPEN;
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
            offer(unit);
        }
        while (!waiting.isEmpty()) {
            List<Integer> next = waiting;
            waiting = new ArrayList<>();
            if (!clock.isRebootAllowed()) {
                next.forEach(unit -> decide(unit, OUT, PlanOutcome.PREREQUISITE_LEFT_OUT));
            } else if (restartPays(next)) {
                reboot();
                next.forEach(this::offer);
            } else {
                next.forEach(unit -> refuse(unit, clock.rebootLength() + units.get(unit).checked, true));
            }
        }
    }

    private boolean restartPays(List<Integer> next) {
        if (!clock.rebootFits() || stoppedAt >= 0) {
            return false;
        }
        FitClock after = clock.copy();
        after.reboot();
        return next.stream().anyMatch(unit -> after.fits(units.get(unit)));
    }

    void reboot() {
        steps.add(new StepDraft(StepKind.REBOOT, NOTHING, clock.now(), clock.rebootLength(), clock.rebootNumbers()));
        clock.reboot();
        stage++;
    }

    private void offer(int unit) {
        if (state[unit] != OPEN || waiting.contains(unit)) {
            return;
        }
        if (stoppedAt >= 0) {
            decide(unit, OUT, PlanOutcome.AFTER_STOP);
        } else if (units.get(unit).prerequisites.length == 0) {
            if (!start(unit)) {
                refuse(unit, clock.checked(units.get(unit)), units.get(unit).mayReboot);
            }
        } else {
            offerWithPrerequisites(unit);
        }
    }

    private void offerWithPrerequisites(int unit) {
        List<Integer> closure = new ArrayList<>();
        int culprit = collect(unit, closure);
        if (culprit >= 0) {
            leaveOut(unit, culprit);
            return;
        }
        if (waitsForRestarts && mustWait(unit, closure)) {
            return;
        }
        FitClock trial = clock.copy();
        boolean fits = true;
        long ahead = 0;
        long counted = 0;
        boolean mayReboot = false;
        for (int member : closure) {
            fits &= trial.fits(units.get(member));
            ahead = trial.now() - clock.now();
            counted = trial.checked(units.get(member));
            mayReboot |= units.get(member).mayReboot;
            trial.advance(units.get(member));
        }
        if (fits) {
            closure.forEach(this::start);
        } else {
            refuse(unit, ahead + counted, mayReboot);
        }
    }

    /** Offers what has to come before a restart by itself; returns whether {@code unit} waits for one or stays out. */
    private boolean mustWait(int unit, List<Integer> closure) {
        boolean restartInside = false;
        for (int member : closure) {
            restartInside |= member != unit && (units.get(member).needsReboot || needsWhatWaits(member));
        }
        for (int prerequisite : units.get(unit).prerequisites) {
            if (restartInside && state[prerequisite] == OPEN) {
                offer(prerequisite);
            }
            if (state[prerequisite] == OUT) {
                leaveOut(unit, prerequisite);
                return true;
            }
            if (waitsFor(prerequisite)) {
                culprits[unit] = prerequisite;
                waiting.add(unit);
                return true;
            }
        }
        return state[unit] != OPEN;
    }

    private boolean needsWhatWaits(int unit) {
        for (int prerequisite : units.get(unit).prerequisites) {
            if (waitsFor(prerequisite)) {
                return true;
            }
        }
        return false;
    }

    private boolean waitsFor(int prerequisite) {
        return waiting.contains(prerequisite)
                || (state[prerequisite] == PLACED
                        && stageOf[prerequisite] == stage
                        && units.get(prerequisite).needsReboot);
    }

    private void leaveOut(int unit, int culprit) {
        culprits[unit] = culprit;
        decide(unit, OUT, PlanOutcome.PREREQUISITE_LEFT_OUT);
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
        long checked = clock.checked(work);
        if (!clock.fits(checked, work.mayReboot)) {
            return false;
        }
        numbers[unit] = clock.numbers(checked, work.mayReboot);
        steps.add(new StepDraft(StepKind.SINGLE, new int[] {unit}, clock.now(), work.expected, numbers[unit]));
        clock.advance(work);
        take(unit);
        return true;
    }

    /** Places units that go in one call and take {@code length} together; returns whether the rule let it start. */
    boolean startBatch(int[] batch, long length) {
        boolean mayReboot = false;
        for (int unit : batch) {
            mayReboot |= units.get(unit).mayReboot;
        }
        if (!clock.fits(length, mayReboot)) {
            return false;
        }
        FitNumbers shared = clock.numbers(length, mayReboot);
        steps.add(new StepDraft(StepKind.BATCH, batch, clock.now(), length, shared));
        clock.advance(length, mayReboot);
        for (int unit : batch) {
            numbers[unit] = shared;
            take(unit);
        }
        return true;
    }

    private void take(int unit) {
        state[unit] = PLACED;
        stageOf[unit] = stage;
        outcomes[unit] = PlanOutcome.PLANNED;
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
}
