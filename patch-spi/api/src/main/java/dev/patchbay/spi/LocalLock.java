package dev.patchbay.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file of this host. The system forgets all locks a program holds on a file as soon as that program closes the
 * file anywhere, so a file this program has locked is not opened again until the lock is given back.
 */
final class LocalLock implements HeldLock {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private boolean open = true;

    private LocalLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<HeldLock> tryAcquire(Path requested) throws IOException {
        Path directory = requested.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(requested + " is not a file");
        }
        Files.createDirectories(directory);
        Path file = directory.toRealPath().resolve(String.valueOf(requested.getFileName()));
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        boolean acquired = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                acquired = lock != null;
            } finally {
                if (!acquired) {
                    channel.close();
                }
            }
            return acquired ? Optional.of(new LocalLock(file, channel)) : Optional.empty();
        } finally {
            if (!acquired) {
                HELD.remove(file);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
