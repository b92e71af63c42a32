package dev.patchbay.assessment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.assessment.debian.SecurityTrackerReader;
import dev.patchbay.assessment.osv.OsvReader;
import dev.patchbay.assessment.rpm.RpmQueryReader;
import dev.patchbay.assessment.rpm.UpdateInfoReader;
import dev.patchbay.assessment.windows.KbTableReader;
import dev.patchbay.assessment.windows.SystemInfoReader;
import dev.patchbay.model.machine.Completeness;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of the readers over damaged input: nothing throws, and damage never reads as a whole and clean input. */
class ReaderProperties {

    private static final ReadingLimits TIGHT = new ReadingLimits(1 << 16, 64, 8, 20);

    private static final Map<String, Function<InputStream, Reading>> READERS = new TreeMap<>(Map.of(
            Samples.UPDATEINFO, in -> UpdateInfoReader.read(in).reading(),
            Samples.OSV, in -> OsvReader.read(in).reading(),
            Samples.TRACKER,
                    in -> SecurityTrackerReader.read(in, Set.of("bookworm")).reading(),
            Samples.RPM_QUERY, in -> RpmQueryReader.read(in).reading(),
            Samples.KB_TABLE, in -> KbTableReader.read(in).reading(),
            Samples.SYSTEMINFO, in -> SystemInfoReader.read(in).reading()));

    private static final List<Function<InputStream, Reading>> TIGHT_READERS = List.of(
            in -> UpdateInfoReader.read(in, TIGHT).reading(),
            in -> OsvReader.read(in, TIGHT).reading(),
            in -> SecurityTrackerReader.read(in, Set.of("bookworm"), TIGHT).reading(),
            in -> RpmQueryReader.read(in, TIGHT).reading(),
            in -> KbTableReader.read(in, TIGHT).reading(),
            in -> SystemInfoReader.read(in, TIGHT).reading());

    @Property(tries = 500)
    void whateverIsBrokenIsToldAndNothingThrows(@ForAll long seed) {
        READERS.forEach((sample, reader) -> {
            byte[] input = damaged(sample, seed);
            for (Reading reading : List.of(
                    reader.apply(new ByteArrayInputStream(input)), reader.apply(new ByteArrayInputStream(input)))) {
                if (reading.completeness().isComplete()) {
                    assertThat(reading.problemCount()).isZero();
                    assertThat(reading.items().reported()).isZero();
                    assertThat(reading.items().used()).isPositive();
                }
                if (reading.completeness().level() == Completeness.Level.FAILED) {
                    assertThat(reading.items().used()).isZero();
                }
            }
        });
    }

    @Property(tries = 200)
    void anyBytesAtAllAreSurvivedByEveryReader(@ForAll byte[] input, @ForAll long seed) {
        READERS.values()
                .forEach(reader -> assertThat(reader.apply(new ByteArrayInputStream(input)))
                        .isNotNull());
        READERS.keySet()
                .forEach(sample -> TIGHT_READERS.forEach(
                        reader -> assertThat(reader.apply(new ByteArrayInputStream(damaged(sample, seed))))
                                .isNotNull()));
    }

    @Property(tries = 300)
    void everyLineOfATextIsCountedOnce(@ForAll long seed) {
        byte[] list = damaged(Samples.RPM_QUERY, seed);
        byte[] info = damaged(Samples.SYSTEMINFO, seed);

        assertThat(RpmQueryReader.read(new ByteArrayInputStream(list))
                        .reading()
                        .items()
                        .read())
                .isEqualTo(lines(list));
        if (info.length < 2 || info[0] != (byte) 0xff) {
            assertThat(SystemInfoReader.read(new ByteArrayInputStream(info))
                            .reading()
                            .items()
                            .read())
                    .isEqualTo(lines(info));
        }
    }

    private static long lines(byte[] input) {
        long lines = 0;
        for (byte b : input) {
            lines += b == '\n' ? 1 : 0;
        }
        return input.length > 0 && input[input.length - 1] != '\n' ? lines + 1 : lines;
    }

    /** Cuts, doubles, overwrites and splices a valid input, as the seed says; sometimes not at all. */
    private static byte[] damaged(String sample, long seed) {
        Random random = new Random(seed);
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
                default -> {
                    for (int k = at; k < to; k++) {
                        bytes[k] = (byte) "<>&;\"'{}[]:,\\\t\n\0\u001b-0K\u00ff".charAt(random.nextInt(21));
                    }
                }
            }
            if (bytes.length == 0) {
                break;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
