package dev.patchbay.testkit.fake;

import static dev.patchbay.model.patch.Classification.BUGFIX;
import static dev.patchbay.model.patch.Classification.UPDATES;
import static dev.patchbay.model.patch.Severity.CRITICAL;
import static dev.patchbay.model.patch.Severity.IMPORTANT;
import static dev.patchbay.model.patch.Severity.LOW;
import static dev.patchbay.model.patch.Severity.MODERATE;

import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.version.VersionScheme;
import dev.patchbay.spi.OtherPatcher;
import dev.patchbay.testkit.fake.PackageOffer.Archive;
import java.time.Instant;

/** Machines that run Linux. Versions after the release and every advisory are invented. */
final class LinuxPresets {

    private static final String AMD64 = "amd64";
    private static final String X86_64 = "x86_64";
    private static final Archive NOBLE = new Archive(VersionScheme.DEBIAN, AMD64, "Ubuntu", "noble", "Ubuntu");
    private static final Archive BOOKWORM =
            new Archive(VersionScheme.DEBIAN, AMD64, "Debian", "bookworm", "Debian-Security");

    private static final Archive EL9 =
            new Archive(VersionScheme.RPM, X86_64, "Red Hat", "rhel-9-for-x86_64-baseos-rpms", "Red Hat");
    private static final Archive SLE15 =
            new Archive(VersionScheme.RPM, X86_64, "SUSE", "SLE-Module-Basesystem15-SP6-Updates", "SUSE");

    private LinuxPresets() {}

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
                .hold("docker.io")
                .patcher("apt-daily-upgrade.timer", OtherPatcher.Activity.ACTIVE)
                .setting(new SettingKey("apt.conf", "APT::Periodic::Unattended-Upgrade"), "1");
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
                .restarts("ssh.service")
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
        bookworm("base-files", "12.4+deb12u90")
                .update(UPDATES, "2026-10-31")
                .megabytes(0.1)
                .addTo(machine);
        return machine;
    }

    static FakeMachineBuilder rhel9() {
        FakeMachineBuilder machine = FakeMachine.builder(rpm("rhel", "9.6"))
                .runningKernel("5.14.0-570.12.1.el9_6.x86_64")
                .metadataAsOf(Instant.parse("2026-11-21T01:40:00Z"))
                .installed("bash", "5.1.8-9.el9")
                .installed("dnf", "4.14.0-25.el9")
                .installed("glibc", "2.34-168.el9")
                .installed("httpd", "2.4.62-4.el9")
                .installed("kernel", "5.14.0-570.12.1.el9_6")
                .installed("kernel-core", "5.14.0-570.12.1.el9_6")
                .installed("openssl", "1:3.2.2-6.el9_5")
                .installed("openssl-libs", "1:3.2.2-6.el9_5")
                .installed("redhat-release", "9.6-0.1.el9")
                .installed("sudo", "1.9.5p2-10.el9")
                .patcher("dnf-automatic.timer", OtherPatcher.Activity.INACTIVE)
                .setting(new SettingKey("/etc/dnf/automatic.conf", "commands.apply_updates"), "no");
        el9("openssl", "1:3.2.2-90.el9_6")
                .security(IMPORTANT, "SIM-RHSA-2026:9001", "2026-11-11")
                .together("openssl")
                .megabytes(1.4)
                .addTo(machine);
        el9("openssl-libs", "1:3.2.2-90.el9_6")
                .security(IMPORTANT, "SIM-RHSA-2026:9001", "2026-11-11")
                .together("openssl")
                .megabytes(2.4)
                .addTo(machine);
        el9("kernel", "5.14.0-590.1.1.el9_6")
                .security(MODERATE, "SIM-RHSA-2026:9002", "2026-11-17")
                .needs("kernel-core", "5.14.0-590.1.1.el9_6")
                .brings("kernel-modules-core", "5.14.0-590.1.1.el9_6")
                .megabytes(5)
                .reboots()
                .addTo(machine);
        el9("kernel-core", "5.14.0-590.1.1.el9_6")
                .security(MODERATE, "SIM-RHSA-2026:9002", "2026-11-17")
                .megabytes(17)
                .reboots()
                .addTo(machine);
        el9("httpd", "2.4.62-90.el9_6")
                .security(LOW, "SIM-RHSA-2026:9003", "2026-10-28")
                .restarts("httpd.service")
                .megabytes(0.1)
                .addTo(machine);
        el9("sudo", "1.9.5p2-90.el9_6")
                .update(BUGFIX, "2026-11-04")
                .megabytes(1.1)
                .addTo(machine);
        return machine;
    }

    static FakeMachineBuilder sles15() {
        FakeMachineBuilder machine = FakeMachine.builder(rpm("sles", "15.6"))
                .runningKernel("6.4.0-150600.21-default")
                .metadataAsOf(Instant.parse("2026-11-21T01:40:00Z"))
                .installed("glibc", "2.38-150600.12.1")
                .installed("kernel-default", "6.4.0-150600.21.2")
                .installed("libopenssl3", "3.1.4-150600.2.1")
                .installed("libzypp", "17.32.4-150600.1.4")
                .installed("openssl-3", "3.1.4-150600.2.1")
                .installed("zypper", "1.14.71-150600.8.1");
        sle("libzypp", "17.37.90-150600.3.90")
                .update(BUGFIX, "2026-11-06")
                .replacesPackageManager()
                .megabytes(2.9)
                .addTo(machine);
        sle("libopenssl3", "3.1.4-150600.5.90")
                .security(IMPORTANT, "SIM-SUSE-SU-2026:9001-1", "2026-11-12")
                .together("openssl")
                .megabytes(1.9)
                .addTo(machine);
        sle("openssl-3", "3.1.4-150600.5.90")
                .security(IMPORTANT, "SIM-SUSE-SU-2026:9001-1", "2026-11-12")
                .together("openssl")
                .megabytes(1.0)
                .addTo(machine);
        sle("kernel-default", "6.4.0-150600.23.90.1")
                .security(IMPORTANT, "SIM-SUSE-SU-2026:9002-1", "2026-11-18")
                .megabytes(160)
                .reboots()
                .addTo(machine);
        sle("glibc", "2.38-150600.14.90")
                .update(BUGFIX, "2026-10-30")
                .megabytes(1.9)
                .addTo(machine);
        return machine;
    }

    private static OperatingSystem rpm(String distribution, String version) {
        return OperatingSystem.builder()
                .family(OsFamily.LINUX)
                .distribution(distribution)
                .version(version)
                .architecture(X86_64)
                .build();
    }

    private static PackageOffer el9(String name, String version) {
        return new PackageOffer(EL9, name, version);
    }

    private static PackageOffer sle(String name, String version) {
        return new PackageOffer(SLE15, name, version);
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

    private static PackageOffer noble(String name, String version) {
        return new PackageOffer(NOBLE, name, version);
    }

    private static PackageOffer bookworm(String name, String version) {
        return new PackageOffer(BOOKWORM, name, version);
    }
}
