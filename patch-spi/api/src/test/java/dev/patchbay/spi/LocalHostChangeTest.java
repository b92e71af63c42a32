package dev.patchbay.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHostChangeTest {

    private final LocalHost host = LocalHost.create();
    private final CallContext context = CallContext.standard();

    @TempDir
    Path directory;

    private static CommandRequest shell(String script) {
        return CommandRequest.builder()
                .executable(Path.of("/bin/sh"))
                .addArguments("-c", script)
                .build();
    }

    @Test
    void aChangeWritesItsOutputToFilesThatStay() throws Exception {
        Path logs = directory.resolve("logs/run-1");
        CommandResult result = host.change(new ChangeRequest(shell("echo out; echo err >&2; exit 3"), logs), context);
        assertThat(result.exitedWith(3)).isTrue();
        assertThat(result.output().text()).isEqualTo("out\n");
        assertThat(logs.resolve("stdout")).hasContent("out\n");
        assertThat(logs.resolve("stderr")).hasContent("err\n");
    }

    @Test
    void aChangeIsNotCutShortByItsTimeOut() throws Exception {
        CommandRequest slow = shell("sleep 0.3; echo done").toBuilder()
                .timeout(Duration.ofMillis(1))
                .build();
        assertThat(host.change(new ChangeRequest(slow, directory), context)
                        .output()
                        .text())
                .isEqualTo("done\n");
    }

    @Test
    void aChangeIsNotBegunWhenTheCallWasCancelled() throws Exception {
        CancellationSource stop = new CancellationSource();
        stop.cancel();
        Path mark = directory.resolve("mark");
        CommandResult result = host.change(
                new ChangeRequest(shell("touch " + mark), directory.resolve("logs")),
                context.toBuilder().cancellation(stop).build());
        assertThat(result.exitCode()).isEmpty();
        assertThat(result.failure().orElseThrow().code()).isEqualTo("command.stopped");
        assertThat(mark).doesNotExist();
    }

    @Test
    void anInterruptedCallerLeavesTheChangeAlone() throws Exception {
        Path mark = directory.resolve("mark");
        Path started = directory.resolve("started");
        ChangeRequest change = new ChangeRequest(
                shell("touch " + started + "; while [ ! -e " + mark + ".go ]; do sleep 0.02; done; touch " + mark),
                directory.resolve("logs"));
        Thread caller = new Thread(() -> {
            try {
                host.change(change, context);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        caller.start();
        awaitFile(started);
        caller.interrupt();
        caller.join();
        Files.createFile(directory.resolve("mark.go"));
        awaitFile(mark);
        assertThat(mark).exists();
    }

    private static void awaitFile(Path file) throws InterruptedException {
        for (int i = 0; i < 1000 && !Files.exists(file); i++) {
            Thread.sleep(10);
        }
    }

    @Test
    void writingKeepsPermissionsAndLinksAndLeavesNothingBehind() throws Exception {
        Path file = Files.writeString(directory.resolve("settings"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        host.write(link, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        Path fresh = directory.resolve("fresh");
        host.write(fresh, new byte[] {1});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rw-r--r--");
        assertThat(host.list(directory)).containsExactly(fresh, link, file);
    }

    @Test
    void aFailedWriteLeavesTheOldContent() throws Exception {
        Path target = Files.createDirectory(directory.resolve("directory"));
        Files.createFile(target.resolve("child"));
        assertThatThrownBy(() -> host.write(target, new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(host.list(directory)).containsExactly(target);
    }

    @Test
    void deletingWhatIsNotThereIsFine() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        host.delete(file);
        host.delete(file);
        assertThat(file).doesNotExist();
        Files.createFile(directory.resolve("child"));
        assertThatThrownBy(() -> host.delete(directory)).isInstanceOf(DirectoryNotEmptyException.class);
    }

    @Test
    void anAccessThatOnlyReadsSaysSo() throws Exception {
        HostAccess reader = new HostAccess() {
            @Override
            public CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
                return host.run(request, context);
            }

            @Override
            public InputStream read(Path file) throws IOException {
                return host.read(file);
            }

            @Override
            public List<Path> list(Path listed) throws IOException {
                return host.list(listed);
            }

            @Override
            public Optional<FileStat> stat(Path file) throws IOException {
                return host.stat(file);
            }

            @Override
            public ScratchDirectory scratch(Optional<String> writer) throws IOException {
                return host.scratch(writer);
            }
        };
        assertThat(reader.change(new ChangeRequest(shell("true"), directory), context)
                        .failure())
                .isPresent();
        assertThatThrownBy(() -> reader.write(directory.resolve("x"), new byte[0]))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reader.delete(directory.resolve("x"))).isInstanceOf(AccessDeniedException.class);
    }
}
