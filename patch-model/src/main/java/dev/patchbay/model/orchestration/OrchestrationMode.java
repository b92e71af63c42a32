package dev.patchbay.model.orchestration;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.util.Optional;

/**
 * Who decides when a machine installs patches (contract rule X4). There is no default: a mode is always said.
 *
 * <p>The eight cases are those of Azure's "Configure schedule patching on Azure VMs for business continuity"; {@link
 * #HOST_DRIVEN} stands outside them. They gate scheduled triggers only: a run on demand asks nobody. Immutable and
 * thread-safe.
 *
 * @param patchMode who decides
 * @param safetyChecks whether the platform's pacing is bypassed; {@link SafetyChecks#APPLIED} for a mode the host drives
 */
@JsonPropertyOrder({"patchMode", "safetyChecks"})
public record OrchestrationMode(PatchMode patchMode, SafetyChecks safetyChecks) {

    /** The embedding program decides; outside the matrix. */
    public static final OrchestrationMode HOST_DRIVEN =
            new OrchestrationMode(PatchMode.HOST_DRIVEN, SafetyChecks.APPLIED);

    /** Azure's "Customer Managed Schedules". */
    public static final OrchestrationMode CUSTOMER_MANAGED_SCHEDULES =
            new OrchestrationMode(PatchMode.AUTOMATIC_BY_PLATFORM, SafetyChecks.BYPASSED);

    /** Azure's "Azure Managed - Safe Deployment". */
    public static final OrchestrationMode AZURE_MANAGED_SAFE_DEPLOYMENT =
            new OrchestrationMode(PatchMode.AUTOMATIC_BY_PLATFORM, SafetyChecks.APPLIED);

    /** Azure's "Windows Automatic Updates". */
    public static final OrchestrationMode WINDOWS_AUTOMATIC_UPDATES =
            new OrchestrationMode(PatchMode.AUTOMATIC_BY_OS, SafetyChecks.APPLIED);

    /** Azure's "Image default". */
    public static final OrchestrationMode IMAGE_DEFAULT =
            new OrchestrationMode(PatchMode.IMAGE_DEFAULT, SafetyChecks.APPLIED);

    /** Azure's "Manual". */
    public static final OrchestrationMode MANUAL = new OrchestrationMode(PatchMode.MANUAL, SafetyChecks.APPLIED);

    private static final ReasonCode INEFFECTIVE = ReasonCode.of(
            "orchestration.prerequisite",
            "a schedule has no effect on patch mode {patchMode} with safety checks {safetyChecks}: "
                    + "it needs AutomaticByPlatform and Bypassed");

    public OrchestrationMode {
        Required.value("patchMode", patchMode);
        Required.value("safetyChecks", safetyChecks);
        if (patchMode == PatchMode.HOST_DRIVEN && safetyChecks == SafetyChecks.BYPASSED) {
            throw Problem.of("orchestration.host", "safetyChecks", safetyChecks, "Applied beside HostDriven")
                    .asException();
        }
    }

    /** Returns what comes of this mode. */
    public ScheduleEffect effect(ScheduleAttachment attachment) {
        boolean attached = attachment == ScheduleAttachment.ATTACHED;
        if (patchMode == PatchMode.HOST_DRIVEN) {
            return attached ? ScheduleEffect.SCHEDULE_RUNS : ScheduleEffect.NOTHING_RUNS;
        }
        if (patchMode != PatchMode.AUTOMATIC_BY_PLATFORM) {
            return attached ? ScheduleEffect.PREREQUISITE_MISSING : ScheduleEffect.NOTHING_RUNS;
        }
        if (safetyChecks == SafetyChecks.BYPASSED) {
            return attached ? ScheduleEffect.SCHEDULE_RUNS : ScheduleEffect.NOTHING_RUNS;
        }
        return attached ? ScheduleEffect.PREREQUISITE_MISSING : ScheduleEffect.PLATFORM_PATCHES;
    }

    /** Returns why a schedule attached to a machine in this mode has no effect; empty when it has one. */
    public Optional<Reason> whyIneffective() {
        return effect(ScheduleAttachment.ATTACHED) == ScheduleEffect.SCHEDULE_RUNS
                ? Optional.empty()
                : Optional.of(INEFFECTIVE
                        .with("patchMode", patchMode.label())
                        .with("safetyChecks", safetyChecks.label())
                        .build());
    }

    /**
     * Returns the rule for restarts that holds where run, machine and configuration each may have one: the run's, else
     * the machine's, else the configuration's. Azure documents that the machine's beats the configuration's.
     */
    public static RebootSetting rebootSetting(
            Optional<RebootSetting> run, Optional<RebootSetting> machine, RebootSetting configuration) {
        return run.or(() -> machine).orElse(configuration);
    }

    @Override
    public String toString() {
        return patchMode == PatchMode.AUTOMATIC_BY_PLATFORM
                ? patchMode + ", safety checks " + safetyChecks
                : patchMode.toString();
    }
}
