package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.TimeReading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certain times of day on certain days, the building block of local times. Lists of terms are unions, closed under
 * intersection and exclusion, so that combinations of rules are searched by day and not by second.
 *
 * @param step every so many seconds only, or null; for rules that do not repeat from day to day
 */
record Term(
        DayRule days,
        BitSet times,
        TimeReading reading,
        @Nullable Step step) {

    /** More terms than this are refused. */
    private static final int MAX_TERMS = 400;

    /** Every {@code seconds} seconds since {@code anchor}, each time for {@code width} seconds. */
    record Step(long anchor, long seconds, long width) {}

    static Term of(DayRule days, int timeOfDay) {
        BitSet times = new BitSet();
        times.set(timeOfDay);
        return new Term(days, times, TimeReading.FIXED, null);
    }

    Term with(DayRule otherDays, BitSet otherTimes) {
        return new Term(otherDays, otherTimes, reading, step);
    }

    LocalTimes toTimes() {
        if (step != null) {
            return new SteppedTimes(days, times, step.anchor, step.seconds, step.width);
        }
        return times.cardinality() == 1 ? new OneTime(days, times.length() - 1) : new ManyTimes(days, times);
    }

    /** Returns the union as one set. */
    static LocalTimes toTimes(List<Term> terms) {
        LocalTimes[] parts = terms.stream()
                .filter(term -> !term.times.isEmpty())
                .map(Term::toTimes)
                .toArray(LocalTimes[]::new);
        return parts.length == 1 ? parts[0] : new AnyTimes(parts);
    }

    /** Returns what two unions have in common from day {@code first} on. */
    static List<Term> both(List<Term> left, List<Term> right, long first) {
        List<Term> common = new ArrayList<>();
        for (Term a : left) {
            for (Term b : right) {
                BitSet times = (BitSet) a.times.clone();
                times.and(b.times);
                if (!times.isEmpty()) {
                    common.add(a.meet(b, DaySets.both(a.days, b.days, first), times));
                }
            }
        }
        return checked(common);
    }

    private Term meet(Term other, DayRule bothDays, BitSet bothTimes) {
        if (step != null && other.step != null) {
            throw steps();
        }
        TimeReading common = reading == TimeReading.FIXED ? other.reading : reading;
        return new Term(bothDays, bothTimes, common, step == null ? other.step : step);
    }

    /** Returns the first union without the second, from day {@code first} on. */
    static List<Term> without(List<Term> left, List<Term> right, long first) {
        List<Term> remaining = left;
        for (Term b : right) {
            if (b.step != null) {
                throw steps();
            }
            List<Term> next = new ArrayList<>();
            for (Term a : remaining) {
                BitSet kept = (BitSet) a.times.clone();
                kept.andNot(b.times);
                if (kept.equals(a.times)) {
                    next.add(a);
                    continue;
                }
                next.add(a.with(DaySets.without(a.days, b.days, first), a.times));
                if (!kept.isEmpty()) {
                    next.add(a.with(DaySets.both(a.days, b.days, first), kept));
                }
            }
            remaining = checked(next);
        }
        return remaining;
    }

    /** Returns the members up to the {@code count}-th from {@code firstLocal} on. */
    static List<Term> first(List<Term> terms, int count, long firstLocal) {
        LocalTimes times = toTimes(terms);
        long last = times.ceiling(firstLocal);
        for (int seen = 1; seen < count && last != DayRule.NONE && last <= CalendarStarts.LAST_LOCAL; seen++) {
            long next = times.ceiling(last + 1);
            if (next == DayRule.NONE) {
                break;
            }
            last = next;
        }
        return last == DayRule.NONE
                ? List.of()
                : upTo(terms, last, Math.floorDiv(firstLocal, (long) Civil.SECONDS_PER_DAY));
    }

    private static List<Term> upTo(List<Term> terms, long last, long firstDay) {
        long day = Math.floorDiv(last, (long) Civil.SECONDS_PER_DAY);
        List<Term> limited = new ArrayList<>();
        for (Term term : terms) {
            limited.add(term.with(DaySets.both(term.days, DaySets.range(firstDay, day - 1), firstDay), term.times));
            BitSet early = (BitSet) term.times.clone();
            early.clear((int) (last - day * Civil.SECONDS_PER_DAY) + 1, Civil.SECONDS_PER_DAY);
            if (!early.isEmpty()) {
                limited.add(term.with(DaySets.both(term.days, DaySets.range(day, day), firstDay), early));
            }
        }
        return limited;
    }

    static List<Term> checked(List<Term> terms) {
        if (terms.size() > MAX_TERMS) {
            throw Problem.of("recurrence.complexity", "recurrence", terms.size(), "a simpler combination of rules")
                    .asException();
        }
        return terms;
    }

    private static RuntimeException steps() {
        return new Problem(
                        "recurrence.complexity",
                        "recurrence",
                        "an hourly or faster rule with an interval that does not divide a day",
                        "no such rule in an exclusion, and one at most in an intersection")
                .asException();
    }
}
