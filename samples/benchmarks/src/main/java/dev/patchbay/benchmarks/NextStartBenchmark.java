package dev.patchbay.benchmarks;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.scheduling.AzureRecurrence;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next start of "second Tuesday 02:00 in New York" after each of 1,024 instants drawn from 2026 to 2035 with seed 1.
 * The answers of the engines are compared before anything is timed; away from clock changes they agree.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NextStartBenchmark {

    private static final int INSTANTS = 1024;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Instant[] instants = new Instant[INSTANTS];
    private final ZonedDateTime[] zoned = new ZonedDateTime[INSTANTS];
    private MaintenanceSchedule schedule;
    private ExecutionTime cron;
    private RecurrenceRule rule;
    private DateTime ruleStart;
    private int next;

    @Setup
    public void setUp() throws InvalidRecurrenceRuleException {
        schedule = MaintenanceSchedule.of(ScheduleSpec.builder()
                .id("benchmark")
                .start(LocalDateTime.parse("2019-12-31T02:00"))
                .zone(ZONE.getId())
                .recurrence(AzureRecurrence.parse("Month Second Tuesday"))
                .duration(Duration.ofHours(3))
                .build());
        cron = ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse("0 0 2 ? * TUE#2"));
        rule = new RecurrenceRule("FREQ=MONTHLY;BYDAY=2TU");
        ruleStart = new DateTime(TimeZone.getTimeZone(ZONE), 2020, 0, 14, 2, 0, 0);
        SplittableRandom random = new SplittableRandom(1);
        long from = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2036-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < INSTANTS; i++) {
            instants[i] = Instant.ofEpochSecond(random.nextLong(from, to));
            zoned[i] = instants[i].atZone(ZONE);
            checkThatTheyAgree(instants[i], zoned[i]);
        }
    }

    private void checkThatTheyAgree(Instant after, ZonedDateTime afterZoned) {
        Instant ours = schedule.nextStart(after).orElseThrow();
        Instant cronUtils = cron.nextExecution(afterZoned).orElseThrow().toInstant();
        Instant libRecur = libRecurAfter(after.toEpochMilli());
        if (!ours.equals(cronUtils) || !ours.equals(libRecur)) {
            throw new IllegalStateException(after + ": " + ours + ", " + cronUtils + ", " + libRecur);
        }
    }

    private Instant libRecurAfter(long after) {
        RecurrenceRuleIterator starts = rule.iterator(ruleStart);
        starts.fastForward(after + 1);
        return Instant.ofEpochMilli(starts.nextMillis());
    }

    private int index() {
        next = (next + 1) & (INSTANTS - 1);
        return next;
    }

    @Benchmark
    public Optional<Instant> patchbayStart() {
        return schedule.nextStart(instants[index()]);
    }

    @Benchmark
    public Optional<MaintenanceWindow> patchbayWindow() {
        return schedule.next(instants[index()]);
    }

    @Benchmark
    public Optional<ZonedDateTime> cronUtils() {
        return cron.nextExecution(zoned[index()]);
    }

    @Benchmark
    public Instant libRecur() {
        return libRecurAfter(instants[index()].toEpochMilli());
    }
}
