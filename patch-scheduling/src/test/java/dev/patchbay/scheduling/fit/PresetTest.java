package dev.patchbay.scheduling.fit;

import static dev.patchbay.scheduling.fit.Given.approved;
import static dev.patchbay.scheduling.fit.Given.minutes;
import static dev.patchbay.scheduling.fit.Given.window;
import static dev.patchbay.scheduling.fit.Given.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {

    private static final MaintenanceWindow AFTERNOON = window(minutes(180));

    private static PatchFinding servicePack() {
        return Given.finding("A")
                .classifications(Set.of(Classification.SERVICE_PACK))
                .build();
    }

    private static boolean starts(FitRule rule, DurationEstimates durations, Assessment assessment, Instant now) {
        return WindowPlanner.of(rule, durations)
                .plan(assessment, AFTERNOON, now)
                .decision(PatchId.of("A"))
                .orElseThrow()
                .isPlanned();
    }

    private static void lastStart(FitRule rule, Assessment assessment, Duration left, boolean atEquality) {
        lastStart(rule, DurationEstimates.constants(rule), assessment, left, atEquality);
    }

    private static void lastStart(
            FitRule rule, DurationEstimates durations, Assessment assessment, Duration left, boolean atEquality) {
        Instant equality = AFTERNOON.end().minus(left);
        assertThat(starts(rule, durations, assessment, equality.minusSeconds(1)))
                .as("a second before")
                .isTrue();
        assertThat(starts(rule, durations, assessment, equality))
                .as("at equality")
                .isEqualTo(atEquality);
        assertThat(starts(rule, durations, assessment, equality.plusSeconds(1)))
                .as("a second after")
                .isFalse();
    }

    @Test
    void theScheduleTableIsNotAdditive() {
        lastStart(FitRule.AZURE_SCHEDULE_TABLE, windows(servicePack()), minutes(20), true);
        lastStart(FitRule.AZURE_SCHEDULE_TABLE, windows(approved("A")), minutes(15), true);
        lastStart(FitRule.AZURE_SCHEDULE_TABLE, Given.linux(approved("A")), minutes(5), true);
    }

    @Test
    void theThreeToSixExampleInBothReadings() {
        // 15:00 to 18:00: by the table the last service pack starts at 17:40 and the last other update at 17:45 ...
        Instant table = Instant.parse("2026-12-09T17:40:00Z");
        assertThat(starts(
                        FitRule.AZURE_SCHEDULE_TABLE,
                        DurationEstimates.constants(FitRule.AZURE_SCHEDULE_TABLE),
                        windows(servicePack()),
                        table))
                .isTrue();
        assertThat(starts(
                        FitRule.AZURE_SCHEDULE_TABLE,
                        DurationEstimates.constants(FitRule.AZURE_SCHEDULE_TABLE),
                        windows(approved("A")),
                        table.plusSeconds(300)))
                .isTrue();
        // ... and by the troubleshooting page at 17:30 and 17:35.
        assertThat(starts(
                        FitRule.AZURE_TROUBLESHOOTING,
                        DurationEstimates.constants(FitRule.AZURE_TROUBLESHOOTING),
                        windows(servicePack()),
                        table))
                .isFalse();
        lastStart(FitRule.AZURE_TROUBLESHOOTING, windows(servicePack()), minutes(30), true);
        lastStart(FitRule.AZURE_TROUBLESHOOTING, windows(approved("A")), minutes(25), true);
    }

    @Test
    void theRestartOfTheExampleStartsAtTenOrFifteenMinutesBeforeTheEnd() {
        for (boolean linux : new boolean[] {false, true}) {
            Instant last = AFTERNOON.end().minus(minutes(linux ? 15 : 10));
            Assessment nothing = linux ? Given.linux() : windows();
            WindowPlanner planner = WindowPlanner.of(
                            FitRule.AZURE_SCHEDULE_TABLE, DurationEstimates.constants(FitRule.AZURE_SCHEDULE_TABLE))
                    .withReboot(RebootSetting.ALWAYS);
            assertThat(planner.plan(nothing, AFTERNOON, last).steps()).hasSize(1);
            InstallPlan late = planner.plan(nothing, AFTERNOON, last.plusSeconds(1));
            assertThat(late.steps()).isEmpty();
            assertThat(late.remarks()).anyMatch(PlanReasons.REBOOT_OWED::isCodeOf);
        }
    }

    @Test
    void howItWorksAddsTheRestartToTheAverage() {
        lastStart(FitRule.AZURE_HOW_IT_WORKS, windows(servicePack()), minutes(25), true);
        lastStart(FitRule.AZURE_HOW_IT_WORKS, windows(approved("A")), minutes(20), true);
        lastStart(FitRule.AZURE_HOW_IT_WORKS, Given.linux(approved("A")), minutes(20), true);
    }

    @Test
    void whereASourceIsSilentThePlanSaysWhatIsUsed() {
        InstallPlan plan = WindowPlanner.of(
                        FitRule.AZURE_TROUBLESHOOTING, DurationEstimates.constants(FitRule.AZURE_TROUBLESHOOTING))
                .plan(Given.linux(approved("A")), AFTERNOON, Given.START);

        assertThat(plan.remarks())
                .filteredOn(PlanReasons.NO_FIGURES::isCodeOf)
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.text())
                                .isEqualTo(
                                        "azure-troubleshooting names no installation time for Linux; 5 min a package is used instead"));
    }

    @Test
    void automationReservesTwentyMinutes() {
        DurationEstimates ten = Given.durations("A", 10);
        lastStart(FitRule.AZURE_AUTOMATION, ten, windows(approved("A")), minutes(30), true);
        lastStart(FitRule.AZURE_AUTOMATION_DEPLOYMENT, windows(servicePack()), minutes(20), true);
        lastStart(FitRule.AZURE_AUTOMATION_DEPLOYMENT, windows(approved("A")), minutes(15), true);
    }

    @Test
    void configurationManagerAsksForTheMaximumRunTimeShortestFirst() {
        lastStart(FitRule.CONFIGURATION_MANAGER, Given.durations("A", 60), windows(approved("A")), minutes(60), true);

        InstallPlan plan = WindowPlanner.of(
                        FitRule.CONFIGURATION_MANAGER, Given.durations("A", 60, "B", 10, "C", 30, "D", 200))
                .plan(windows(approved("A"), approved("B"), approved("C"), approved("D")), AFTERNOON, Given.START);
        assertThat(plan.planned()).extracting(PatchId::value).containsExactly("B", "C", "A");
    }

    @Test
    void awsStartsNothingInsideTheCutOffHoweverShortOrLong() {
        lastStart(FitRule.AWS_CUTOFF, Given.durations("A", 500), windows(approved("A")), minutes(60), false);
        lastStart(FitRule.awsCutoff(2), Given.durations("A", 0), windows(approved("A")), minutes(120), false);
        assertThatThrownBy(() -> FitRule.awsCutoff(24))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("0 to 23");
    }

    @Test
    void theLinuxAgentsSingleStep() {
        lastStart(FitRule.AZURE_LINUX_AGENT, Given.linux(approved("A")), minutes(20), false);
        lastStart(FitRule.AZURE_LINUX_AGENT_ZYPPER, Given.linux(approved("A")), minutes(20), false);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 1, 5, 20",
        "90, 2, 6.5, 21.5",
        "90, 3, 8, 23",
        "90, 5, 11, 26",
        "90, 10, 18.5, 33.5",
        "90, 50, 78.5, 93.5",
        "90, 100, 153.5, 168.5",
        "90, 300, 453.5, 468.5",
        "240, 1, 5, 20",
        "240, 2, 9, 24",
        "240, 3, 13, 28",
        "240, 5, 21, 36",
        "240, 10, 41, 56",
        "240, 50, 201, 216",
        "240, 100, 401, 416",
        "240, 300, 1201, 1216"
    })
    void cutOffsOfTheLinuxAgent(int average, int packages, double never, double allowed) {
        FitRule rule = average == 90 ? FitRule.AZURE_LINUX_AGENT : FitRule.AZURE_LINUX_AGENT_ZYPPER;
        Duration expected = rule.batching().orElseThrow().expected(packages);
        assertThat(expected).isEqualTo(Duration.ofSeconds(Math.round(never * 60)));
        assertThat(expected.plus(rule.linuxReserve())).isEqualTo(Duration.ofSeconds(Math.round(allowed * 60)));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, 7, 0, 3",
        "25, 0, 10, 0, 4",
        "30, 4, 14, 2, 5",
        "60, 24, 34, 9, 13",
        "90, 44, 54, 17, 20",
        "120, 64, 74, 24, 28",
        "180, 104, 114, 39, 43",
        "235, 140, 150, 53, 57"
    })
    void firstBatchSizesOfTheLinuxAgent(int left, int apt, int aptNever, int zypper, int zypperNever) {
        assertThat(firstBatch(FitRule.AZURE_LINUX_AGENT, left, 15)).isEqualTo(apt);
        assertThat(firstBatch(FitRule.AZURE_LINUX_AGENT, left, 0)).isEqualTo(aptNever);
        assertThat(firstBatch(FitRule.AZURE_LINUX_AGENT_ZYPPER, left, 15)).isEqualTo(zypper);
        assertThat(firstBatch(FitRule.AZURE_LINUX_AGENT_ZYPPER, left, 0)).isEqualTo(zypperNever);
    }

    private static int firstBatch(FitRule rule, int left, int reserve) {
        return rule.batching().orElseThrow().sizeFor(minutes(left), minutes(reserve), rule.comparison());
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 15", "4, 17", "10, 29", "100, 209"})
    void batchesOfTheScheduleTable(int packages, int expected) {
        BatchRule rule = FitRule.AZURE_SCHEDULE_TABLE.batching().orElseThrow();
        assertThat(rule.expected(packages)).isEqualTo(minutes(expected));
        assertThat(rule.sizeFor(minutes(expected), Duration.ZERO, Comparison.INCLUSIVE))
                .isEqualTo(packages);
        assertThat(rule.sizeFor(minutes(expected).minusSeconds(1), Duration.ZERO, Comparison.INCLUSIVE))
                .isEqualTo(packages - 1);
    }

    @Test
    void rulesAreCheckedValues() {
        assertThatThrownBy(() -> FitRule.builder().name(" ").build()).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new BatchRule(0, minutes(5), minutes(1), minutes(0), 300, 2, 10))
                .isInstanceOf(ProblemException.class);
        assertThat(FitRule.HOW_TO.toBuilder().build()).isEqualTo(FitRule.HOW_TO);
    }
}
