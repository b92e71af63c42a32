package dev.patchbay.scheduling.fit;

import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the shortest window, to the second, in which a planner takes everything it is given, its restart included. */
final class SmallestWindow {

    private static final long MOST_SECONDS = Duration.ofDays(30).toSeconds();

    private final WindowPlanner planner;
    private final MaintenanceWindow pattern;
    private final Instant now;

    SmallestWindow(WindowPlanner planner, MaintenanceWindow pattern, Instant now) {
        this.planner = planner.with(Strategy.LISTING_ORDER);
        this.pattern = pattern;
        this.now = now;
    }

    Optional<Duration> forAll(PlanInput input) {
        long low = 0;
        long high = 60;
        while (high < MOST_SECONDS && !takesAll(input, high)) {
            low = high;
            high = Math.min(MOST_SECONDS, high * 2);
        }
        if (!takesAll(input, high)) {
            return Optional.empty();
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (takesAll(input, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(Duration.ofSeconds(high));
    }

    /** Looks for one patch with what goes together with it and what it needs. */
    Optional<Duration> forOne(PlanInput input, PatchId patch) {
        return forAll(alone(input, patch));
    }

    /** Returns whether the patch, with what goes together with it and what it needs, fits a window of this length. */
    boolean fitsAlone(PlanInput input, PatchId patch, Duration length) {
        return takesAll(alone(input, patch), length.toSeconds());
    }

    private static PlanInput alone(PlanInput input, PatchId patch) {
        Set<PatchId> wanted = new HashSet<>(Set.of(patch));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (DependencyEdge edge : input.edges()) {
                changed |= wanted.contains(edge.dependent()) && wanted.add(edge.prerequisite());
            }
            for (InstallUnit unit : input.units()) {
                changed |= unit.patches().stream().anyMatch(wanted::contains) && wanted.addAll(unit.patches());
            }
        }
        return input.onlyAssessment(input.assessment().toBuilder()
                .findings(input.assessment().findings().stream()
                        .filter(finding -> wanted.contains(finding.patch()))
                        .toList())
                .build());
    }

    private boolean takesAll(PlanInput input, long seconds) {
        MaintenanceWindow window = pattern.toBuilder()
                .end(pattern.start().plusSeconds(seconds))
                .merged(List.of())
                .build();
        Instant at = now.isBefore(pattern.start()) ? now : pattern.start();
        InstallPlan plan = planner.plan(input, window, at);
        return plan.decisions().stream().allMatch(decision -> switch (decision.outcome()) {
                    case NO_ROOM, AFTER_STOP, OUTWEIGHED -> false;
                    default -> true;
                })
                && (planner.options().rebootSetting() == RebootSetting.NEVER
                        || plan.remarks().stream().noneMatch(PlanReasons.REBOOT_OWED::isCodeOf));
    }
}
