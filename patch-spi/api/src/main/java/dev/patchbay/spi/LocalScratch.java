package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A temporary directory of this host. Files written here before it is handed to another user stay readable to it. */
final class LocalScratch implements ScratchDirectory {

    private final Path path;

    private LocalScratch(Path path) {
        this.path = path;
    }

    static LocalScratch create(Optional<String> writer) throws IOException {
        Path path = Files.createTempDirectory("patchbay-").toAbsolutePath();
        LocalScratch scratch = new LocalScratch(path);
        try {
            if (writer.isPresent()) {
                handTo(path, writer.get());
            }
            return scratch;
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /**
     * A privileged program makes the writer the owner of a directory nobody else may enter, itself excepted. An
     * unprivileged one cannot, and need not: what it starts cannot drop privileges either.
     */
    private static void handTo(Path path, String writer) throws IOException {
        UserPrincipal user;
        try {
            user = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(writer);
        } catch (UserPrincipalNotFoundException | UnsupportedOperationException e) {
            return;
        }
        try {
            Files.setOwner(path, user);
        } catch (FileSystemException e) {
            // without the privilege to change owners: what this program starts cannot change its user either
            return;
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Path write(String name, String content) throws IOException {
        return Files.writeString(child(name), content, StandardOpenOption.CREATE_NEW);
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(child(name), LinkOption.NOFOLLOW_LINKS);
    }

    private Path child(String name) {
        Path child = path.resolve(name);
        if (!path.equals(child.getParent()) || !child.equals(child.normalize())) {
            throw Problem.of("scratch.name", "name", name, "a file name without directories")
                    .asException();
        }
        return child;
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
