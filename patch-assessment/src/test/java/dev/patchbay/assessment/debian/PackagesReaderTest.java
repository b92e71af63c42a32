package dev.patchbay.assessment.debian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.RpmVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesReaderTest {

    private static final PatchOrigin MAIN = origin("Debian", "Debian", "stable");
    private static final PatchOrigin SECURITY = origin("Debian", "Debian-Security", "stable-security");

    @Test
    void readsWhatAPatchNeeds() {
        PackagesIndex index = read("""
                Package: libssl3
                Source: openssl (3.0.15-1~deb12u1)
                Version: 3.0.15-1~deb12u1+b1
                Installed-Size: 6021
                Architecture: amd64
                Depends: libc6 (>= 2.34)
                Filename: pool/main/o/openssl/libssl3_3.0.15-1~deb12u1_amd64.deb
                Size: 2024580
                Phased-Update-Percentage: 40

                """, IndexSelection.everything());

        Patch patch =
                DebianPatches.patch(index.packages().get(0), List.of(SECURITY, MAIN), SecurityOrigins.ofDistribution());
        assertThat(patch.id().value()).isEqualTo("deb:libssl3:amd64=3.0.15-1~deb12u1+b1");
        assertThat(patch.downloadBytes()).contains(2_024_580L);
        assertThat(patch.phasingPercent()).contains(40);
        assertThat(patch.classifications()).containsExactly(Classification.SECURITY);
        assertThat(patch.sourceLabel()).contains("Debian:stable, Debian-Security:stable-security");
        assertThat(index.packages().get(0).sourceName()).contains("openssl");
        assertThat(index.packages().get(0).sourceVersion()).contains(DebianVersion.parse("3.0.15-1~deb12u1"));
        assertThat(index.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void keepsEveryVersionAboveTheInstalledOneAndNothingElse() {
        PackagesIndex index = read(
                entry("zeta", "amd64", "1.0")
                        + entry("zeta", "amd64", "1.1")
                        + entry("zeta", "amd64", "2.0~rc1")
                        + entry("eta", "amd64", "9.0")
                        + entry("gone", "amd64", "9.0"),
                IndexSelection.newerThan(
                        List.of(
                                installed("zeta", "amd64", "1.0"),
                                installed("gone", "amd64", "1.0").toBuilder()
                                        .state(PackageState.CONFIG_FILES)
                                        .build()),
                        "amd64"));

        assertThat(index.packages())
                .extracting(IndexedPackage::toString)
                .containsExactly("zeta:amd64 1.1", "zeta:amd64 2.0~rc1");
        assertThat(index.entries()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "amd64, amd64, true",
        "all, amd64, true",
        "amd64, all, true",
        "all, all, true",
        "i386, amd64, false",
        "i386, all, false",
        "i386, i386, true",
        "all, i386, false"
    })
    void aPackageMayBecomeArchitectureIndependentOnTheNativeArchitecture(String from, String to, boolean same) {
        PackagesIndex index = read(
                entry("zeta", to, "2.0"), IndexSelection.newerThan(List.of(installed("zeta", from, "1.0")), "amd64"));

        assertThat(index.packages()).hasSize(same ? 1 : 0);
    }

    @Test
    void keepsAWantedEntryThatCannotBeReadAndPassesOverOthers() {
        PackagesIndex index = read(
                entry("zeta", "amd64", "what?") + entry("eta", "amd64", "what?"),
                IndexSelection.newerThan(List.of(installed("zeta", "amd64", "1.0")), "amd64"));

        assertThat(index.unreadable()).extracting(UnreadablePackage::name).containsExactly("zeta");
        assertThat(index.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "much", "99999999999999999999", ""})
    void leavesOutASizeThatIsNoneAndSaysSo(String size) {
        PackagesIndex index = read(
                entry("zeta", "amd64", "1.0").replace("\n\n", "\nSize: " + size + "\n\n"), IndexSelection.everything());

        assertThat(index.packages().get(0).downloadBytes()).isEmpty();
        assertThat(index.problems().get(0).code()).isEqualTo("index.number");
        assertThat(index.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
    }

    @Test
    void anEmptyRepositoryIsCompleteAndACutOneIsNot() {
        assertThat(read("", IndexSelection.everything()).completeness()).isEqualTo(Completeness.COMPLETE);
        PackagesIndex cut = read(entry("zeta", "amd64", "1.0") + "Package: e", IndexSelection.everything());
        assertThat(cut.completeness().causes()).extracting(Reason::code).contains("debian.input.truncated");
        assertThat(cut.packages()).hasSize(1);
        assertThat(read("<html>404</html>\n", IndexSelection.everything())
                        .completeness()
                        .level())
                .isEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void refusesVersionsOfAnotherPackageManager() {
        InstalledPackage rpm = installed("zeta", "amd64", "1.0").toBuilder()
                .version(RpmVersion.parse("1.0-1"))
                .build();

        assertThatThrownBy(() -> IndexSelection.newerThan(List.of(rpm), "amd64"))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Debian, Debian-Security, stable-security, true",
        "Ubuntu, Ubuntu, jammy-security, true",
        "UbuntuESM, UbuntuESM, jammy-infra-security, true",
        "UbuntuESM, UbuntuESM, jammy-infra-updates, false",
        "Debian, Debian, stable-updates, false",
        "Acme, security-tools, security-tools, false"
    })
    void recognisesSecurityByRepositoryAndNotByTheWord(String publisher, String label, String suite, boolean security) {
        assertThat(SecurityOrigins.ofDistribution().isSecurity(origin(publisher, label, suite)))
                .isEqualTo(security);
    }

    @Test
    void takesFurtherSecurityRepositories() {
        SecurityOrigins origins =
                SecurityOrigins.ofDistribution().or(origin -> origin.suite().equals(Optional.of("acme")));

        assertThat(origins.isSecurity(origin("Acme", "Acme", "acme"))).isTrue();
        assertThat(origins.isSecurity(SECURITY)).isTrue();
        assertThat(origins.isSecurity(MAIN)).isFalse();
    }

    @Test
    void needsASubscriptionOnlyWhereNoOpenRepositoryOffersIt() {
        IndexedPackage content = read(entry("zeta", "amd64", "1.0"), IndexSelection.everything())
                .packages()
                .get(0);
        PatchOrigin esm = origin("UbuntuESM", "UbuntuESM", "jammy-infra-security");

        assertThat(DebianPatches.patch(content, List.of(esm), SecurityOrigins.ofDistribution())
                        .entitlement())
                .contains("esm-infra");
        assertThat(DebianPatches.patch(content, List.of(esm, MAIN), SecurityOrigins.ofDistribution())
                        .entitlement())
                .isEmpty();
        assertThat(DebianPatches.patch(content, List.of(), SecurityOrigins.ofDistribution())
                        .classifications())
                .containsExactly(Classification.UNCLASSIFIED);
    }

    private static PackagesIndex read(String text, IndexSelection selection) {
        return PackagesReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), selection);
    }

    private static String entry(String name, String architecture, String version) {
        return "Package: " + name + "\nArchitecture: " + architecture + "\nVersion: " + version + "\n\n";
    }

    private static InstalledPackage installed(String name, String architecture, String version) {
        return InstalledPackage.builder()
                .name(name)
                .architecture(architecture)
                .version(DebianVersion.parse(version))
                .build();
    }

    private static PatchOrigin origin(String publisher, String label, String suite) {
        return PatchOrigin.builder()
                .origin(publisher)
                .label(label)
                .suite(suite)
                .component("main")
                .build();
    }
}
