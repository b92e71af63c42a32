package dev.patchbay.scheduling;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.CronDay;
import dev.patchbay.model.schedule.CronRule;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.WeekdayInPeriod;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Cron text for rules of any kind. */
final class CronText {

    private CronText() {}

    static ScheduleFormat.Reader reader(CronDialect dialect) {
        return (text, context) -> read(dialect, text, context);
    }

    static ScheduleFormat.Writer writer(CronDialect dialect) {
        return spec -> write(dialect, spec);
    }

    static ScheduleSpec read(CronDialect dialect, String text, ScheduleSpec context) {
        return withRule(context, dialect.parse(text));
    }

    /** A rule with one time of day also becomes the time of the start, so that formats without times say the same. */
    static ScheduleSpec withRule(ScheduleSpec context, CronRule rule) {
        boolean oneTime = rule.hours().size() == 1
                && rule.minutes().size() == 1
                && rule.seconds().size() == 1;
        ScheduleSpec from = oneTime
                ? Inexpressible.at(
                        context,
                        LocalTime.of(
                                rule.hours().get(0),
                                rule.minutes().get(0),
                                rule.seconds().get(0)))
                : context;
        return from.toBuilder().recurrence(rule).build();
    }

    static String write(CronDialect dialect, ScheduleSpec spec) {
        ProblemException last =
                Inexpressible.in(dialect.format(), spec, "a rule by days, weekdays or nth weekdays of every month");
        for (CronRule candidate : candidates(spec)) {
            try {
                return dialect.format(candidate);
            } catch (ProblemException e) {
                last = e;
            }
        }
        throw last;
    }

    /** Returns the cron fields that mean the same as a rule, as it is written first. */
    static List<CronRule> candidates(ScheduleSpec spec) {
        List<CronRule> candidates = new ArrayList<>();
        if (spec.recurrence() instanceof CronRule rule) {
            candidates.add(rule);
        }
        Shape.of(spec).filter(shape -> shape.interval() == 1).ifPresent(shape -> {
            CronRule.Builder base = CronRule.builder()
                    .hours(shape.times().hours())
                    .minutes(shape.times().minutes())
                    .seconds(shape.times().seconds())
                    .reading(shape.times().reading())
                    .months(shape.monthList())
                    .years(shape.years());
            CronRule plain = base.build();
            if (shape.isEveryDay()) {
                candidates.add(plain);
            }
            shape.weekdays().ifPresent(days -> candidates.add(withDays(plain, List.of(), days)));
            shape.nthWeekdays().ifPresent(days -> candidates.add(withDays(plain, List.of(), days)));
            shape.monthDays().ifPresent(days -> candidates.add(withDays(plain, days, List.of())));
            shape.datedWeekdays().ifPresent(both -> candidates.add(withDays(plain, both.monthDays(), both.weekdays())));
        });
        return candidates;
    }

    private static CronRule withDays(CronRule plain, List<Integer> monthDays, List<WeekdayInPeriod> weekdays) {
        return plain.toBuilder()
                .monthDays(monthDays.stream().map(CronDay::of).toList())
                .weekdays(weekdays)
                .build();
    }
}
