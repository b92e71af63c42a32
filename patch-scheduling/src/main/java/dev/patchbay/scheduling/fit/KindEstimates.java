package dev.patchbay.scheduling.fit;

import java.time.Duration;

/**
 * Constant durations by kind of patch. Immutable and thread-safe.
 *
 * @param servicePack a Windows service pack; 0 to 30 days, like the others
 * @param otherWindows any other Windows update
 * @param linuxPackage one Linux package
 */
public record KindEstimates(Duration servicePack, Duration otherWindows, Duration linuxPackage) {

    /** 20 and 15 minutes on Windows, 5 minutes for a Linux package: the widest figures Azure's documents name. */
    public static final KindEstimates CONSERVATIVE =
            new KindEstimates(Duration.ofMinutes(20), Duration.ofMinutes(15), Duration.ofMinutes(5));

    public KindEstimates {
        Durations.check("servicePack", servicePack);
        Durations.check("otherWindows", otherWindows);
        Durations.check("linuxPackage", linuxPackage);
    }

    /** Returns the constant for {@code item}. */
    public Duration of(WorkItem item) {
        return switch (item.operatingSystem().family()) {
            case LINUX -> linuxPackage;
            case WINDOWS -> item.isServicePack() ? servicePack : otherWindows;
        };
    }
}
