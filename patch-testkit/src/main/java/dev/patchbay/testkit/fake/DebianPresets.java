package dev.patchbay.testkit.fake;

import static dev.patchbay.model.patch.Classification.BUGFIX;
import static dev.patchbay.model.patch.Classification.UPDATES;
import static dev.patchbay.model.patch.Severity.CRITICAL;
import static dev.patchbay.model.patch.Severity.IMPORTANT;
import static dev.patchbay.model.patch.Severity.LOW;
import static dev.patchbay.model.patch.Severity.MODERATE;

import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.testkit.fake.DebianOffer.Archive;
import java.time.Instant;

/** Machines of the Debian family. Versions after the release and every advisory are invented. */
final class DebianPresets {

    private static final String AMD64 = "amd64";
    private static final Archive NOBLE = new Archive("Ubuntu", "noble", "Ubuntu");
    private static final Archive BOOKWORM = new Archive("Debian", "bookworm", "Debian-Security");

    private DebianPresets() {}

    static FakeMachineBuilder ubuntu2404() {
        FakeMachineBuilder machine = FakeMachine.builder(linux("ubuntu", "24.04", "noble"))
                .runningKernel("6.8.0-31-generic")
                .metadataAsOf(Instant.parse("2026-11-21T01:40:00Z"))
                .installed("apt", "2.7.14build2")
                .installed("base-files", "13ubuntu10")
                .installed("bash", "5.2.21-2ubuntu4")
                .installed("coreutils", "9.4-3ubuntu6")
                .installed("curl", "8.5.0-2ubuntu10")
                .installed("docker.io", "24.0.7-0ubuntu4")
                .installed("libc6", "2.39-0ubuntu8")
                .installed("libcurl4t64", "8.5.0-2ubuntu10")
                .installed("libssl3t64", "3.0.13-0ubuntu3")
                .installed("linux-image-6.8.0-31-generic", "6.8.0-31.31")
                .installed("linux-image-generic", "6.8.0-31.31")
                .installed("netplan.io", "1.0-2ubuntu1")
                .installed("nginx", "1.24.0-2ubuntu7")
                .installed("openssh-client", "1:9.6p1-3ubuntu13")
                .installed("openssh-server", "1:9.6p1-3ubuntu13")
                .installed("openssl", "3.0.13-0ubuntu3")
                .installed("postgresql-16", "16.2-1ubuntu4")
                .installed("python3.12", "3.12.3-1")
                .installed("sudo", "1.9.15p5-3ubuntu5")
                .installed("systemd", "255.4-1ubuntu8")
                .installed("tzdata", "2024a-3ubuntu1")
                .installed("vim", "2:9.1.0016-1ubuntu7")
                .hold("docker.io");
        noble("openssl", "3.0.13-0ubuntu3.90")
                .security(IMPORTANT, "SIM-USN-9001-1", "2026-09-15")
                .together("openssl")
                .megabytes(1.0)
                .addTo(machine);
        noble("libssl3t64", "3.0.13-0ubuntu3.90")
                .security(IMPORTANT, "SIM-USN-9001-1", "2026-09-15")
                .together("openssl")
                .megabytes(2.0)
                .addTo(machine);
        noble("openssl", "3.0.13-0ubuntu3.91")
                .update(BUGFIX, "2026-11-03")
                .together("openssl")
                .megabytes(1.0)
                .addTo(machine);
        noble("libssl3t64", "3.0.13-0ubuntu3.91")
                .update(BUGFIX, "2026-11-03")
                .together("openssl")
                .megabytes(2.0)
                .addTo(machine);
        noble("openssh-server", "1:9.6p1-3ubuntu13.90")
                .security(CRITICAL, "SIM-USN-9002-1", "2026-11-18")
                .needs("openssh-client", "1:9.6p1-3ubuntu13.90")
                .megabytes(0.6)
                .addTo(machine);
        noble("openssh-client", "1:9.6p1-3ubuntu13.90")
                .security(CRITICAL, "SIM-USN-9002-1", "2026-11-18")
                .megabytes(1.2)
                .addTo(machine);
        noble("linux-image-generic", "6.8.0-90.91")
                .security(IMPORTANT, "SIM-USN-9003-1", "2026-11-10")
                .brings("linux-image-6.8.0-90-generic", "6.8.0-90.91")
                .megabytes(180)
                .reboots()
                .addTo(machine);
        noble("docker.io", "26.1.3-0ubuntu1~24.04.90")
                .security(MODERATE, "SIM-USN-9004-1", "2026-10-20")
                .megabytes(30)
                .addTo(machine);
        noble("curl", "8.5.0-2ubuntu10.90")
                .security(MODERATE, "SIM-USN-9005-1", "2026-11-05")
                .needs("libcurl4t64", "8.5.0-2ubuntu10.90")
                .megabytes(0.3)
                .addTo(machine);
        noble("libcurl4t64", "8.5.0-2ubuntu10.90")
                .security(MODERATE, "SIM-USN-9005-1", "2026-11-05")
                .megabytes(0.4)
                .addTo(machine);
        noble("vim", "2:9.1.0016-1ubuntu7.90")
                .security(LOW, "SIM-USN-9006-1", "2026-08-27")
                .megabytes(1.8)
                .addTo(machine);
        noble("systemd", "255.4-1ubuntu8.90")
                .update(BUGFIX, "2026-11-12")
                .phased(30)
                .megabytes(3.5)
                .addTo(machine);
        noble("netplan.io", "1.1-0ubuntu1")
                .update(UPDATES, "2026-10-02")
                .keptBack("it would remove another package")
                .megabytes(0.2)
                .addTo(machine);
        noble("postgresql-16", "16.9-0ubuntu0.24.04.90")
                .update(UPDATES, "2026-11-13")
                .megabytes(15.6)
                .addTo(machine);
        noble("tzdata", "2026b-0ubuntu0.24.04")
                .update(UPDATES, "2026-10-27")
                .megabytes(0.3)
                .addTo(machine);
        return machine;
    }

