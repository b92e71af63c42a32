package dev.patchbay.scheduling.fit.duration;

import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.scheduling.fit.WorkItem;
import java.util.Comparator;

/**
 * What durations are learned for: a unit on a class of machines, and the family both belong to. Immutable and thread-safe;
 * ordered by family, class, unit.
 *
 * @param family widest group, such as the kind of operating system
 * @param machineClass group of machines alike, such as {@code debian 12}
 * @param unit what is installed, without its version, such as {@code linux-image-amd64}
 */
public record DurationKey(String family, String machineClass, String unit) implements Comparable<DurationKey> {

    private static final Comparator<DurationKey> ORDER = Comparator.comparing(DurationKey::family)
            .thenComparing(DurationKey::machineClass)
            .thenComparing(DurationKey::unit);

    public DurationKey {
        if (family.isBlank() || machineClass.isBlank() || unit.isBlank()) {
            throw Problem.of(
                            "duration.key",
                            "key",
                            family + "/" + machineClass + "/" + unit,
                            "three names that are not blank")
                    .asException();
        }
    }

    /** Returns the usual key: kind of system, distribution with version, name of what is installed. */
    public static DurationKey of(WorkItem item) {
        OperatingSystem system = item.operatingSystem();
        return new DurationKey(
                system.family().label(),
                system.distribution() + " " + system.version(),
                item.finding().subject().name());
    }

    @Override
    public int compareTo(DurationKey other) {
        return ORDER.compare(this, other);
    }
}
