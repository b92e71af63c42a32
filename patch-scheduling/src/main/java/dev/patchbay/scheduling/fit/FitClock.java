package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a plan has come, and the rule's answer to what may start there. Mutable, for one computation. Times are
 * milliseconds since the epoch; the present is rounded up and the end of the window down.
 */
final class FitClock {

    private final FitRule rule;
    private final long begin;
    private final long end;
    private final long reserve;
    private final boolean strict;
    private final boolean alwaysReserved;
    private final boolean neverReserved;
    private final boolean rebootAllowed;
    private final boolean rebootWanted;
    private final Confidence confidence;
    private boolean rebootPossible;
    private long now;
    private TotalTime total = TotalTime.NONE;

    /** The standard normal quantile a plan has to keep to, and how machines differ; no quantile means expected times. */
    record Confidence(boolean asked, double quantile, double machineSigma) {
        static final Confidence EXPECTED = new Confidence(false, 0, 0);
    }

    FitClock(
            FitRule rule,
            OsFamily family,
            RebootSetting setting,
            RebootOutlook outlook,
            Confidence confidence,
            MaintenanceWindow window,
            Instant at) {
        this.rule = rule;
        this.confidence = confidence;
        Instant from = at.isBefore(window.start()) ? window.start() : at;
        begin = from.toEpochMilli() + (from.getNano() % 1_000_000 == 0 ? 0 : 1);
        now = begin;
        end = window.end().toEpochMilli();
        reserve = Durations.ceilMillis(rule.reserve(family));
        strict = rule.comparison() == Comparison.STRICT;
        rebootAllowed = setting != RebootSetting.NEVER;
        rebootWanted = setting == RebootSetting.ALWAYS;
        alwaysReserved = rule.reserveMode() == ReserveMode.ALWAYS
                || (rule.reserveMode() == ReserveMode.WHILE_REBOOT_ALLOWED && rebootAllowed);
        neverReserved = !alwaysReserved && !rebootAllowed;
        rebootPossible = rebootWanted || outlook == RebootOutlook.MAY_BE_PENDING;
    }

    private FitClock(FitClock other) {
        rule = other.rule;
        begin = other.begin;
        end = other.end;
        reserve = other.reserve;
        strict = other.strict;
        alwaysReserved = other.alwaysReserved;
        neverReserved = other.neverReserved;
        rebootAllowed = other.rebootAllowed;
        rebootWanted = other.rebootWanted;
        confidence = other.confidence;
        rebootPossible = other.rebootPossible;
        now = other.now;
        total = other.total;
    }

    FitClock copy() {
        return new FitClock(this);
    }

    FitRule rule() {
        return rule;
    }

    boolean isRebootAllowed() {
        return rebootAllowed;
    }

    boolean isStrict() {
        return strict;
    }

    boolean isConfidenceAsked() {
        return confidence.asked();
    }

    long now() {
        return now;
    }

    long left() {
        return Math.max(0, end - now);
    }

    /** Returns how long a restart is expected to take. */
    long rebootLength() {
        return reserve;
    }

    long reserveFor(boolean mayReboot) {
        if (rule.combination() == Combination.EXPECTED_ONLY || neverReserved) {
            return 0;
        }
        return alwaysReserved || rebootPossible || mayReboot ? reserve : 0;
    }

    /** Returns what the rule counts for a unit that would start now. */
    long checked(WorkUnit work) {
        if (!confidence.asked()) {
            return work.checked;
        }
        long through = total.plus(work).quantileMillis(confidence.quantile(), confidence.machineSigma());
        return Math.max(0, through - (now - begin));
    }

    boolean fits(WorkUnit work) {
        return fits(checked(work), work.mayReboot);
    }

    boolean fits(long checked, boolean mayReboot) {
        long left = end - now;
        long needed = countedTime(checked) + reserveFor(mayReboot);
        return left > 0 && (strict ? needed < left : needed <= left);
    }

    private long countedTime(long checked) {
        return rule.combination() == Combination.RESERVE_ONLY ? 0 : checked;
    }

    /** Returns whether a restart that starts now is through by the end of the window. */
    boolean rebootFits() {
        return end > now && reserve <= end - now;
    }

    FitNumbers rebootNumbers() {
        return new FitNumbers(
                Instant.ofEpochMilli(now), Duration.ofMillis(reserve), Duration.ZERO, Duration.ofMillis(left()));
    }

    /** Returns the last instant at which a step with these needs may start. */
    Instant latestStart(FitNumbers numbers) {
        long latest = end - Durations.ceilMillis(numbers.needed()) - (strict ? 1 : 0);
        return Instant.ofEpochMilli(Math.min(latest, end - 1));
    }

    Instant latestReboot() {
        return Instant.ofEpochMilli(end - reserve);
    }

    FitNumbers numbers(long checked, boolean mayReboot) {
        return new FitNumbers(
                Instant.ofEpochMilli(now),
                Duration.ofMillis(countedTime(checked)),
                Duration.ofMillis(reserveFor(mayReboot)),
                Duration.ofMillis(left()));
    }

    void advance(WorkUnit work) {
        now += work.expected;
        rebootPossible |= work.mayReboot;
        total = confidence.asked() ? total.plus(work) : total;
    }

    void advance(long millis, boolean mayReboot) {
        now += millis;
        rebootPossible |= mayReboot;
        total = total.plusFixed(millis / 1000.0);
    }

    void reboot() {
        advance(reserve, false);
        rebootPossible = rebootWanted;
    }
}
