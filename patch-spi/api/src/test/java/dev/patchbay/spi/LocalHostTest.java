package dev.patchbay.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHostTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LocalHost host = LocalHost.create();

    @TempDir
    Path directory;

    private static CommandRequest.Builder shell(String script) {
        return CommandRequest.builder()
                .executable(Path.of("/bin/sh"))
                .addArguments("-c", script)
                .timeout(LONG);
    }

    private CommandResult run(CommandRequest.Builder request) throws InterruptedException {
        return host.run(request.build(), CallContext.standard());
    }

    @Test
    void aCommandSeesACleanEnvironmentOnly() throws InterruptedException {
        CommandResult result =
                run(CommandRequest.builder().executable(Path.of("/usr/bin/env")).putEnvironment("APT_CONFIG", "/x"));

        assertThat(result.output().lines())
                .containsExactlyInAnyOrder(
                        "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8", "APT_CONFIG=/x");
    }

    @Test
    void argumentsReachTheCommandUntouched() throws InterruptedException {
        CommandResult result = run(CommandRequest.builder()
                .executable(Path.of("/usr/bin/printf"))
                .addArguments("%s|", "two words", "$HOME;*", ""));

        assertThat(result.output().head()).isEqualTo("two words|$HOME;*||");
    }

    @Test
    void standardInputIsClosed() throws InterruptedException {
        assertThat(run(shell("cat; echo end")).output().head()).isEqualTo("end\n");
    }

    @Test
    void bothStreamsAndTheExitCodeAreKeptApart() throws InterruptedException {
        CommandResult result = run(shell("echo out; echo err >&2; exit 7"));

        assertThat(result.exitedWith(7)).isTrue();
        assertThat(result.output().head()).isEqualTo("out\n");
        assertThat(result.errors().head()).isEqualTo("err\n");
        assertThat(result.failure()).isEmpty();
    }

    @Test
    void ofALongOutputHeadAndTailAreKept() throws InterruptedException {
        CommandResult result = run(shell("seq 1 100000").maxOutput(1024));

        CommandOutput output = result.output();
        assertThat(output.isWhole()).isFalse();
        assertThat(output.head()).startsWith("1\n2\n").hasSize(512);
        assertThat(output.tail()).endsWith("99999\n100000\n").hasSize(512);
        assertThat(output.omittedBytes()).isEqualTo(588_895 - 1024);
        assertThat(output.text()).contains("587871 bytes omitted");
    }

    @Test
    void aCommandThatFloodsIsStopped() throws InterruptedException {
        CommandResult result = run(shell("yes").maxOutput(1024));

        assertThat(result.failure())
                .hasValueSatisfying(reason ->
                        assertThat(CommandReasons.FLOODED.isCodeOf(reason)).isTrue());
    }

    @Test
    void aCommandThatHangsIsStoppedWithWhatItStarted() throws InterruptedException, IOException {
        Path pid = directory.resolve("pid");

        CommandResult result =
                run(shell("sleep 600 & echo $! > " + pid + "; echo begun; wait").timeout(Duration.ofMillis(300)));

        assertThat(result.exitCode()).isEmpty();
        assertThat(result.failure()).hasValueSatisfying(reason -> {
            assertThat(CommandReasons.TIMED_OUT.isCodeOf(reason)).isTrue();
            assertThat(reason.text()).contains("ran longer than");
        });
        assertThat(result.output().head()).isEqualTo("begun\n");
        long child = Long.parseLong(Files.readString(pid).strip());
        assertThat(ProcessHandle.of(child)
                        .map(handle -> handle.onExit().join().isAlive())
                        .orElse(false))
                .isFalse();
    }

    @Test
    void aCancelledCallStopsItsCommand() throws InterruptedException {
        CallContext context =
                CallContext.builder().cancellation(new AfterFirstQuestion()).build();

        CommandResult result = host.run(shell("sleep 600").build(), context);

        assertThat(result.failure())
                .hasValueSatisfying(reason -> assertThat(reason.text()).endsWith("the call was cancelled"));
    }

    /** Lets a command start and asks to stop as soon as it runs. */
    private static final class AfterFirstQuestion implements Cancellation {
        private int questions;

        @Override
        public boolean isRequested() {
            return questions++ > 0;
        }
    }

    @Test
    void afterTheDeadlineNothingIsStarted() throws InterruptedException {
        CallContext context = CallContext.builder()
                .deadline(Instant.parse("2026-11-21T00:00:00Z"))
                .build();

        CommandResult result =
                host.run(shell("touch " + directory.resolve("trace")).build(), context);

        assertThat(result.failure())
                .hasValueSatisfying(reason ->
                        assertThat(CommandReasons.STOPPED.isCodeOf(reason)).isTrue());
        assertThat(directory.resolve("trace")).doesNotExist();
    }

    @Test
    void interruptionKillsTheCommand() throws IOException {
        Path pid = directory.resolve("pid");
        Thread caller = Thread.currentThread();
        Cancellation interrupter = () -> {
            if (Files.exists(pid)) {
                caller.interrupt();
            }
            return false;
        };
        CallContext context = CallContext.builder().cancellation(interrupter).build();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() ->
                        host.run(shell("echo $$ > " + pid + "; exec sleep 600").build(), context));

        long child = Long.parseLong(Files.readString(pid).strip());
        assertThat(ProcessHandle.of(child)
                        .map(handle -> handle.onExit().join().isAlive())
                        .orElse(false))
                .isFalse();
    }

    @Test
    void whatIsNotThereIsNotStarted() throws InterruptedException {
        CommandResult result = run(CommandRequest.builder().executable(Path.of("/usr/bin/no-such-tool")));

        assertThat(result.failure())
                .hasValueSatisfying(
                        reason -> assertThat(reason.toString())
                                .isEqualTo(
                                        "command.not-started: /usr/bin/no-such-tool could not be started: there is no such file"));
    }

    @Test
    void whatAnybodyMayRewriteIsNotStarted() throws IOException, InterruptedException {
        Path tool = Files.writeString(directory.resolve("tool"), "#!/bin/sh\necho no\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxrwxrwx"));

        CommandResult result = run(CommandRequest.builder().executable(tool));

        assertThat(result.failure())
                .hasValueSatisfying(reason -> assertThat(reason.text()).contains("anybody may write to it"));
    }

    @Test
    void aRequestIsAnAbsolutePathWithoutTricks() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        CommandRequest.builder().executable(Path.of("apt-get")).build())
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("command.executable"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> shell("true").addArguments("a\0b").build());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> shell("true").putEnvironment("A=B", "").build());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> shell("true").timeout(Duration.ZERO).build());
    }

    @Test
    void filesAreTold() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "text");
        Files.createDirectory(directory.resolve("b"));

        assertThat(host.list(directory)).isEqualTo(List.of(file, directory.resolve("b")));
        assertThat(host.stat(file))
                .hasValueSatisfying(stat -> assertThat(stat.size()).isEqualTo(4));
        assertThat(host.stat(directory).map(FileStat::isDirectory)).contains(true);
        assertThat(host.stat(directory.resolve("c"))).isEmpty();
        assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> host.list(file));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> host.list(directory.resolve("c")));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> host.read(directory.resolve("c")));
    }

    @Test
    void aScratchDirectoryIsPrivateAndGoesAway() throws IOException {
        Path path;
        try (ScratchDirectory scratch = host.scratch(Optional.of("nobody-of-this-name"))) {
            path = scratch.path();
            scratch.write("file", "text");
            Files.createDirectory(path.resolve("sub"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            try (var in = scratch.read("file")) {
                assertThat(in.readAllBytes()).asString().isEqualTo("text");
            }
            Files.createSymbolicLink(path.resolve("link"), path.resolve("file"));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> scratch.read("link"));
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> scratch.write("../file", "text"));
        }
        assertThat(path).doesNotExist();
    }
}
