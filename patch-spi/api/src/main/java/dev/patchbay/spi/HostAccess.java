package dev.patchbay.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a backend reaches a machine: commands and files. A host replaces it to run commands with other privileges, to
 * record and replay, or to inject faults; {@link LocalHost} is the default.
 *
 * <p>{@link #change(ChangeRequest, CallContext)}, {@link #tryLock}, {@link #write} and {@link #delete} change the machine; an implementation without them only reads, and
 * says so when it is asked for more.
 *
 * <p>Experimental. Implementations must be thread-safe.
 */
public interface HostAccess {

    /**
     * Runs a command that changes nothing, waits for it and returns what it said. A command that cannot be started, is
     * stopped by its time-out, by the context's deadline or by cancellation is a {@link CommandResult}, not an exception.
     *
     * @throws InterruptedException when the calling thread is interrupted; the command has been killed
     */
    CommandResult run(CommandRequest request, CallContext context) throws InterruptedException;

    /**
     * Opens a file for reading. The caller closes the stream and bounds what it takes from it.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     * @throws java.nio.file.AccessDeniedException when it may not be read
     * @throws IOException for any other reason
     */
    InputStream read(Path file) throws IOException;

    /**
     * Returns the entries of a directory, sorted by name.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such directory
     * @throws java.nio.file.NotDirectoryException when it is something else
     * @throws IOException for any other reason
     */
    List<Path> list(Path directory) throws IOException;

    /**
     * Returns what is known about a file, symbolic links followed; empty when there is none.
     *
     * @throws IOException when that cannot be told, for example because a directory above it may not be searched
     */
    Optional<FileStat> stat(Path file) throws IOException;

    /**
     * Creates an empty directory that only this process and {@code writer} can enter.
     *
     * @param writer user that a command drops its privileges to and that must be able to write there, if the host itself
     *     has the privilege to arrange it and such a user exists; empty for none
     * @return a directory the caller must close, which deletes it
     */
    ScratchDirectory scratch(Optional<String> writer) throws IOException;

    /**
     * Runs a command that changes the machine, waits for it however long it takes, and returns what it said. Whatever
     * happens to the caller, the command is left alone until it has ended: it has no time-out, neither deadline nor
     * cancellation stops it, it is never killed, and because it writes to files and not to this program it survives even
     * the end of this program (contract rule P4).
     *
     * @throws InterruptedException when the calling thread is interrupted; the command goes on, and its files tell what
     *     it says
     */
    default CommandResult change(ChangeRequest request, CallContext context) throws InterruptedException {
        return CommandResult.builder()
                .failure(CommandReasons.NOT_STARTED
                        .with("command", request.command().toString())
                        .with("cause", "this access to the host only reads")
                        .build())
                .build();
    }

    /**
     * As {@link #change(ChangeRequest, CallContext)}, and calls {@code watcher} from time to time while the command runs and
     * once after it ended, on the calling thread: the place to read what the command writes about its progress. An
     * implementation that cannot watch never calls it. What the watcher throws ends the call and leaves the command alone.
     */
    default CommandResult change(ChangeRequest request, Runnable watcher, CallContext context)
            throws InterruptedException {
        return change(request, context);
    }

    /**
     * Takes a lock that every program on the machine that asks for it respects, without waiting. It ends with this program
     * at the latest, however that ends. The file and its directories are made if they are missing, and the file stays.
     *
     * @param file absolute path of a file used for nothing else; nobody may open it in another way
     * @return the lock; empty when it is held, by this program or another one
     * @throws IOException when that is not possible
     */
    default Optional<HeldLock> tryLock(Path file) throws IOException {
        throw new AccessDeniedException(file.toString(), null, "this access to the host only reads");
    }

    /**
     * Writes a file whole or not at all: whoever reads it meanwhile, and whoever starts after a power failure, sees the
     * old content or the new one. A file that is there keeps its permissions and owner, a new one can be read by everybody
     * and written by its owner; a symbolic link is followed.
     *
     * @throws IOException when that is not possible; the file is as it was
     */
    default void write(Path file, byte[] content) throws IOException {
        throw new AccessDeniedException(file.toString(), null, "this access to the host only reads");
    }

    /**
     * Deletes a file or an empty directory; does nothing when there is none.
     *
     * @throws java.nio.file.DirectoryNotEmptyException when it is a directory that is not empty
     * @throws IOException for any other reason
     */
    default void delete(Path file) throws IOException {
        throw new AccessDeniedException(file.toString(), null, "this access to the host only reads");
    }
}
