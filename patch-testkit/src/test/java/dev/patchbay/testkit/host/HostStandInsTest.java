package dev.patchbay.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ChangeRequest;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.LocalHost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostStandInsTest {

    private final CallContext context = CallContext.standard();

    @TempDir
    Path temporary;

    private static CommandRequest shell(String script) {
        return CommandRequest.builder()
                .executable(Path.of("/bin/sh"))
                .addArguments("-c", script)
                .build();
    }

    private static String text(HostAccess host, Path file) throws IOException {
        try (InputStream input = host.read(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRecordingAnswersAsTheHostDid() throws Exception {
        Path data = Files.createDirectories(temporary.resolve("data/inner"));
        Path file = Files.writeString(data.resolve("file"), "content");
        Path counter = Files.writeString(temporary.resolve("counter"), "1");
        Path tape = temporary.resolve("tape");
        HostAccess recorder = RecordingHost.of(LocalHost.create(), tape);
        CommandResult first = recorder.run(shell("cat " + counter + "; echo oops >&2; exit 4"), context);
        Files.writeString(counter, "2");
        recorder.run(shell("cat " + counter + "; echo oops >&2; exit 4"), context);
        recorder.run(shell("printf 'a\nb'"), context);
        recorder.read(file).close();
        recorder.list(temporary.resolve("data"));
        Files.delete(file);

        HostAccess replay = ReplayHost.of(tape);
        CommandResult played = replay.run(shell("cat " + counter + "; echo oops >&2; exit 4"), context);
        assertThat(played.exitCode()).isEqualTo(first.exitCode());
        assertThat(played.output()).isEqualTo(first.output());
        assertThat(played.errors().text()).isEqualTo("oops\n");
        assertThat(replay.run(shell("cat " + counter + "; echo oops >&2; exit 4"), context)
                        .output()
                        .text())
                .isEqualTo("2");
        assertThat(replay.run(shell("cat " + counter + "; echo oops >&2; exit 4"), context)
                        .output()
                        .text())
                .isEqualTo("2");
        assertThat(replay.run(shell("printf 'a\nb'"), context).output().text()).isEqualTo("a\nb");
        assertThat(text(replay, file)).isEqualTo("content");
        assertThat(replay.list(temporary.resolve("data"))).containsExactly(data);
        assertThat(replay.stat(data).orElseThrow().isDirectory()).isTrue();
        assertThat(replay.stat(temporary.resolve("nothing"))).isEmpty();
    }

    @Test
    void whatWasNotRecordedDoesNotStart() throws Exception {
        HostAccess replay = ReplayHost.of(Files.createDirectory(temporary.resolve("empty")));
        CommandResult result = replay.run(shell("true"), context);
        assertThat(result.exitCode()).isEmpty();
        assertThat(result.failure().orElseThrow().text()).contains("/bin/sh", "not in the recording");
        assertThat(replay.change(new ChangeRequest(shell("true"), temporary), context)
                        .failure())
                .isPresent();
        assertThatThrownBy(() -> replay.read(Path.of("/etc/os-release"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> ReplayHost.of(temporary.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void faultsAreInjectedWhereTheyWereAskedFor() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "0123456789");
        Path secret = Files.writeString(temporary.resolve("secret"), "x");
        FaultyHost host = FaultyHost.of(LocalHost.create())
                .failCommand("/bin/true", FaultyHost.Fault.TIMES_OUT)
                .failCommand("/bin/false", FaultyHost.Fault.SILENT)
                .failCommand("/bin/ls", FaultyHost.Fault.MISSING)
                .failCommand("/bin/cat", FaultyHost.Fault.FAILS)
                .truncate(file, 4)
                .deny(secret)
                .lock(temporary.resolve("locks"))
                .fill(temporary.resolve("full"));
        assertThat(host.tryLock(temporary.resolve("locks/own"))).isEmpty();
        assertThat(host.tryLock(temporary.resolve("own"))).isPresent();
        assertThat(run(host, "/bin/true").failure().orElseThrow().code()).isEqualTo("command.timed-out");
        assertThat(run(host, "/bin/false").exitedWith(0)).isTrue();
        assertThat(run(host, "/bin/ls").failure().orElseThrow().code()).isEqualTo("command.not-started");
        assertThat(run(host, "/bin/cat").exitedWith(1)).isTrue();
        assertThat(host.run(shell("echo real"), context).output().text()).isEqualTo("real\n");
        assertThat(text(host, file)).isEqualTo("0123");
        assertThatThrownBy(() -> host.read(secret)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> host.stat(secret)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> host.write(temporary.resolve("full/file"), new byte[1]))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("No space left");
        host.write(file, new byte[] {65});
        assertThat(text(LocalHost.create(), file)).isEqualTo("A");
    }

    private CommandResult run(HostAccess host, String executable) throws InterruptedException {
        return host.run(
                CommandRequest.builder()
                        .executable(Path.of(executable))
                        .arguments(List.of())
                        .build(),
                context);
    }
}
