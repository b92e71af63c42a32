package dev.patchbay.linux.apt;

import dev.patchbay.spi.HostAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the lines that are appended to a file, each once and only when it is whole. Not thread-safe. */
final class LineTail {

    private static final int CHUNK = 1 << 16;
    private static final int MAX_LINE = 4096;

    private final HostAccess host;
    private final Path file;
    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();
    private long offset;
    private boolean broken;

    LineTail(HostAccess host, Path file, Consumer<String> lines) {
        this.host = host;
        this.file = file;
        this.lines = lines;
    }

    /** Passes on what was appended since the last call. A file that cannot be read is given up for good. */
    void readOn() {
        if (broken) {
            return;
        }
        byte[] chunk;
        do {
            try (InputStream in = host.read(file)) {
                in.skipNBytes(offset);
                chunk = in.readNBytes(CHUNK);
            } catch (IOException e) {
                broken = true;
                lines.accept("unreadable:" + file + ":0:" + e);
                return;
            }
            offset += chunk.length;
            take(new String(chunk, StandardCharsets.ISO_8859_1));
        } while (chunk.length == CHUNK);
    }

    private void take(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines.accept(line.toString());
                line.setLength(0);
            } else if (line.length() < MAX_LINE) {
                line.append(c);
            }
        }
    }
}
