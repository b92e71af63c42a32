package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.linux.apt.EdspVersion.Mark;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.PatchOrigin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdspReaderTest {

    private static final String HEAD = "Request: EDSP 0.5\nArchitecture: amd64\nSolver: dump\n\n";

    private static byte[] recorded() throws IOException {
        try (InputStream in = EdspReaderTest.class.getResourceAsStream("dump-bookworm.edsp")) {
            return in.readAllBytes();
        }
    }

    private static EdspDump read(byte[] dump, String... names) {
        return EdspReader.read(new ByteArrayInputStream(dump), Set.of(names));
    }

    private static EdspDump read(String dump, String... names) {
        return read(dump.getBytes(StandardCharsets.UTF_8), names);
    }

    @Test
    void aRecordedDumpOfBookworm() throws IOException {
        EdspDump dump = read(recorded(), "tzdata", "libssl3", "apt");

        assertThat(dump.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(dump.installed().keySet()).containsExactlyInAnyOrder("tzdata:amd64", "libssl3:amd64", "apt:amd64");
        EdspVersion installed = dump.installed().get("tzdata:amd64");
        assertThat(dump.upgrades("tzdata:amd64", installed))
                .extracting(version -> version.version().text())
                .containsExactly("2026b-0+deb12u1", "2026f-0+deb12u1");
        EdspVersion candidate = dump.upgrades("tzdata:amd64", installed).get(1);
        assertThat(candidate.is(Mark.CANDIDATE)).isTrue();
        assertThat(candidate.id().toPatchId().value()).isEqualTo("deb:tzdata:all=2026f-0+deb12u1");
        assertThat(candidate.origins())
                .containsExactly(PatchOrigin.builder()
                        .origin("Debian")
                        .label("Debian-Security")
                        .suite("oldstable-security")
                        .codename("bookworm-security")
                        .component("main")
                        .build());
        EdspVersion library = dump.installed().get("libssl3:amd64");
        assertThat(library.sourceName()).contains("openssl");
        assertThat(library.sourceVersion()).isEmpty();
        assertThat(library.is(Mark.SAME_FOR_ALL_ARCHITECTURES)).isTrue();
        assertThat(dump.upgrades("apt:amd64", dump.installed().get("apt:amd64")))
                .isEmpty();
    }

    @Test
    void everyTruncationIsNoticed() throws IOException {
        byte[] dump = recorded();
        for (int length = 0; length < dump.length - 1; length += 7) {
            EdspDump cut = read(Arrays.copyOf(dump, length), "tzdata");
            boolean endsBetweenStanzas = length > 1 && dump[length - 1] == '\n' && dump[length - 2] == '\n';
            assertThat(cut.completeness().level() == Completeness.Level.FAILED)
                    .as("cut at %s", length)
                    .isNotEqualTo(endsBetweenStanzas);
        }
    }

    @Test
    void anotherFileIsNoDump() {
        assertThat(read("Package: a\n\n", "a").completeness().causes().get(0).text())
                .isEqualTo("what apt knows about packages cannot be read: it does not begin with a request of protocol"
                        + " version 0");
        assertThat(read("", "a").completeness().level()).isEqualTo(Completeness.Level.FAILED);
        assertThat(read("Request: EDSP 0.5\n\n", "a").completeness().level()).isEqualTo(Completeness.Level.FAILED);
    }

    @Test
    void aMalformedPackageIsLeftOutAndSaid() {
        EdspDump dump = read(
                HEAD
                        + "Package: a1\nArchitecture: amd64\nVersion: 1.0-\n\nPackage: b1\nArchitecture: amd64\nVersion: 1\n\n",
                "a1",
                "b1");

        assertThat(dump.versions("b1:amd64")).hasSize(1);
        assertThat(dump.versions("a1:amd64")).isEmpty();
        assertThat(dump.completeness().level()).isEqualTo(Completeness.Level.PARTIAL);
        assertThat(dump.completeness().causes().get(0).text()).startsWith("a1:amd64=1.0- is left out");
    }

    @Test
    void markersAreReadAndOneVersionFromTwoFilesIsOne() {
        String stanza = "Package: phi\nArchitecture: all\nVersion: 1.1\nHold: yes\nPhased-Update-Percentage: 20\n"
                + "APT-Release:\n o=A,a=x,l=Label, with comma,c=main,b=amd64\nDepends: b1 (= 1), c1 | d1, e1\n\n";
        EdspDump dump = read(HEAD + stanza + stanza.replace("a=x", "a=y").replace("Hold", "APT-Candidate"), "phi");

        assertThat(dump.versions("phi:amd64")).singleElement().satisfies(phi -> {
            assertThat(phi.is(Mark.HELD)).isTrue();
            assertThat(phi.is(Mark.CANDIDATE)).isTrue();
            assertThat(phi.phasingPercent()).contains(20);
            assertThat(phi.origins())
                    .extracting(origin -> origin.suite().orElseThrow())
                    .containsExactly("x", "y");
            assertThat(phi.origins().get(0).label()).contains("Label, with comma");
            assertThat(phi.depends()).hasSize(1);
        });
    }
}
