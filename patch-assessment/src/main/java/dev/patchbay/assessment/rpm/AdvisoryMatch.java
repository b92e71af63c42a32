package dev.patchbay.assessment.rpm;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.reason.Reason;
import java.util.Optional;

/**
 * One package of one advisory on one machine. Immutable and thread-safe.
 *
 * @param advisory the advisory
 * @param fix the package it names
 * @param installed the newest installed version it concerns; empty when the package cannot be read
 * @param applicability Installed, PendingReboot, Missing or Unknown; what does not concern the machine has no match
 * @param why why it is Unknown or waits for a restart; empty otherwise
 */
public record AdvisoryMatch(
        RpmAdvisory advisory,
        RpmFix fix,
        Optional<InstalledPackage> installed,
        Applicability applicability,
        Optional<Reason> why) {

    /** Returns whether {@code dnf updateinfo list} names it: what runs or is installed is older than the fix. */
    public boolean isAvailable() {
        return applicability == Applicability.MISSING || applicability == Applicability.PENDING_REBOOT;
    }

    @Override
    public String toString() {
        return advisory.advisory().id() + " " + fix + ": " + applicability;
    }
}
