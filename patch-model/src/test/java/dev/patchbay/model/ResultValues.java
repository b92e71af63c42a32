package dev.patchbay.model;

import static dev.patchbay.model.Values.few;
import static dev.patchbay.model.Values.instants;
import static dev.patchbay.model.Values.names;
import static dev.patchbay.model.Values.reasons;
import static dev.patchbay.model.Values.some;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchExecution;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RebootStatus;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunOutcome;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.history.RunTrigger;
import dev.patchbay.model.history.WindowUse;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.ElapsedUnit;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.GapPolicy;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.NthWeekday;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.Ordinal;
import dev.patchbay.model.schedule.OverlapPolicy;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ShortMonthPolicy;
import dev.patchbay.model.schedule.WindowLength;
import dev.patchbay.model.schedule.ZoneName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of assessments, histories, schedules and windows. */
public final class ResultValues {

    private ResultValues() {}

    public static Arbitrary<PatchFinding> findings() {
        Arbitrary<Decision> decisions = Combinators.combine(
                        Arbitraries.of(DecisionKind.class), reasons(), few(reasons()))
                .as(Decision::new);
        return Builders.withBuilder(PatchFinding::builder)
                .use(PatchValues.patchIds())
                .in((builder, value) -> builder.patch(value))
                .use(PatchValues.subjects())
                .in((builder, value) -> builder.subject(value))
                .use(Values.versions().optional())
                .in((builder, value) -> builder.installed(value))
                .use(Arbitraries.of(Applicability.class))
                .in((builder, value) -> builder.applicability(value))
                .use(decisions)
                .in((builder, value) -> builder.decision(value))
                .use(Arbitraries.of(Execution.class))
                .in((builder, value) -> builder.execution(value))
                .use(some(Classification.class))
                .in((builder, value) -> builder.addAllClassifications(value))
                .use(Arbitraries.of(Severity.class))
                .in((builder, value) -> builder.severity(value))
                .use(few(PatchValues.advisoryIds()))
                .in((builder, value) -> builder.addAllAdvisories(value))
                .use(PatchValues.patchIds().optional())
                .in((builder, value) -> builder.minimalFix(value))
                .use(reasons().optional())
                .in((builder, value) -> builder.blocked(value))
                .use(few(reasons()))
                .in((builder, value) -> builder.addAllNotes(value))
                .build(PatchFinding.Builder::build);
    }

