package dev.patchbay.scheduling.fit;

import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Warnings about patches and windows that cannot come together, before anybody waits for them (contract rules W6 and R11).
 * Pure.
 */
public final class FitLint {

    /** A patch is longer than every window. */
    public static final ReasonCode LONGER_THAN_EVERY_WINDOW = ReasonCode.of(
            "lint.longer-than-every-window",
            "{patch} needs a window of {needed}, the longest one, at {at}, has {longest}: it would never start");

    private FitLint() {}

    /** Returns one warning for each approved patch that is too long for every one of {@code windows}; none without windows. */
    public static List<Reason> longerThanEveryWindow(
            WindowPlanner planner, PlanInput input, List<MaintenanceWindow> windows) {
        List<Reason> warnings = new ArrayList<>();
        if (windows.isEmpty()) {
            return warnings;
        }
        MaintenanceWindow longest = windows.get(0);
        for (MaintenanceWindow window : windows) {
            longest = window.length().compareTo(longest.length()) > 0 ? window : longest;
        }
        Instant before = longest.start();
        SmallestWindow smallest = new SmallestWindow(
                planner.with(planner.options().toBuilder().trials(0).build()), longest, before);
        for (PatchFinding finding : input.assessment().findings()) {
            if (finding.isInstallable() && !smallest.fitsAlone(input, finding.patch(), longest.length())) {
                Optional<Duration> needed = smallest.forOne(input, finding.patch());
                warnings.add(LONGER_THAN_EVERY_WINDOW
                        .with("patch", finding.patch().value())
                        .with("needed", needed.orElse(Durations.LONGEST))
                        .with("longest", longest.length())
                        .with("at", longest.start())
                        .build());
            }
        }
        return warnings;
    }
}