    static FakeMachineBuilder debian12() {
        FakeMachineBuilder machine = FakeMachine.builder(linux("debian", "12", "bookworm"))
                .runningKernel("6.1.0-18-amd64")
                .metadataAsOf(Instant.parse("2026-11-21T01:40:00Z"))
                .installed("apt", "2.6.1")
                .installed("base-files", "12.4+deb12u5")
                .installed("bash", "5.2.15-2+b2")
                .installed("libc6", "2.36-9+deb12u4")
                .installed("libssl3", "3.0.11-1~deb12u2")
                .installed("linux-image-6.1.0-18-amd64", "6.1.76-1")
                .installed("linux-image-amd64", "6.1.76-1")
                .installed("openssl", "3.0.11-1~deb12u2")
                .installed("perl", "5.36.0-7+deb12u1");
        bookworm("openssl", "3.0.17-1~deb12u90")
                .security(IMPORTANT, "SIM-DSA-9001-1", "2026-11-09")
                .together("openssl")
                .megabytes(1.4)
                .addTo(machine);
        bookworm("libssl3", "3.0.17-1~deb12u90")
                .security(IMPORTANT, "SIM-DSA-9001-1", "2026-11-09")
                .together("openssl")
                .megabytes(2.0)
                .addTo(machine);
        bookworm("linux-image-amd64", "6.1.190-1")
                .security(IMPORTANT, "SIM-DSA-9002-1", "2026-11-16")
                .brings("linux-image-6.1.0-90-amd64", "6.1.190-1")
                .megabytes(68)
                .reboots()
                .addTo(machine);
        bookworm("base-files", "12.4+deb12u90").update(UPDATES, "2026-10-31").addTo(machine);
        return machine;
    }

    private static OperatingSystem linux(String distribution, String version, String codename) {
        return OperatingSystem.builder()
                .family(OsFamily.LINUX)
                .distribution(distribution)
                .version(version)
                .codename(codename)
                .architecture(AMD64)
                .build();
    }

    private static DebianOffer noble(String name, String version) {
        return new DebianOffer(NOBLE, AMD64, name, version);
    }

    private static DebianOffer bookworm(String name, String version) {
        return new DebianOffer(BOOKWORM, AMD64, name, version);
    }
}
