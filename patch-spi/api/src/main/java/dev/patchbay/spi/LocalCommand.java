package dev.patchbay.spi;

import dev.patchbay.model.reason.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One run of one command. Its output goes to files, so that nothing has to be drained while it runs and this needs no
 * thread. While a query runs, the calling thread looks up from time to time whether it should stop; a change is left alone.
 */
final class LocalCommand {

    private static final Map<String, String> CLEAN =
            Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "HOME", "/root", "LC_ALL", "C.UTF-8");
    private static final long LOOK_UP_MILLIS = 50;
    private static final long FLOOD_FACTOR = 16;

    private final CommandRequest request;
    private final CallContext context;
    private final Path output;
    private final Path errors;
    private final long started = System.nanoTime();
    private String startFailure = "";

    private LocalCommand(CommandRequest request, CallContext context, Path directory) {
        this.request = request;
        this.context = context;
        this.output = directory.resolve("stdout");
        this.errors = directory.resolve("stderr");
    }

    static CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
        try (LocalScratch directory = LocalScratch.create(Optional.empty())) {
            return new LocalCommand(request, context, directory.path()).run();
        } catch (IOException e) {
            return failed(notStarted(request, e.toString()));
        }
    }

    static CommandResult change(ChangeRequest request, Runnable watcher, CallContext context)
            throws InterruptedException {
        try {
            Files.createDirectories(request.outputDirectory());
            return new LocalCommand(request.command(), context, request.outputDirectory()).change(watcher);
        } catch (IOException e) {
            return failed(notStarted(request.command(), e.toString()));
        }
    }

    private CommandResult run() throws IOException, InterruptedException {
        Optional<Reason> refusal = refusal();
        if (refusal.isPresent()) {
            return failed(refusal.get());
        }
        Optional<Process> process = start();
        return process.isEmpty() ? failed(notStarted(request, startFailure)) : await(process.get());
    }

    private CommandResult change(Runnable watcher) throws IOException, InterruptedException {
        Optional<Reason> refusal = refusal();
        if (refusal.isPresent()) {
            return failed(refusal.get());
        }
        Optional<Process> process = start();
        if (process.isEmpty()) {
            return failed(notStarted(request, startFailure));
        }
        while (!process.get().waitFor(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
            watcher.run();
        }
        watcher.run();
        int code = process.get().exitValue();
        return CommandResult.builder()
                .exitCode(OptionalInt.of(code))
                .output(BoundedFile.read(output, request.maxOutput()))
                .errors(BoundedFile.read(errors, request.maxOutput()))
                .elapsed(elapsed())
                .build();
    }

    private static CommandResult failed(Reason reason) {
        return CommandResult.builder().failure(reason).build();
    }

    private Optional<Process> start() {
        List<String> vector = new ArrayList<>();
        vector.add(request.executable().toString());
        vector.addAll(request.arguments());
        ProcessBuilder builder = new ProcessBuilder(vector)
                .directory(new File("/"))
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(CLEAN);
        builder.environment().putAll(request.environment());
        try {
            return Optional.of(builder.start());
        } catch (IOException e) {
            startFailure = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Reason> refusal() throws IOException {
        Optional<Reason> stop = context.stopReason();
        if (stop.isPresent()) {
            return Optional.of(stopped(stop.get()));
        }
        Path executable = request.executable();
        if (!Files.isRegularFile(executable)) {
            return Optional.of(notStarted(request, "there is no such file"));
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(executable);
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            return Optional.of(notStarted(request, "anybody may write to it"));
        }
        return Optional.empty();
    }

    private CommandResult await(Process process) throws IOException, InterruptedException {
        Optional<Reason> failure = Optional.empty();
        try {
            while (failure.isEmpty() && !process.waitFor(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                failure = reasonToStop();
            }
        } finally {
            if (process.isAlive()) {
                kill(process);
            }
        }
        return CommandResult.builder()
                .exitCode(failure.isPresent() ? OptionalInt.empty() : OptionalInt.of(process.exitValue()))
                .failure(failure)
                .output(BoundedFile.read(output, request.maxOutput()))
                .errors(BoundedFile.read(errors, request.maxOutput()))
                .elapsed(elapsed())
                .build();
    }

    private Optional<Reason> reasonToStop() throws IOException {
        if (elapsed().compareTo(request.timeout()) >= 0) {
            return Optional.of(CommandReasons.TIMED_OUT
                    .with("command", request.toString())
                    .with("timeout", request.timeout())
                    .build());
        }
        long limit = request.maxOutput() * FLOOD_FACTOR;
        if (Files.size(output) > limit || Files.size(errors) > limit) {
            return Optional.of(CommandReasons.FLOODED
                    .with("command", request.toString())
                    .with("bytes", limit)
                    .build());
        }
        return context.stopReason().map(this::stopped);
    }

    /** A query may be killed at any time: it changes nothing. What it started goes first, or it would live on. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private Reason stopped(Reason cause) {
        return CommandReasons.STOPPED
                .with("command", request.toString())
                .with("cause", cause.text())
                .build();
    }

    private static Reason notStarted(CommandRequest request, String cause) {
        return CommandReasons.NOT_STARTED
                .with("command", request.toString())
                .with("cause", cause)
                .build();
    }
}