    public static Arbitrary<Assessment> assessments() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 999);
        return Builders.withBuilder(Assessment::builder)
                .use(Values.machineIds())
                .in((builder, value) -> builder.machine(value))
                .use(Values.operatingSystems())
                .in((builder, value) -> builder.operatingSystem(value))
                .use(Arbitraries.of(SupportStatus.class))
                .in((builder, value) -> builder.supportStatus(value))
                .use(Values.rebootStates())
                .in((builder, value) -> builder.rebootState(value))
                .use(instants())
                .in((builder, value) -> builder.assessedAt(value))
                .use(Values.completeness())
                .in((builder, value) -> builder.completeness(value))
                .use(findings().list().ofMaxSize(3))
                .in((builder, value) -> builder.addAllFindings(value))
                .use(Combinators.combine(Arbitraries.of(ComplianceState.class), few(reasons()), few(reasons()))
                        .as(Compliance::new))
                .in((builder, value) -> builder.compliance(value))
                .use(Combinators.combine(
                                counts,
                                Arbitraries.maps(Arbitraries.of(Classification.class), counts)
                                        .ofMaxSize(3),
                                Arbitraries.maps(Arbitraries.of(Severity.class), counts)
                                        .ofMaxSize(3),
                                counts)
                        .as(Exposure::new))
                .in((builder, value) -> builder.exposure(value))
                .use(few(reasons()))
                .in((builder, value) -> builder.addAllRemarks(value))
                .build(Assessment.Builder::build);
    }

    public static Arbitrary<PatchFacts> facts() {
        Arbitrary<FirstSeen> seen = Combinators.combine(
                        instants().optional(), instants().optional())
                .as(FirstSeen::new);
        return Combinators.combine(
                        Arbitraries.maps(PatchValues.patchIds(), seen).ofMaxSize(3),
                        PatchValues.patchIds().set().ofMaxSize(2),
                        names().set().ofMaxSize(2),
                        Arbitraries.maps(PatchValues.patchIds(), names()).ofMaxSize(2))
                .as(PatchFacts::new);
    }

    public static Arbitrary<RunHistory> histories() {
        Arbitrary<PatchExecution> executions = Combinators.combine(
                        PatchValues.patchIds(),
                        Arbitraries.of(Execution.class),
                        reasons().optional())
                .as(PatchExecution::new);
        Arbitrary<RunTrigger> triggers = Arbitraries.oneOf(
                Arbitraries.just(RunTrigger.UNKNOWN),
                Combinators.combine(names(), names()).as(RunTrigger::onDemand),
                occurrences().map(RunTrigger::scheduled));
        Arbitrary<RunRecord> runs = Combinators.combine(
                        names(),
                        Values.machineIds().optional(),
                        triggers,
                        instants(),
                        Values.durations(Duration.ofHours(9)).optional(),
                        Arbitraries.of(RunOutcome.class)
                                .filter(outcome ->
                                        outcome != RunOutcome.IN_PROGRESS && outcome != RunOutcome.NOT_STARTED),
                        few(executions),
                        few(reasons()))
                .as((id, machine, trigger, started, length, outcome, done, why) -> RunRecord.builder()
                        .runId(id)
                        .machine(machine)
                        .trigger(trigger)
                        .started(started)
                        .ended(length.map(started::plus))
                        .outcome(length.isPresent() ? outcome : RunOutcome.IN_PROGRESS)
                        .windowUse(WindowUse.values()[done.size()])
                        .rebootStatus(RebootStatus.values()[done.size()])
                        .addAllExecutions(done)
                        .addAllReasons(why)
                        .build());
        return few(runs).map(RunHistory::new);
    }

    public static Arbitrary<Recurrence> recurrences() {
        Arbitrary<Integer> intervals = Arbitraries.integers().between(1, 400);
        Arbitrary<NthWeekday> weekdays = Combinators.combine(
                        Arbitraries.of(Ordinal.class), Arbitraries.of(DayOfWeek.class))
                .as(NthWeekday::new);
        return Arbitraries.oneOf(
                Arbitraries.create(Recurrence::once),
                Combinators.combine(intervals, Arbitraries.of(ElapsedUnit.class))
                        .as(Recurrence.Elapsed::new),
                intervals.map(Recurrence.Daily::new),
                Combinators.combine(intervals, some(DayOfWeek.class), Arbitraries.of(DayOfWeek.class))
                        .as(Recurrence.Weekly::new),
                Combinators.combine(
                                intervals,
                                few(Arbitraries.integers().between(-31, 31).filter(day -> day != 0)))
                        .as(Recurrence.MonthlyByDay::new),
                Combinators.combine(
                                intervals,
                                weekdays.list().ofMinSize(1).ofMaxSize(3),
                                Arbitraries.integers().between(-40, 40))
                        .as(Recurrence.MonthlyByWeekday::new));
    }

    public static Arbitrary<ScheduleSpec> schedules() {
        return Builders.withBuilder(ScheduleSpec::builder)
                .use(names())
                .in((builder, value) -> builder.id(value))
                .use(Combinators.combine(
                                Values.localTimes(),
                                Values.durations(Duration.ofDays(900)).optional())
                        .as((start, length) -> new Object[] {start, length.map(start.plusSeconds(1)::plus)}))
                .in(ResultValues::withTimes)
                .use(Arbitraries.of("Europe/Berlin", "Eastern Standard Time", "UTC", "+02:00"))
                .in((builder, value) -> builder.zone(value))
                .use(recurrences())
                .in((builder, value) -> builder.recurrence(value))
                .use(Values.durations(Duration.ofDays(9)).map(length -> length.plusSeconds(1)))
                .in((builder, value) -> builder.duration(value))
                .use(Arbitraries.of(GapPolicy.class))
                .in((builder, value) -> builder.gapPolicy(value))
                .use(Arbitraries.of(OverlapPolicy.class))
                .in((builder, value) -> builder.overlapPolicy(value))
                .use(Arbitraries.of(ShortMonthPolicy.class))
                .in((builder, value) -> builder.shortMonthPolicy(value))
                .use(Arbitraries.of(WindowLength.class))
                .in((builder, value) -> builder.windowLength(value))
                .build(ScheduleSpec.Builder::build);
    }

    @SuppressWarnings("unchecked")
    private static ScheduleSpec.Builder withTimes(ScheduleSpec.Builder builder, Object[] times) {
        return builder.start((LocalDateTime) times[0]).expiration((Optional<LocalDateTime>) times[1]);
    }

    public static Arbitrary<OccurrenceId> occurrences() {
        return Combinators.combine(names(), Values.localTimes(), Arbitraries.of(Fold.class))
                .as(OccurrenceId::new);
    }

    public static Arbitrary<MaintenanceWindow> windows() {
        Arbitrary<DstEffect> effects = Combinators.combine(
                        Arbitraries.of(DstEffect.Kind.class), Values.durations(Duration.ofHours(2)))
                .as(DstEffect::new);
        return Combinators.combine(
                        occurrences(),
                        instants(),
                        Values.durations(Duration.ofHours(9)),
                        few(Values.localTimes()),
                        few(effects))
                .as((id, start, length, merged, dst) -> MaintenanceWindow.builder()
                        .id(id)
                        .start(start)
                        .end(start.plus(length).plusSeconds(1))
                        .zone(ZoneName.of("Europe/Berlin"))
                        .zoneDataVersion("2026a")
                        .addAllMerged(merged)
                        .addAllDstEffects(dst)
                        .build());
    }
}
