package dev.patchbay.assessment.rpm;

import dev.patchbay.model.problem.Problem;
import java.util.Comparator;

/**
 * A stream of a module, such as {@code nodejs:18}: of the streams of one module at most one is enabled on a machine, and
 * their versions have no common order. Immutable and thread-safe; ordered by name, then stream.
 *
 * @param name the module
 * @param stream the stream
 */
public record ModuleStream(String name, String stream) implements Comparable<ModuleStream> {

    private static final Comparator<ModuleStream> ORDER =
            Comparator.comparing(ModuleStream::name).thenComparing(ModuleStream::stream);

    public ModuleStream {
        if (!isPart(name) || !isPart(stream)) {
            throw Problem.of("rpm.module", "module", name + ":" + stream, "a module and a stream, such as nodejs:18")
                    .asException();
        }
    }

    /** Reads {@code name:stream}, whatever follows after another colon (version, context, architecture). */
    public static ModuleStream parse(String text) {
        String[] parts = text.split(":", 3);
        return new ModuleStream(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static boolean isPart(String text) {
        return !text.isEmpty() && text.length() <= 256 && text.chars().allMatch(ModuleStream::isPartCharacter);
    }

    private static boolean isPartCharacter(int c) {
        return c > ' ' && c < 0x7f && c != ':';
    }

    @Override
    public int compareTo(ModuleStream other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + ":" + stream;
    }
}
