package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.Optional;

/** The figures behind the presets of {@link FitRule}. */
final class Presets {

    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final int MOST_CUTOFF_HOURS = 23;

    private Presets() {}

    private static KindEstimates windows(long servicePack, long other) {
        return new KindEstimates(Duration.ofMinutes(servicePack), Duration.ofMinutes(other), FIVE);
    }

    static FitRule linuxAgent(String name, Duration average) {
        return FitRule.builder()
                .name(name)
                .comparison(Comparison.STRICT)
                .reserveMode(ReserveMode.WHILE_REBOOT_ALLOWED)
                .onMisfit(OnMisfit.STOP)
                .pendingReboot(PendingReboot.FIRST)
                .estimates(new KindEstimates(FIVE, FIVE, FIVE))
                .batching(new BatchRule(1, FIVE, average, FIVE, 300, 2, 10))
                .addSilentOn(OsFamily.WINDOWS)
                .build();
    }

    static FitRule howItWorks() {
        return FitRule.builder()
                .name("azure-how-it-works")
                .estimates(windows(15, 10))
                .addSilentOn(OsFamily.LINUX)
                .build();
    }

    static FitRule scheduleTable() {
        return FitRule.builder()
                .name("azure-schedule-table")
                .combination(Combination.EXPECTED_ONLY)
                .estimates(windows(20, 15))
                .batching(new BatchRule(3, FIVE, Duration.ofMinutes(2), Duration.ZERO, Integer.MAX_VALUE, 1, 2))
                .build();
    }

    static FitRule troubleshooting() {
        return FitRule.builder()
                .name("azure-troubleshooting")
                .estimates(windows(20, 15))
                .addSilentOn(OsFamily.LINUX)
                .build();
    }

    static FitRule automation() {
        return FitRule.builder()
                .name("azure-automation")
                .windowsReserve(Duration.ofMinutes(20))
                .linuxReserve(Duration.ofMinutes(20))
                .build();
    }

    static FitRule automationDeployment() {
        return FitRule.builder()
                .name("azure-automation-deployment")
                .combination(Combination.EXPECTED_ONLY)
                .estimates(windows(20, 15))
                .linuxReserve(Duration.ofMinutes(10))
                .addSilentOn(OsFamily.LINUX)
                .build();
    }

    static FitRule configurationManager() {
        return FitRule.builder()
                .name("configuration-manager")
                .combination(Combination.EXPECTED_ONLY)
                .strategy(Strategy.SHORTEST_FIRST)
                .estimates(Optional.empty())
                .build();
    }

    static FitRule awsCutoff(int hours) {
        if (hours < 0 || hours > MOST_CUTOFF_HOURS) {
            throw Problem.of("fit.cutoff", "cutoff", hours, "whole hours from 0 to " + MOST_CUTOFF_HOURS)
                    .asException();
        }
        return FitRule.builder()
                .name("aws-cutoff-" + hours + "h")
                .comparison(Comparison.STRICT)
                .combination(Combination.RESERVE_ONLY)
                .windowsReserve(Duration.ofHours(hours))
                .linuxReserve(Duration.ofHours(hours))
                .build();
    }
}
