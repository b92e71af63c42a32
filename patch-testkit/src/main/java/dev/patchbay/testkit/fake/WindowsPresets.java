package dev.patchbay.testkit.fake;

import static dev.patchbay.model.patch.Classification.CRITICAL;
import static dev.patchbay.model.patch.Classification.DEFINITION;
import static dev.patchbay.model.patch.Classification.DRIVERS;
import static dev.patchbay.model.patch.Classification.SECURITY;
import static dev.patchbay.model.patch.Classification.TOOLS;
import static dev.patchbay.model.patch.Classification.UPDATES;

import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject.KbAtRevision;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.settings.SettingKey;
import java.time.Instant;
import java.util.Optional;

/** Machines that run Windows. Article numbers from 9,000,000 are invented, and so is what is said about them. */
final class WindowsPresets {

    private static final String AU = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU";

    private WindowsPresets() {}

    static FakeMachineBuilder windowsServer2022() {
        FakeMachineBuilder machine = FakeMachine.builder(OperatingSystem.builder()
                        .family(OsFamily.WINDOWS)
                        .distribution("windows-server")
                        .version("2022")
                        .build(new BuildNumber(20348, 4000))
                        .architecture("x64")
                        .build())
                .installed(KbNumber.of(9_000_001))
                .setting(new SettingKey(AU, "AUOptions"), "3");
        cumulative(9_000_002, "2026-10 Cumulative Update for Windows Server 2022", "2026-10-13", 9_000_001)
                .addTo(machine);
        cumulative(9_000_003, "2026-11 Cumulative Update for Windows Server 2022", "2026-11-10", 9_000_002)
                .addTo(machine);
        update(9_000_010, "Servicing Stack Update for Windows Server 2022", "2026-11-10", CRITICAL)
                .trait(PatchTrait.EXCLUSIVE)
                .trait(PatchTrait.SERVICES_PACKAGE_MANAGER)
                .megabytes(12)
                .addTo(machine);
        update(9_000_020, "Cumulative Update for .NET Framework 4.8.1", "2026-11-10", SECURITY)
                .severity(Severity.IMPORTANT)
                .reboot(RebootBehavior.CAN_REQUEST_REBOOT)
                .megabytes(75)
                .addTo(machine);
        update(9_000_030, "Security intelligence update for antivirus", "2026-11-20", DEFINITION)
                .reboot(RebootBehavior.NEVER_REBOOTS)
                .megabytes(110)
                .addTo(machine);
        update(9_000_040, "Malicious software removal tool", "2026-11-10", TOOLS)
                .reboot(RebootBehavior.NEVER_REBOOTS)
                .eula("simulated-licence-1")
                .megabytes(70)
                .addTo(machine);
        update(9_000_050, "Network adapter driver", "2026-09-22", DRIVERS)
                .trait(PatchTrait.INTERACTIVE)
                .megabytes(3)
                .addTo(machine);
        update(9_000_060, "Update for time zone data", "2026-10-27", UPDATES)
                .reboot(RebootBehavior.NEVER_REBOOTS)
                .megabytes(0.4)
                .addTo(machine);
        return machine;
    }

    private static KbOffer cumulative(int kb, String title, String day, int replaces) {
        return update(kb, title, day, SECURITY)
                .severity(Severity.CRITICAL)
                .reboot(RebootBehavior.ALWAYS_REQUIRES_REBOOT)
                .supersedes(replaces)
                .megabytes(350);
    }

    private static KbOffer update(int kb, String title, String day, Classification classification) {
        return new KbOffer(kb, title, day, classification);
    }

    /** Writes a Windows update in a few words. Not thread-safe. */
    private static final class KbOffer {

        private final Patch.Builder patch;

        KbOffer(int kb, String title, String day, Classification classification) {
            patch = Patch.builder()
                    .id(id(kb))
                    .subject(new KbAtRevision(KbNumber.of(kb), Optional.empty(), Optional.of(1)))
                    .title(title + " (KB" + kb + ")")
                    .addClassifications(classification)
                    .published(Instant.parse(day + "T18:00:00Z"));
        }

        private static PatchId id(int kb) {
            return PatchId.of("kb:" + kb);
        }

        KbOffer severity(Severity severity) {
            patch.severity(severity);
            return this;
        }

        KbOffer reboot(RebootBehavior behavior) {
            patch.rebootBehavior(behavior);
            return this;
        }

        KbOffer trait(PatchTrait trait) {
            patch.addTraits(trait);
            return this;
        }

        KbOffer eula(String eula) {
            patch.eula(eula);
            return this;
        }

        KbOffer supersedes(int kb) {
            patch.addSupersedes(id(kb));
            return this;
        }

        KbOffer megabytes(double size) {
            patch.downloadBytes((long) (size * 1_000_000));
            return this;
        }

        void addTo(FakeMachineBuilder machine) {
            machine.offer(FakePatch.of(patch.build()));
        }
    }
}
