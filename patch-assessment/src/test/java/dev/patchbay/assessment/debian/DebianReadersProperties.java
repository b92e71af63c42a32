package dev.patchbay.assessment.debian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.Completeness;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws of the readers over damaged input: nothing throws, every line is counted, nothing turns complete by damage. */
class DebianReadersProperties {

    @Property
    void everyLineOfAnyInputIsCountedOnce(@ForAll("inputs") byte[] input) {
        long lines = countLines(input);

        assertThat(DpkgStatusReader.read(new ByteArrayInputStream(input))
                        .lines()
                        .read())
                .isEqualTo(lines);
        assertThat(PackagesReader.read(new ByteArrayInputStream(input), IndexSelection.everything())
                        .lines()
                        .read())
                .isEqualTo(lines);
    }

    @Property
    void tightLimitsLoseNoLine(@ForAll("inputs") byte[] input) {
        Deb822Limits tight = new Deb822Limits(1 << 20, 40, 25);

        assertThat(DpkgStatusReader.read(new ByteArrayInputStream(input), tight)
                        .lines()
                        .read())
                .isEqualTo(countLines(input));
    }

    @Property
    void howTheBytesArriveMakesNoDifference(@ForAll("inputs") byte[] input) {
        assertThat(DpkgStatusReader.read(new Trickle(input)))
                .isEqualTo(DpkgStatusReader.read(new ByteArrayInputStream(input)));
    }

    @Property
    void completeMeansThatNothingWasReportedAndSomethingWasFound(@ForAll("inputs") byte[] input) {
        DpkgStatus status = DpkgStatusReader.read(new ByteArrayInputStream(input));

        if (status.completeness().isComplete()) {
            assertThat(status.lines().reported()).isZero();
            assertThat(status.problems()).isEmpty();
            assertThat(status.unreadable()).isEmpty();
            assertThat(status.packages()).isNotEmpty();
            assertThat(new String(input, StandardCharsets.UTF_8).replace("\r", ""))
                    .endsWith("\n\n");
        }
        if (status.completeness().level() == Completeness.Level.FAILED) {
            assertThat(status.packages()).isEmpty();
        }
    }

    @Property
    void aReleaseFileNeverThrows(@ForAll("inputs") byte[] input) {
        assertThat(ReleaseReader.read(new ByteArrayInputStream(input)).completeness())
                .isNotNull();
    }

    /** Pieces of status files, whole and broken, and bytes that occur in none. */
    @Provide
    Arbitrary<byte[]> inputs() {
        Arbitrary<String> piece = Arbitraries.of(
                "Package: zeta\n",
                "Package: eta\n",
                "Status: install ok installed\n",
                "Status: hold ok unpacked\n",
                "Status: ",
                "Architecture: amd64\n",
                "Version: 1:2.0~rc1-1\n",
                "Version: -\n",
                "Source: src (1.0)\n",
                "Source: src (",
                "Description: text\n more text\n .\n",
                " continued\n",
                "\n",
                "\n\n",
                "\r\n",
                "\t\n",
                "\u0000",
                "\u001b[2J",
                ":",
                "ä€\n",
                "Size: 17\n",
                "Date: never\n",
                "-----BEGIN PGP SIGNED MESSAGE-----\n");
        Arbitrary<String> whole =
                Arbitraries.of("a", "b", "c").map(name -> DpkgStatusReaderTest.installed(name, "1.0"));
        return Arbitraries.frequencyOf(Tuple.of(3, whole), Tuple.of(2, piece))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }

    private static long countLines(byte[] input) {
        long lines = 0;
        for (byte b : input) {
            lines += b == '\n' ? 1 : 0;
        }
        boolean open = input.length > 0 && input[input.length - 1] != '\n';
        return open ? lines + 1 : lines;
    }

    /** Hands out one byte at a time, as a slow pipe may. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;

        Trickle(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(length, 1));
        }
    }
}
