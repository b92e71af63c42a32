package dev.patchbay.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known about a file. Experimental. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param size in bytes; 0 or more
 * @param modified when its content last changed
 */
public record FileStat(Kind kind, long size, Instant modified) {

    /** What a file is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        OTHER
    }

    public FileStat {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(modified, "modified");
    }

    /** Returns whether this is a directory. */
    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }
}
