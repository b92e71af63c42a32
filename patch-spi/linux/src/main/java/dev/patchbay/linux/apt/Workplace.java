package dev.patchbay.linux.apt;

import dev.patchbay.linux.internal.SmallFiles;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ChangeRequest;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.HeldLock;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The directory inside a system in which this backend keeps its own lock and what commands that change the system write:
 * standard output, standard error and progress stay there until the next such command, so that a program that was killed
 * finds them when it starts again. Not thread-safe.
 */
final class Workplace {

    private static final String DIRECTORY = "/var/lib/patchbay/apt";
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String SET_SESSION = "/usr/bin/setsid";
    /** A session of its own keeps a signal to this program's terminal from reaching the command. */
    private static final String LAUNCH = "f=$1; shift; exec " + SET_SESSION + " --wait \"$@\" 3>>\"$f\"";

    private static final int MAX_OUTPUT = 1 << 18;

    private final HostAccess host;
    private final Path directory;

    Workplace(Target target, HostAccess host) {
        this.host = host;
        this.directory = target.resolve(DIRECTORY);
    }

    Path directory() {
        return directory;
    }

    /** Takes this backend's own lock on the system; empty when another run has it. */
    Optional<HeldLock> tryLock() throws IOException {
        Optional<HeldLock> lock = host.tryLock(directory.resolve("lock"));
        if (lock.isPresent()) {
            host.write(
                    directory.resolve("lock.pid"),
                    (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return lock;
    }

    /** Says who has the lock, as far as that is known. */
    Reason locked() {
        Optional<String> pid;
        try {
            pid = SmallFiles.read(host, directory.resolve("lock.pid"))
                    .map(String::strip)
                    .filter(text -> text.matches("[0-9]{1,10}"));
        } catch (IOException e) {
            pid = Optional.empty();
        }
        Reason.Builder reason = OperationReasons.LOCKED
                .with("lock", directory.resolve("lock").toString())
                .with(
                        "holder",
                        "another run of Patchbay"
                                + pid.map(id -> " (process " + id + ")").orElse(""));
        pid.ifPresent(id -> reason.with("pid", id));
        return reason.build();
    }

    /**
     * Runs a command that changes the system to its end, its output in files and in a session of its own.
     *
     * @param configuration apt's configuration for an alternative root
     * @param progress is given the lines the command writes to file descriptor 3
     */
    CommandResult change(
            CommandRequest command, Optional<String> configuration, Consumer<String> progress, CallContext context)
            throws IOException, InterruptedException {
        Path status = directory.resolve("progress");
        host.write(status, new byte[0]);
        List<String> arguments = new ArrayList<>(List.of(
                "-c", LAUNCH, "sh", status.toString(), command.executable().toString()));
        arguments.addAll(command.arguments());
        CommandRequest.Builder launched =
                command.toBuilder().executable(SHELL).arguments(arguments).maxOutput(MAX_OUTPUT);
        if (configuration.isPresent()) {
            Path file = directory.resolve("apt.conf");
            host.write(file, configuration.get().getBytes(StandardCharsets.UTF_8));
            launched.putEnvironment("APT_CONFIG", file.toString());
        }
        LineTail tail = new LineTail(host, status, progress);
        CommandResult result = host.change(new ChangeRequest(launched.build(), directory), tail::readOn, context);
        tail.readOn();
        return result;
    }
}
