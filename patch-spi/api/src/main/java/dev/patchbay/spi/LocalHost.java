package dev.patchbay.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Unix-like machine this program runs on, reached with the privileges it has.
 *
 * <p>Commands get an absolute path, an argument vector, a clean environment with {@code LC_ALL=C.UTF-8}, a closed standard
 * input, and files for their output, of which head and tail are kept. Time-out, deadline, cancellation and interruption
 * kill a query and everything it started. A command that changes the machine is never killed and ends by itself, even if
 * this program does not live to see it.
 *
 * <p>Experimental. Thread-safe.
 */
public final class LocalHost implements HostAccess {

    private LocalHost() {}

    /** Returns access to this machine; nothing is opened or started until a method is called. */
    public static LocalHost create() {
        return new LocalHost();
    }

    @Override
    public CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
        return LocalCommand.run(request, context);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return failToList(directory);
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static List<Path> failToList(Path directory) throws IOException {
        Files.readAttributes(directory, BasicFileAttributes.class);
        throw new java.nio.file.NotDirectoryException(directory.toString());
    }

    @Override
    public Optional<FileStat> stat(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStat(
                    kind(attributes),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file) || Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static FileStat.Kind kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return FileStat.Kind.FILE;
        }
        return attributes.isDirectory() ? FileStat.Kind.DIRECTORY : FileStat.Kind.OTHER;
    }

    @Override
    public ScratchDirectory scratch(Optional<String> writer) throws IOException {
        return LocalScratch.create(writer);
    }

    @Override
    public CommandResult change(ChangeRequest request, CallContext context) throws InterruptedException {
        return LocalCommand.change(request, () -> {}, context);
    }

    @Override
    public CommandResult change(ChangeRequest request, Runnable watcher, CallContext context)
            throws InterruptedException {
        return LocalCommand.change(request, watcher, context);
    }

    @Override
    public Optional<HeldLock> tryLock(Path file) throws IOException {
        return LocalLock.tryAcquire(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        AtomicFile.write(file, content);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
