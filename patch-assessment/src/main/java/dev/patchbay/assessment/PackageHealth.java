package dev.patchbay.assessment;

import dev.patchbay.model.machine.PackageState;

/** Whether what a package manager left behind works. */
final class PackageHealth {

    private PackageHealth() {}

    /** Returns whether files and configuration of a package in {@code state} may not belong together. */
    static boolean isBroken(PackageState state) {
        return switch (state) {
            case UNPACKED, HALF_CONFIGURED, HALF_INSTALLED -> true;
            case INSTALLED, TRIGGERS_AWAITED, TRIGGERS_PENDING, CONFIG_FILES -> false;
        };
    }

    /** Returns whether a package in {@code state} works but waits for something. */
    static boolean isWaiting(PackageState state) {
        return state == PackageState.TRIGGERS_AWAITED || state == PackageState.TRIGGERS_PENDING;
    }
}
