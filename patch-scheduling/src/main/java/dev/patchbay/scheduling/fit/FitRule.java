package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.problem.Problem;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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
 * @param batching how packages are put together on Linux; empty when every unit goes by itself
 */
@Value.Builder
@FitStyle
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
    public static final FitRule AZURE_LINUX_AGENT = linuxAgent("azure-linux-agent", Duration.ofSeconds(90));

    public FitRule {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(combination, "combination");
        Objects.requireNonNull(reserveMode, "reserveMode");
        Durations.check("windowsReserve", windowsReserve);
        Durations.check("linuxReserve", linuxReserve);
        Objects.requireNonNull(onMisfit, "onMisfit");
        Objects.requireNonNull(pendingReboot, "pendingReboot");
        if (name.isBlank()) {
            throw Problem.of("fit.name", "name", name, "a name that is not blank")
                    .asException();
        }
    }

    private static FitRule linuxAgent(String name, Duration average) {
        Duration one = Duration.ofMinutes(5);
        return builder()
                .name(name)
                .comparison(Comparison.STRICT)
                .reserveMode(ReserveMode.WHILE_REBOOT_ALLOWED)
                .onMisfit(OnMisfit.STOP)
                .pendingReboot(PendingReboot.FIRST)
                .estimates(new KindEstimates(one, one, one))
                .batching(new BatchRule(1, one, average, one, 300, 2, 10))
                .build();
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
        }
    }
}
