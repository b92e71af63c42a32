package dev.patchbay.assessment.debian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.reason.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DpkgStatusReaderTest {

    private static final String BASH = """
            Package: bash
            Essential: yes
            Status: install ok installed
            Priority: required
            Architecture: amd64
            Multi-Arch: foreign
            Version: 5.2.15-2+b7
            Source: bash (5.2.15-2)
            Conffiles:
             /etc/bash.bashrc 3b9fd7bdd5c7ab8d4ad8f3a4d0a04a36
             /etc/skel/.bashrc ee35a240758f374832e809ae0ea4883a
            Description: GNU Bourne Again SHell
             Bash is an sh-compatible command language interpreter.

            """;

    private static final String OPENSSL = """
            Package: openssl
            Status: hold ok installed
            Architecture: amd64
            Version: 3.0.11-1~deb12u2

            """;

    @Test
    void readsEveryFieldAnAssessmentNeeds() {
        DpkgStatus status = read(BASH + OPENSSL);

        assertThat(status.packages())
                .extracting(
                        InstalledPackage::name,
                        InstalledPackage::architecture,
                        installed -> installed.version().text(),
                        installed -> installed.effectiveSourceVersion().text(),
                        InstalledPackage::state,
                        InstalledPackage::hold)
                .containsExactly(
                        tuple("bash", "amd64", "5.2.15-2+b7", "5.2.15-2", PackageState.INSTALLED, PackageHold.NONE),
                        tuple(
                                "openssl",
                                "amd64",
                                "3.0.11-1~deb12u2",
                                "3.0.11-1~deb12u2",
                                PackageState.INSTALLED,
                                PackageHold.HELD));
        assertThat(status.packages().get(0).sourceName()).isEmpty();
        assertThat(status.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(status.unreadable()).isEmpty();
        assertThat(status.problems()).isEmpty();
    }

    @Test
    void keepsTheSourceWhereItIsNamedDifferently() {
        DpkgStatus status = read(installed("libssl3", "3.0.11-1").replace("\n\n", "\nSource: openssl\n\n"));

        assertThat(status.packages().get(0).sourceName()).contains("openssl");
        assertThat(status.packages().get(0).sourceVersion()).isEmpty();
    }

    @Test
    void countsEveryLineExactlyOnce() {
        LineCounts lines = read(BASH + OPENSSL).lines();

        assertThat(lines.read()).isEqualTo((BASH + OPENSSL).lines().count());
        assertThat(lines.used())
                .as("Package, Status, Architecture, Version; Source once")
                .isEqualTo(9);
        assertThat(lines.reported()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "install ok installed, INSTALLED, NONE",
        "hold ok installed, INSTALLED, HELD",
        "deinstall ok config-files, CONFIG_FILES, NONE",
        "install ok unpacked, UNPACKED, NONE",
        "install ok half-configured, HALF_CONFIGURED, NONE",
        "install ok half-installed, HALF_INSTALLED, NONE",
        "install reinstreq half-installed, HALF_INSTALLED, NONE",
        "install reinstreq unpacked, HALF_INSTALLED, NONE",
        "install ok triggers-awaited, TRIGGERS_AWAITED, NONE",
        "hold ok triggers-pending, TRIGGERS_PENDING, HELD",
        "unknown ok installed, INSTALLED, NONE",
    })
    void readsWhatDpkgWantsAndHowFarItGot(String words, PackageState state, PackageHold hold) {
        DpkgStatus status = read(installed("zeta", "1.0").replace("install ok installed", words));

        assertThat(status.packages().get(0).state()).isEqualTo(state);
        assertThat(status.packages().get(0).hold()).isEqualTo(hold);
    }

    @Test
    void leavesOutWhatIsNotInstalledAndCountsIt() {
        DpkgStatus status = read(BASH + "Package: ghost\nStatus: unknown ok not-installed\nPriority: optional\n\n");

        assertThat(status.packages()).hasSize(1);
        assertThat(status.notInstalled()).isEqualTo(1);
        assertThat(status.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0 beta", "-1", "1:", "a:1.0", "1.0_3", "1.0\u00e4"})
    void keepsAPackageWhoseVersionCannotBeRead(String version) {
        DpkgStatus status = read(BASH + installed("odd", version));

        assertThat(status.packages()).hasSize(1);
        assertThat(status.unreadable())
                .extracting(UnreadablePackage::name, UnreadablePackage::architecture)
                .containsExactly(tuple("odd", "amd64"));
        assertThat(status.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(status.completeness().causes())
                .extracting(Reason::code)
                .contains("debian.input.unreadable-packages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"install ok", "install ok installed twice", "please ok installed", "install ok shiny", "x"})
    void keepsAPackageWhoseStatusDpkgWouldNotWrite(String words) {
        DpkgStatus status = read(BASH + installed("odd", "1.0").replace("install ok installed", words));

        assertThat(status.unreadable()).extracting(UnreadablePackage::name).containsExactly("odd");
        assertThat(status.problems().get(0).code()).isEqualTo("dpkg.status");
    }

    @Test
    void keepsAPackageWithoutVersionStatusOrArchitecture() {
        DpkgStatus status = read(BASH
                + without("Version", installed("no-version", "1"))
                + without("Status", installed("no-status", "1"))
                + without("Architecture", installed("no-architecture", "1")));

        assertThat(status.unreadable())
                .extracting(UnreadablePackage::name, UnreadablePackage::architecture)
                .containsExactly(
                        tuple("no-version", "amd64"), tuple("no-status", "amd64"), tuple("no-architecture", "unknown"));
    }

    @Test
    void trustsNeitherOfTwoVersionsInOneEntry() {
        DpkgStatus status = read(BASH + installed("twice", "1.0").replace("\n\n", "\nVersion: 9.0\n\n"));

        assertThat(status.unreadable()).extracting(UnreadablePackage::name).containsExactly("twice");
        assertThat(status.problems().get(0).code()).isEqualTo("deb822.duplicate");
    }

    @Test
    void reportsTheSecondEntryForOnePackage() {
        DpkgStatus status = read(installed("twice", "1.0") + installed("twice", "2.0"));

        assertThat(status.packages()).hasSize(1);
        assertThat(status.unreadable()).extracting(UnreadablePackage::version).containsExactly("2.0");
    }

    @Test
    void tellsCoInstalledArchitecturesApart() {
        DpkgStatus status =
                read(installed("libc6", "2.36") + installed("libc6", "2.36").replace("amd64", "i386"));

        assertThat(status.packages()).extracting(InstalledPackage::architecture).containsExactly("amd64", "i386");
        assertThat(status.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void noticesEveryTruncationButTheOneBetweenEntries() {
        String whole = BASH + OPENSSL;
        int firstEnds = BASH.length();
        for (int length = 1; length < whole.length(); length++) {
            DpkgStatus status = read(whole.substring(0, length));

            if (length == firstEnds) {
                assertThat(status.completeness()).isEqualTo(Completeness.COMPLETE);
            } else {
                assertThat(status.completeness().isComplete())
                        .as("cut at %s", length)
                        .isFalse();
                assertThat(status.completeness().causes())
                        .as("cut at %s", length)
                        .extracting(Reason::code)
                        .contains("debian.input.truncated");
            }
        }
    }

    @Test
    void neverReadsAVersionThatWasCut() {
        DpkgStatus status =
                read(BASH + "Package: cut\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.1");

        assertThat(status.packages()).extracting(InstalledPackage::name).containsExactly("bash");
        assertThat(status.unreadable()).extracting(UnreadablePackage::name).containsExactly("cut");
    }

    @Test
    void anEmptyFileIsAFailureToLookAndNoEmptyMachine() {
        assertThat(read("").completeness().level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(read("").completeness().causes()).extracting(Reason::code).containsExactly("debian.input.empty");
        assertThat(read("\n\n\n").completeness().level()).isEqualTo(Completeness.Level.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not a status file\n\n", "{\"packages\": []}\n\n", "\0\0\0\0\0\0\0\0", "PK\u0003\u0004\n\n"})
    void somethingElseIsAFailureToLook(String text) {
        DpkgStatus status = read(text);

        assertThat(status.completeness().level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(status.lines().read()).isEqualTo(text.lines().count());
    }

    @Test
    void aReadErrorLosesNothingReadBefore() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("Input/output error");
            }
        };

        DpkgStatus status = DpkgStatusReader.read(new SequenceInputStream(stream(BASH + OPENSSL), broken));

        assertThat(status.packages()).extracting(InstalledPackage::name).contains("bash");
        assertThat(status.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(status.completeness().causes())
                .extracting(Reason::text)
                .anyMatch(text -> text.contains("Input/output error"));
        assertThat(DpkgStatusReader.read(broken).completeness().level()).isEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void aDamagedLineDamagesItsEntryOnly() {
        DpkgStatus status = read(installed("broken", "1.0").replace("Status", "###\nStatus") + BASH);

        assertThat(status.packages()).extracting(InstalledPackage::name).containsExactly("bash");
        assertThat(status.unreadable()).extracting(UnreadablePackage::name).containsExactly("broken");
        assertThat(status.problems().get(0).field()).isEqualTo("line 2");
        assertThat(status.lines().reported()).isEqualTo(1);
    }

    @Test
    void controlCharactersNeverReachTheResult() {
        DpkgStatus status = read(BASH + installed("es\u001b[31mcape", "1.0") + installed("fine", "1.0\u0007"));

        assertThat(status.packages()).hasSize(1);
        assertThat(status.unreadable()).extracting(UnreadablePackage::name).containsExactly("es[31mcape", "fine");
        assertThat(status.problems().toString() + status.unreadable()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void anEntryBeyondTheLimitIsReportedAndTheNextOneIsRead() {
        String huge = installed("huge", "1.0").replace("\n\n", "\nDescription: " + "x".repeat(500) + "\n more\n\n");

        DpkgStatus status = DpkgStatusReader.read(stream(huge + OPENSSL), new Deb822Limits(1 << 20, 200, 200));

        assertThat(status.packages()).extracting(InstalledPackage::name).containsExactly("openssl");
        assertThat(status.unreadable()).extracting(UnreadablePackage::name).containsExactly("huge");
        assertThat(status.lines().read()).isEqualTo((huge + OPENSSL).lines().count());
    }

    @Test
    void anInputBeyondTheLimitIsPartial() {
        DpkgStatus status =
                DpkgStatusReader.read(stream(BASH + OPENSSL), new Deb822Limits(BASH.length(), 1 << 20, 1 << 20));

        assertThat(status.packages()).extracting(InstalledPackage::name).containsExactly("bash");
        assertThat(status.completeness().causes()).extracting(Reason::code).contains("debian.input.too-large");
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        assertThat(read((BASH + OPENSSL).replace("\n", "\r\n")).packages())
                .isEqualTo(read(BASH + OPENSSL).packages());
    }

    @Test
    void keepsABoundedNumberOfProblemsAndCountsAll() {
        DpkgStatus status = read(BASH + installed("odd", "") + "?\n\n".repeat(500));

        assertThat(status.problems()).hasSizeLessThanOrEqualTo(Deb822Reader.MAX_PROBLEMS);
        assertThat(status.problemCount()).isGreaterThanOrEqualTo(500);
    }

    static String installed(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + version + "\n\n";
    }

    private static String without(String field, String stanza) {
        return stanza.replaceAll("(?m)^" + field + ":.*\n", "");
    }

    private static DpkgStatus read(String text) {
        return DpkgStatusReader.read(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
