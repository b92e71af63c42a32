package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.scheduling.internal.PatchbayStyle;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * When a step may start in a window, as a value (contract rules W1 and W2). Immutable and thread-safe.
 *
 * <p>The presets are named after the document or program they follow; vendors' documents contradict each other, so each
 * reading has its own. Change one by {@code FitRule.HOW_TO.toBuilder()}.
 *
 * @param name short name, shown in every reason
 * @param comparison whether needing exactly what is left is enough
 * @param combination what of expected time and reserve has to be left
 * @param reserveMode when the reserve applies
 * @param windowsReserve time kept for a restart on Windows, 0 to 30 days; also what a restart itself needs
 * @param linuxReserve the same on Linux
 * @param onMisfit what happens after a patch that does not fit
 * @param pendingReboot when a restart that is pending already takes place
 * @param estimates constants the check uses whatever the durations say; empty when it uses the durations it is given
 * @param strategy the order the source itself uses
 * @param silentOn kinds of system the source names no installation time for; plans say so
 * @param batching how packages are put together on Linux; empty when every unit goes by itself
 */
@Value.Builder
@PatchbayStyle
public record FitRule(
        String name,
        Comparison comparison,
        Combination combination,
        ReserveMode reserveMode,
        Duration windowsReserve,
        Duration linuxReserve,
        OnMisfit onMisfit,
        PendingReboot pendingReboot,
        Optional<KindEstimates> estimates,
        Strategy strategy,
        Set<OsFamily> silentOn,
        Optional<BatchRule> batching) {

    /** Start only if now + expected duration + reserve is not after the end; 10 minutes reserve on Windows, 15 on Linux. */
    public static final FitRule DEFAULT = builder().name("default").build();

    /** As {@link #DEFAULT}, but with exactly enough left a patch is skipped: 50 + 10 with 60 minutes left stays out. */
    public static final FitRule HOW_TO =
            builder().name("how-to").comparison(Comparison.STRICT).build();

    /**
     * Azure's Linux agent: strict, 5 minutes a package and 15 minutes reserve unless restarts are forbidden, a pending
     * restart first, batches of up to 300 at 90 seconds a package beyond the first (apt, dnf, yum, tdnf), then one by one
     * until the first that does not fit.
     */
    public static final FitRule AZURE_LINUX_AGENT = Presets.linuxAgent("azure-linux-agent", Duration.ofSeconds(90));

    /** As {@link #AZURE_LINUX_AGENT}, at zypper's 240 seconds a package. */
    public static final FitRule AZURE_LINUX_AGENT_ZYPPER =
            Presets.linuxAgent("azure-linux-agent-zypper", Duration.ofSeconds(240));

    /**
     * Azure Update Manager, "How it works": 15 minutes for a service pack, 10 for another Windows update, with 10 (Windows) or
     * 15 minutes (Linux) for the restart on top. It names no installation time for Linux.
     */
    public static final FitRule AZURE_HOW_IT_WORKS = Presets.howItWorks();

    /**
     * Azure Update Manager, timeline table of "Scheduling recurring updates": a service pack with 20 minutes left, another
     * Windows update with 15, the restart with 10 (Linux: 15), each by itself; on Linux batches at 5 minutes for each of the
     * first three packages and 2 for each further one.
     */
    public static final FitRule AZURE_SCHEDULE_TABLE = Presets.scheduleTable();

    /** Azure Update Manager, "Troubleshooting": 20 + 10 minutes for a service pack, 15 + 10 for another Windows update. */
    public static final FitRule AZURE_TROUBLESHOOTING = Presets.troubleshooting();

    /** Azure Automation Update Management, overview: 20 minutes of the window are reserved for the restart. */
    public static final FitRule AZURE_AUTOMATION = Presets.automation();

    /** Azure Automation Update Management, deployment page: 20, 15 and 10 minutes, each by itself. */
    public static final FitRule AZURE_AUTOMATION_DEPLOYMENT = Presets.automationDeployment();

    /**
     * Configuration Manager: an update starts if its maximum run time is left, the shortest first; one that is longer than
     * the window never starts. The durations given to the planner are the maximum run times, 5 to 9999 minutes there.
     */
    public static final FitRule CONFIGURATION_MANAGER = Presets.configurationManager();

    /** AWS Systems Manager with a cut-off of one hour: nothing starts in the last hour, however short it is. */
    public static final FitRule AWS_CUTOFF = Presets.awsCutoff(1);

    public FitRule {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(combination, "combination");
        Objects.requireNonNull(reserveMode, "reserveMode");
        Durations.check("windowsReserve", windowsReserve);
        Durations.check("linuxReserve", linuxReserve);
        Objects.requireNonNull(onMisfit, "onMisfit");
        Objects.requireNonNull(pendingReboot, "pendingReboot");
        Objects.requireNonNull(strategy, "strategy");
        silentOn = Collections.unmodifiableSortedSet(new TreeSet<>(silentOn));
        if (name.isBlank()) {
            throw Problem.of("fit.name", "name", name, "a name that is not blank")
                    .asException();
        }
    }

    /**
     * Returns {@link #AWS_CUTOFF} with another cut-off.
     *
     * @throws dev.patchbay.model.problem.ProblemException when {@code hours} is not 0 to 23
     */
    public static FitRule awsCutoff(int hours) {
        return Presets.awsCutoff(hours);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this rule. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the time kept for a restart on {@code family}. */
    public Duration reserve(OsFamily family) {
        return switch (family) {
            case WINDOWS -> windowsReserve;
            case LINUX -> linuxReserve;
        };
    }

    @Override
    public String toString() {
        return name;
    }

    /** Builds a {@link FitRule}; starts as rule W1 without a name; not thread-safe. */
    public static final class Builder extends FitRuleBuilder {
        Builder() {
            comparison(Comparison.INCLUSIVE);
            combination(Combination.ADDITIVE);
            reserveMode(ReserveMode.ALWAYS);
            windowsReserve(Duration.ofMinutes(10));
            linuxReserve(Duration.ofMinutes(15));
            onMisfit(OnMisfit.TRY_THE_NEXT);
            pendingReboot(PendingReboot.LAST);
            strategy(Strategy.LISTING_ORDER);
        }
    }
}
