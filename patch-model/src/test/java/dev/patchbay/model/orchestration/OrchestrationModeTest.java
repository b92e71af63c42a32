package dev.patchbay.model.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrchestrationModeTest {

    /** The table of "Configure schedule patching on Azure VMs for business continuity", row by row. */
    @ParameterizedTest(name = "{0}: {1}, bypass {2}, schedule {3}")
    @CsvSource({
        "1, AutomaticByPlatform, Bypassed, Attached, ScheduleRuns",
        "2, AutomaticByPlatform, Bypassed, None, NothingRuns",
        "3, AutomaticByPlatform, Applied, Attached, PrerequisiteMissing",
        "4, AutomaticByPlatform, Applied, None, PlatformPatches",
        "5, Manual, Bypassed, Attached, PrerequisiteMissing",
        "6, Manual, Bypassed, None, NothingRuns",
        "7, Manual, Applied, Attached, PrerequisiteMissing",
        "8, Manual, Applied, None, NothingRuns",
        "5, AutomaticByOs, Bypassed, Attached, PrerequisiteMissing",
        "8, ImageDefault, Applied, None, NothingRuns"
    })
    void theEightCases(int row, String mode, String checks, String attachment, String effect) {
        assertThat(new OrchestrationMode(PatchMode.parse(mode), SafetyChecks.parse(checks))
                        .effect(ScheduleAttachment.parse(attachment)))
                .as("case %d", row)
                .isEqualTo(ScheduleEffect.parse(effect));
    }

    @Test
    void theHostStandsOutside() {
        assertThat(OrchestrationMode.HOST_DRIVEN.effect(ScheduleAttachment.ATTACHED))
                .isEqualTo(ScheduleEffect.SCHEDULE_RUNS);
        assertThat(OrchestrationMode.HOST_DRIVEN.whyIneffective()).isEmpty();
        assertThatThrownBy(() -> new OrchestrationMode(PatchMode.HOST_DRIVEN, SafetyChecks.BYPASSED))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(PatchMode.class)
    void aModeIsIneffectiveExactlyWhereItsScheduleDoesNotRun(PatchMode patchMode) {
        OrchestrationMode mode = new OrchestrationMode(patchMode, SafetyChecks.APPLIED);

        assertThat(mode.whyIneffective().isEmpty())
                .isEqualTo(mode.effect(ScheduleAttachment.ATTACHED) == ScheduleEffect.SCHEDULE_RUNS);
    }

    @Test
    void theReasonSaysWhatWouldHelp() {
        assertThat(OrchestrationMode.AZURE_MANAGED_SAFE_DEPLOYMENT
                        .whyIneffective()
                        .orElseThrow()
                        .text())
                .isEqualTo("a schedule has no effect on patch mode AutomaticByPlatform with safety checks Applied: "
                        + "it needs AutomaticByPlatform and Bypassed");
    }

    @Test
    void theRunsRuleForRestartsBeatsTheMachinesAndThatTheConfigurations() {
        Optional<RebootSetting> never = Optional.of(RebootSetting.NEVER);
        Optional<RebootSetting> always = Optional.of(RebootSetting.ALWAYS);

        assertThat(OrchestrationMode.rebootSetting(always, never, RebootSetting.IF_REQUIRED))
                .isEqualTo(RebootSetting.ALWAYS);
        assertThat(OrchestrationMode.rebootSetting(Optional.empty(), never, RebootSetting.ALWAYS))
                .isEqualTo(RebootSetting.NEVER);
        assertThat(OrchestrationMode.rebootSetting(Optional.empty(), Optional.empty(), RebootSetting.ALWAYS))
                .isEqualTo(RebootSetting.ALWAYS);
    }
}
