package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.DurationText;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When a machine will have everything that is approved now, and what stands in the way (contract rule W6). It assumes that
 * every step goes as expected and that nothing new comes. Immutable and thread-safe.
 *
 * @param smallestWindow the shortest window, to the second, in which everything fits; empty when nothing under 30 days does
 * @param installedIn for each patch the start of the window it goes in
 * @param windowsNeeded how many of the given windows are used until everything that ever fits is in
 * @param neverFits patches too long for every one of the given windows, with the shortest window each needs
 * @param remaining patches that would fit a window and have no turn in the given ones, or need one that never fits
 * @param remedies what to do, in words
 */
public record Forecast(
        Optional<Duration> smallestWindow,
        SortedMap<PatchId, Instant> installedIn,
        int windowsNeeded,
        SortedMap<PatchId, Duration> neverFits,
        SortedSet<PatchId> remaining,
        List<Reason> remedies) {

    /** A longer window is needed. */
    public static final ReasonCode EXTEND = ReasonCode.of(
            "fit.extend", "{patch} needs a window of {needed}, the longest is {longest}: extend to {extended}");

    /** Even 30 days are not enough. */
    public static final ReasonCode UNREACHABLE =
            ReasonCode.of("fit.unreachable", "{patch} fits no window of up to 30 days: look at its expected duration");

    /** More windows are needed than were given. */
    public static final ReasonCode MORE_WINDOWS = ReasonCode.of(
            "fit.more-windows",
            "{patches} patches wait for a later window than the {windows} looked at: a window of {smallest} would take everything at once");

    /** Nothing stands in the way. */
    public static final ReasonCode ALL_IN =
            ReasonCode.of("fit.all-in", "everything is in after {windows} windows, by {by}");

    private static final Duration STEP = Duration.ofMinutes(30);

    public Forecast {
        installedIn = Collections.unmodifiableSortedMap(new TreeMap<>(installedIn));
        neverFits = Collections.unmodifiableSortedMap(new TreeMap<>(neverFits));
        remaining = Collections.unmodifiableSortedSet(new TreeSet<>(remaining));
        remedies = List.copyOf(remedies);
    }

    /** Returns whether everything that is approved goes into the given windows. */
    public boolean isComplete() {
        return neverFits.isEmpty() && remaining.isEmpty();
    }

    /**
     * Forecasts {@code windows}, in the order given.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is no window, or one begins before the one before it ends
     */
    public static Forecast of(WindowPlanner planner, PlanInput input, List<MaintenanceWindow> windows, Instant now) {
        check(windows);
        WindowPlanner quick =
                planner.with(planner.options().toBuilder().trials(0).build());
        SortedMap<PatchId, Instant> installed = new TreeMap<>();
        PlanInput open = input;
        int used = 0;
        InstallPlan last = quick.plan(open, windows.get(0), now);
        for (int i = 0; i < windows.size() && hasRoomLess(last); i++) {
            MaintenanceWindow window = windows.get(i);
            last = quick.plan(open, window, now);
            Set<PatchId> done = new HashSet<>();
            last.planned().forEach(done::add);
            done.forEach(patch -> installed.put(patch, window.start()));
            used = done.isEmpty() ? used : i + 1;
            open = without(open, done);
        }
        SmallestWindow smallest = new SmallestWindow(quick, windows.get(0), now);
        SortedMap<PatchId, Duration> never = new TreeMap<>();
        SortedSet<PatchId> remaining = new TreeSet<>();
        List<Reason> remedies = new ArrayList<>();
        Optional<Duration> everything = smallest.forAll(input);
        leftOver(quick, open, windows, now, smallest, never, remaining, remedies);
        words(windows, installed, used, remaining, never.isEmpty(), everything, remedies);
        return new Forecast(everything, installed, used, never, remaining, remedies);
    }

    private static void check(List<MaintenanceWindow> windows) {
        if (windows.isEmpty()) {
            throw Problem.of("forecast.windows", "windows", "none", "at least one window")
                    .asException();
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).start().isBefore(windows.get(i - 1).end())) {
                throw Problem.of(
                                "forecast.order",
                                "windows[" + i + "]",
                                windows.get(i).start(),
                                "windows in order that do not overlap")
                        .asException();
            }
        }
    }

    private static boolean hasRoomLess(InstallPlan plan) {
        return plan.steps().stream().anyMatch(step -> !step.patches().isEmpty())
                || plan.decisions().stream().anyMatch(Forecast::lacksTime);
    }

    private static boolean lacksTime(PlanDecision decision) {
        return switch (decision.outcome()) {
            case NO_ROOM, AFTER_STOP, OUTWEIGHED, PREREQUISITE_LEFT_OUT -> true;
            default -> false;
        };
    }

    private static PlanInput without(PlanInput input, Set<PatchId> done) {
        Assessment assessment = input.assessment();
        List<PatchFinding> findings = assessment.findings().stream()
                .filter(finding -> !done.contains(finding.patch()))
                .toList();
        return input.onlyAssessment(assessment.toBuilder().findings(findings).build());
    }

    private static void leftOver(
            WindowPlanner planner,
            PlanInput open,
            List<MaintenanceWindow> windows,
            Instant now,
            SmallestWindow smallest,
            SortedMap<PatchId, Duration> never,
            SortedSet<PatchId> remaining,
            List<Reason> remedies) {
        MaintenanceWindow longest = windows.get(0);
        for (MaintenanceWindow window : windows) {
            longest = window.length().compareTo(longest.length()) > 0 ? window : longest;
        }
        InstallPlan last = planner.plan(open, windows.get(windows.size() - 1), now);
        for (PlanDecision decision : last.decisions()) {
            PatchId patch = decision.patch();
            if (decision.outcome() == PlanOutcome.PLANNED || lacksTime(decision)) {
                Optional<Duration> needed = smallest.forOne(open, patch);
                if (needed.isPresent() && needed.get().compareTo(longest.length()) <= 0) {
                    remaining.add(patch);
                } else {
                    never.put(patch, needed.orElse(Durations.LONGEST));
                    remedies.add(remedy(patch, needed, longest));
                }
            }
        }
    }

    private static Reason remedy(PatchId patch, Optional<Duration> needed, MaintenanceWindow longest) {
        if (needed.isEmpty()) {
            return UNREACHABLE.with("patch", patch.value()).build();
        }
        long steps = needed.get().plus(STEP).minusMillis(1).dividedBy(STEP);
        return EXTEND.with("patch", patch.value())
                .with("needed", needed.get())
                .with("longest", longest.length())
                .with("extended", STEP.multipliedBy(steps))
                .build();
    }

    private static void words(
            List<MaintenanceWindow> windows,
            SortedMap<PatchId, Instant> installed,
            int used,
            SortedSet<PatchId> remaining,
            boolean everythingFits,
            Optional<Duration> everything,
            List<Reason> remedies) {
        if (!remaining.isEmpty()) {
            remedies.add(MORE_WINDOWS
                    .with("patches", remaining.size())
                    .with("windows", windows.size())
                    .with("smallest", everything.map(DurationText::of).orElse("more than 30 days"))
                    .build());
        } else if (everythingFits && !installed.isEmpty()) {
            remedies.add(ALL_IN.with("windows", used)
                    .with("by", windows.get(used - 1).end())
                    .build());
        }
    }
}
