package dev.patchbay.assessment.debian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.debian.ReleaseFile.AutomaticUse;
import dev.patchbay.model.machine.Completeness;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseReaderTest {

    private static final String RELEASE = """
            Origin: Debian
            Label: Debian-Security
            Suite: stable-security
            Codename: bookworm-security
            Date: Sat, 21 Nov 2026 09:30:00 UTC
            Valid-Until: Sat, 28 Nov 2026 09:30:00 UTC
            Acquire-By-Hash: yes
            Architectures: all amd64 arm64
            Components: updates/main updates/contrib
            Description: Debian 12 Security Updates
            SHA256:
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 updates/main/binary-all/Packages
            """;

    @Test
    void readsWhoPublishesWhatAndSinceWhen() {
        ReleaseFile release = read(RELEASE);

        assertThat(release.component("updates/main").toString()).isEqualTo("Debian-Security:stable-security");
        assertThat(release.codename()).contains("bookworm-security");
        assertThat(release.date()).contains(Instant.parse("2026-11-21T09:30:00Z"));
        assertThat(release.validUntil()).contains(Instant.parse("2026-11-28T09:30:00Z"));
        assertThat(release.architectures()).containsExactly("all", "amd64", "arm64");
        assertThat(release.components()).containsExactly("updates/main", "updates/contrib");
        assertThat(release.automaticUse()).isEqualTo(AutomaticUse.NORMAL);
        assertThat(release.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void readsTheTextInsideASignedFile() {
        String signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n"
                + RELEASE.replace("Description: ", "Description: \n - ").replace("\n - ", "\n ")
                + "-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCgAdFiEE\nOrigin: Forged\n-----END PGP SIGNATURE-----\n";

        assertThat(read(signed).origin()).contains("Debian");
        assertThat(read(signed).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(read(signed.substring(0, 400)).completeness().isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"yes, , NOT_AUTOMATIC", "yes, yes, UPGRADES_ONLY", "no, yes, NORMAL", ", yes, NORMAL"})
    void readsWhetherAptUsesItByItself(String notAutomatic, String butUpgrades, AutomaticUse expected) {
        String text = RELEASE
                + (notAutomatic == null ? "" : "NotAutomatic: " + notAutomatic + "\n")
                + (butUpgrades == null ? "" : "ButAutomaticUpgrades: " + butUpgrades + "\n");

        assertThat(read(text).automaticUse()).isEqualTo(expected);
    }

    @Test
    void aDateThatIsNoneIsReportedAndLeftOut() {
        ReleaseFile release = read(RELEASE.replace("Sat, 21 Nov 2026", "Sun, 21 Nov 2026"));

        assertThat(release.date()).isEmpty();
        assertThat(release.problems().get(0).code()).isEqualTo("release.date");
        assertThat(release.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
    }

    @Test
    void aCutOrEmptyFileIsNotComplete() {
        assertThat(read(RELEASE.substring(0, 60)).completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(read("").completeness().level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(read("<html></html>").completeness().isComplete()).isFalse();
    }

    private static ReleaseFile read(String text) {
        return ReleaseReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
