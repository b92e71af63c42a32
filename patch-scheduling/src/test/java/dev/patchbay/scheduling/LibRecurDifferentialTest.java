package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.schedule.CalendarRule;
import dev.patchbay.model.schedule.Frequency;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;

/** Random rules, every occurrence compared with lib-recur. */
class LibRecurDifferentialTest {

    private static final int RULES = 8_000;
    private static final int OCCURRENCES = 40;
    private static final LocalDateTime HORIZON = LocalDateTime.parse("2060-01-01T00:00");

    @Test
    void occurrencesAreThoseOfLibRecur() throws InvalidRecurrenceRuleException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        int occurrences = 0;
        for (int seed = 0; seed < RULES; seed++) {
            Random random = new Random(seed);
            CalendarRule rule = Rules.calendarRule(random);
            LocalDateTime start = LocalDate.of(2019, 1, 1)
                    .plusDays(random.nextInt(2_000))
                    .atTime(random.nextInt(24), random.nextInt(60));
            if (!rule.setPositions().isEmpty()) {
                // lib-recur counts the positions of the first period from the start on, not within the whole period
                rule = rule.toBuilder().weekStart(DayOfWeek.MONDAY).build();
                start = LocalDateTime.parse("2018-01-01T00:00");
            }
            if (leftOpen(rule)) {
                continue;
            }
            ScheduleSpec spec = ScheduleSpec.builder()
                    .id("r")
                    .zone("UTC")
                    .start(start)
                    .recurrence(rule)
                    .duration(Duration.ofHours(1))
                    .build();
            List<LocalDateTime> expected;
            try {
                expected = theirs(RuleText.of(rule), start);
            } catch (IllegalArgumentException | IllegalStateException e) {
                // it gives up on rules that are empty for long; there is nothing to compare with
                continue;
            }
            List<LocalDateTime> actual = MaintenanceSchedule.of(spec)
                    .between(Instant.MIN, HORIZON.atZone(ZoneOffset.UTC).toInstant())
                    .limit(OCCURRENCES)
                    .map(MaintenanceWindow::nominalStart)
                    .collect(Collectors.toList());
            compared++;
            occurrences += actual.size();
            if (!actual.equals(expected)) {
                differences.add(RuleText.of(rule) + " from " + start + ": "
                        + actual.stream().limit(6).toList() + " but theirs "
                        + expected.stream().limit(6).toList());
            }
        }

        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(compared).isGreaterThan(4_500);
        assertThat(occurrences).isGreaterThan(100_000);
    }

    /**
     * Where the two read RFC 5545 differently: a count when the start does not match; days of the month of a yearly rule
     * without months, which the table of the RFC expands over the year and lib-recur over the month of the start; days
     * counted from the end of a year in an hourly rule, where lib-recur is a day off; week numbers within months, where it
     * returns other weekdays than asked for.
     */
    private static boolean leftOpen(CalendarRule rule) {
        return rule.count().isPresent()
                || (rule.frequency() == Frequency.YEARLY
                        && rule.months().isEmpty()
                        && !rule.monthDays().isEmpty())
                || (!rule.weekNumbers().isEmpty() && !rule.months().isEmpty())
                || (!rule.frequency().isByDay() && rule.yearDays().stream().anyMatch(day -> day < 0));
    }

    private static List<LocalDateTime> theirs(String rule, LocalDateTime start) throws InvalidRecurrenceRuleException {
        DateTime first = new DateTime(
                start.getYear(),
                start.getMonthValue() - 1,
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond());
        RecurrenceRuleIterator iterator = new RecurrenceRule(rule).iterator(first);
        List<LocalDateTime> found = new ArrayList<>();
        while (iterator.hasNext() && found.size() < OCCURRENCES) {
            DateTime next = iterator.nextDateTime();
            LocalDateTime time = LocalDateTime.of(
                    next.getYear(),
                    next.getMonth() + 1,
                    next.getDayOfMonth(),
                    next.getHours(),
                    next.getMinutes(),
                    next.getSeconds());
            if (!time.isBefore(HORIZON)) {
                break;
            }
            found.add(time);
        }
        return found;
    }
}
