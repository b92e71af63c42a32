package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.RebootSetting;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a plan has come, and the rule's answer to what may start there. Mutable, for one computation. Times are
 * milliseconds since the epoch; the present is rounded up and the end of the window down.
 */
final class FitClock {

    private final FitRule rule;
    private final long end;
    private final long reserve;
    private final boolean strict;
    private final boolean alwaysReserved;
    private final boolean neverReserved;
    private boolean rebootPossible;
    private long now;

    FitClock(
            FitRule rule,
            OsFamily family,
            RebootSetting setting,
            RebootOutlook outlook,
            MaintenanceWindow window,
            Instant at) {
        this.rule = rule;
        Instant begin = at.isBefore(window.start()) ? window.start() : at;
        now = begin.toEpochMilli() + (begin.getNano() % 1_000_000 == 0 ? 0 : 1);
        end = window.end().toEpochMilli();
        reserve = Durations.ceilMillis(rule.reserve(family));
        strict = rule.comparison() == Comparison.STRICT;
        boolean allowed = setting != RebootSetting.NEVER;
        alwaysReserved = rule.reserveMode() == ReserveMode.ALWAYS
                || (rule.reserveMode() == ReserveMode.WHILE_REBOOT_ALLOWED && allowed);
        neverReserved = !alwaysReserved && !allowed;
        rebootPossible = setting == RebootSetting.ALWAYS || outlook == RebootOutlook.MAY_BE_PENDING;
    }

    FitRule rule() {
        return rule;
    }

    long now() {
        return now;
    }

    long end() {
        return end;
    }

    long left() {
        return Math.max(0, end - now);
    }

    long reserveFor(boolean mayReboot) {
        if (rule.combination() == Combination.EXPECTED_ONLY || neverReserved) {
            return 0;
        }
        return alwaysReserved || rebootPossible || mayReboot ? reserve : 0;
    }

    boolean fits(long checked, boolean mayReboot) {
        return fitsAt(now, checked, mayReboot);
    }

    boolean fitsAt(long at, long checked, boolean mayReboot) {
        long left = end - at;
        long needed = countedTime(checked) + reserveFor(mayReboot);
        return left > 0 && (strict ? needed < left : needed <= left);
    }

    private long countedTime(long checked) {
        return rule.combination() == Combination.RESERVE_ONLY ? 0 : checked;
    }

    /** Returns the last instant at which a step with these needs may start. */
    Instant latestStart(FitNumbers numbers) {
        long latest = end - Durations.ceilMillis(numbers.needed()) - (strict ? 1 : 0);
        return Instant.ofEpochMilli(Math.min(latest, end - 1));
    }

    FitNumbers numbers(long checked, boolean mayReboot) {
        return new FitNumbers(
                Instant.ofEpochMilli(now),
                Duration.ofMillis(countedTime(checked)),
                Duration.ofMillis(reserveFor(mayReboot)),
                Duration.ofMillis(left()));
    }

    void advance(long millis, boolean mayReboot) {
        now += millis;
        rebootPossible |= mayReboot;
    }
}
