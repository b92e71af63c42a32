package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanQuality;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One plan in the making: units, strategy, placement. Mutable, for one computation. */
final class PlanComputation {

    private static final Strategy[] GREEDY = {
        Strategy.LISTING_ORDER, Strategy.SEVERITY_FIRST, Strategy.SHORTEST_FIRST, Strategy.DENSITY_FIRST
    };

    private final FitRule rule;
    private final PlannerOptions options;
    private final OsFamily family;
    private final RebootState.Need pending;
    private final FitClock start;
    final WorkUnits work;
    private @Nullable OptimalChoice choice;

    PlanComputation(
            FitRule rule,
            DurationEstimates estimates,
            PlannerOptions options,
            PlanInput input,
            MaintenanceWindow window,
            Instant now) {
        this.rule = rule;
        this.options = options;
        Assessment assessment = input.assessment();
        family = assessment.operatingSystem().family();
        pending = assessment.rebootState().need();
        work = WorkUnits.of(
                input, rule, estimates, item -> checkedRisk(options.risk().risk(item, input, now), item));
        FitClock.Confidence confidence = options.confidence()
                .map(level -> new FitClock.Confidence(true, Normal.quantile(level), estimates.machineSigma()))
                .orElse(FitClock.Confidence.EXPECTED);
        start = new FitClock(
                rule,
                family,
                options.rebootSetting(),
                pending == RebootState.Need.NOT_REQUIRED ? RebootOutlook.NONE_PENDING : RebootOutlook.MAY_BE_PENDING,
                confidence,
                window,
                now);
    }

    private static long checkedRisk(long risk, WorkItem item) {
        if (risk < 0 || risk > RiskModel.LARGEST) {
            throw Problem.of("risk.range", "risk of " + item.finding().patch(), risk, "a number from 0 to 10^9")
                    .asException();
        }
        return risk;
    }

    List<WorkUnit> units() {
        return work.units;
    }

    Placement place() {
        return place(options.strategy());
    }

    private Placement place(Strategy strategy) {
        Placement placement = begin();
        int[] order = Orders.of(strategy, work.units);
        if (strategy == Strategy.OPTIMAL) {
            choice = new OptimalChoice(placement.clock(), work.units, family, options.solver()).choose();
            placement.place(filter(order, choice.chosen(), true));
            placement.place(filter(order, choice.chosen(), false));
        } else if (BatchPlacement.applies(rule, family)) {
            new BatchPlacement(placement, work.units, rule.batching().orElseThrow()).place(order);
        } else {
            placement.place(order);
        }
        return placement;
    }

    private Placement begin() {
        Placement placement = new Placement(start.copy(), work.units, family);
        if (rule.pendingReboot() == PendingReboot.FIRST
                && pending == RebootState.Need.REQUIRED
                && options.rebootSetting() != RebootSetting.NEVER
                && placement.clock().rebootFits()) {
            placement.reboot();
        }
        return placement;
    }

    private static int[] filter(int[] order, BitSet chosen, boolean wanted) {
        int[] result = new int[order.length];
        int count = 0;
        for (int unit : order) {
            if (chosen.get(unit) == wanted) {
                result[count++] = unit;
            }
        }
        return Arrays.copyOf(result, count);
    }

    /** Returns how good {@code placement} is, if it was meant to be the best. */
    Optional<PlanQuality> quality(Placement placement) {
        if (choice == null) {
            return Optional.empty();
        }
        Map<String, Long> others = new TreeMap<>();
        OptimalChoice made = choice;
        for (Strategy strategy : GREEDY) {
            others.put(strategy.label(), single(strategy).risk());
        }
        long risk = placement.risk();
        boolean proven = made.isProven() && made.bound() <= risk;
        return Optional.of(new PlanQuality(
                risk,
                Math.max(risk, made.bound()),
                proven ? PlanQuality.Proof.OPTIMAL : PlanQuality.Proof.NOT_PROVEN,
                others));
    }

    /** Places by a greedy strategy in single steps, so that it is compared on the same terms. */
    private Placement single(Strategy strategy) {
        Placement placement = begin();
        placement.place(Orders.of(strategy, work.units));
        return placement;
    }

    /** Returns the numbers of a unit that was left out for better ones: it would have fitted by itself; empty otherwise. */
    Optional<FitNumbers> outweighed(Placement placement, int unit) {
        if (choice == null || placement.outcome(unit) != PlanOutcome.NO_ROOM) {
            return Optional.empty();
        }
        FitClock clock = start.copy();
        long ahead = 0;
        long counted = 0;
        boolean mayReboot = false;
        for (int member : closure(unit)) {
            WorkUnit needed = work.units.get(member);
            if (!clock.fits(needed)) {
                return Optional.empty();
            }
            ahead = clock.now() - start.now();
            counted = clock.checked(needed);
            mayReboot |= needed.mayReboot;
            clock.advance(needed);
        }
        return Optional.of(start.numbers(ahead + counted, mayReboot));
    }

    /** Returns all that {@code unit} needs, needed first, and itself last. */
    private List<Integer> closure(int unit) {
        if (work.units.get(unit).prerequisites.length == 0) {
            return List.of(unit);
        }
        Set<Integer> done = new LinkedHashSet<>();
        List<Integer> path = new ArrayList<>(List.of(unit));
        while (!path.isEmpty()) {
            int at = path.get(path.size() - 1);
            int open = -1;
            for (int prerequisite : work.units.get(at).prerequisites) {
                open = done.contains(prerequisite) ? open : prerequisite;
            }
            if (open >= 0) {
                path.add(open);
            } else {
                path.remove(path.size() - 1);
                done.add(at);
            }
        }
        return List.copyOf(done);
    }
}
