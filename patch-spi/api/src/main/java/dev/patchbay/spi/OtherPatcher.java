package dev.patchbay.spi;

import dev.patchbay.model.reason.Reason;
import java.util.List;
import java.util.Objects;

/**
 * Another program on the machine that installs updates when it likes, such as unattended-upgrades.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param id stable name, for example {@code apt-daily-upgrade.timer}
 * @param activity whether it would act
 * @param evidence what shows that
 */
public record OtherPatcher(String id, Activity activity, List<Reason> evidence) {

    /** Whether a patcher would act by itself. */
    public enum Activity {
        ACTIVE,
        INACTIVE,
        /** That could not be told; treat it as active. */
        UNKNOWN
    }

    public OtherPatcher {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(activity, "activity");
        evidence = List.copyOf(evidence);
    }
}
