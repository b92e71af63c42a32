package dev.patchbay.linux.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OsReleaseTest {

    @Test
    void quotesEscapesAndCommentsAreUnderstood() {
        OsRelease release = OsRelease.parse("""
                # comment=1
                ID=linuxmint
                ID_LIKE="ubuntu debian"
                PRETTY_NAME="A \\"quoted\\" name"
                VERSION_ID='21.3'
                VERSION_CODENAME=
                not an assignment
                """);

        assertThat(release.id()).contains("linuxmint");
        assertThat(release.like()).containsExactly("ubuntu", "debian");
        assertThat(release.value("PRETTY_NAME")).contains("A \"quoted\" name");
        assertThat(release.value("VERSION_ID")).contains("21.3");
        assertThat(release.value("VERSION_CODENAME")).isEmpty();
        assertThat(release.values()).doesNotContainKey("# comment");
    }

    @Test
    void nothingInItIsNoDistribution() {
        assertThat(OsRelease.parse("").id()).isEmpty();
        assertThat(OsRelease.parse("ID=\"\"\n").id()).isEmpty();
        assertThat(OsRelease.parse("ID=\n").id()).isEmpty();
    }
}
