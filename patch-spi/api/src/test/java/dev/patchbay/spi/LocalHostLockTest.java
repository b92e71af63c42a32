package dev.patchbay.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHostLockTest {

    private final LocalHost host = LocalHost.create();
    private final CallContext context = CallContext.standard();

    @TempDir
    Path directory;

    @Test
    void aLockIsHeldOnceUntilItIsGivenBack() throws IOException {
        Path file = directory.resolve("a/b/lock");
        try (HeldLock lock = host.tryLock(file).orElseThrow()) {
            assertThat(host.tryLock(file)).isEmpty();
            assertThat(host.tryLock(directory.resolve("a/../a/b/lock"))).isEmpty();
            lock.close();
            lock.close();
            try (HeldLock again = host.tryLock(file).orElseThrow()) {
                assertThat(again).isNotNull();
            }
        }
        assertThat(file).exists();
    }

    @Test
    void anotherProgramRespectsTheLock() throws IOException, InterruptedException {
        Path file = directory.resolve("lock");
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python), "no python3 to try the lock with");
        CommandRequest attempt = CommandRequest.builder()
                .executable(python)
                .addArguments(
                        "-c",
                        "import fcntl,sys\nfcntl.lockf(open(sys.argv[1],'w'), fcntl.LOCK_EX|fcntl.LOCK_NB)",
                        file.toString())
                .build();
        try (HeldLock lock = host.tryLock(file).orElseThrow()) {
            assertThat(host.tryLock(file)).isEmpty();
            assertThat(host.run(attempt, context).exitedWith(0))
                    .as("held by %s", lock)
                    .isFalse();
        }
        assertThat(host.run(attempt, context).exitedWith(0)).isTrue();
    }

    @Test
    void aPlaceWhereNoLockCanBeIsSaid() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> host.tryLock(file.resolve("lock"))).isInstanceOf(IOException.class);
        Optional<HeldLock> lock = host.tryLock(file);
        assertThat(lock).isPresent();
        lock.orElseThrow().close();
    }

    @Test
    void aChangeIsWatchedWhileItRunsAndOnceAfterwards() throws InterruptedException {
        Path go = directory.resolve("go");
        List<String> seen = new ArrayList<>();
        CommandRequest command = CommandRequest.builder()
                .executable(Path.of("/bin/sh"))
                .addArguments("-c", "while [ ! -e \"$0\" ]; do sleep 0.02; done; echo done", go.toString())
                .build();

        CommandResult result = host.change(
                new ChangeRequest(command, directory.resolve("logs")),
                () -> {
                    seen.add(Files.exists(go) ? "gone" : "waiting");
                    create(go);
                },
                context);

        assertThat(result.output().text()).isEqualTo("done\n");
        assertThat(seen).startsWith("waiting").endsWith("gone");
    }

    private static void create(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
