package dev.patchbay.linux.internal;

import dev.patchbay.spi.HostAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files that are a few lines long on any sane machine. Not an API. */
public final class SmallFiles {

    private static final int LIMIT = 1 << 16;

    private SmallFiles() {}

    /** Returns the first 64 KiB of a file; empty when there is none. */
    public static Optional<String> read(HostAccess host, Path file) throws IOException {
        try (InputStream in = host.read(file)) {
            return Optional.of(new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
