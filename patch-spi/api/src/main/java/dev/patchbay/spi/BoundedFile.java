package dev.patchbay.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that may be of any size: all of it, or its head and its tail. */
final class BoundedFile {

    private BoundedFile() {}

    static CommandOutput read(Path file, int limit) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size <= limit) {
                return CommandOutput.of(text(channel, 0, (int) size));
            }
            int half = limit / 2;
            return new CommandOutput(text(channel, 0, half), text(channel, size - half, half), size - 2L * half);
        }
    }

    private static String text(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // a read may return less than asked for
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
