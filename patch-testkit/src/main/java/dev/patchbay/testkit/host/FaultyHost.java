package dev.patchbay.testkit.host;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ChangeRequest;
import dev.patchbay.spi.CommandReasons;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HeldLock;
import dev.patchbay.spi.HostAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes chosen calls go wrong and passes the others on.
 *
 * <pre>{@code
 * FaultyHost host = FaultyHost.of(LocalHost.create())
 *         .failCommand("/usr/bin/dpkg-query", Fault.TIMES_OUT)
 *         .deny(Path.of("/var/lib/dpkg/status"));
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FaultyHost extends ForwardingHost {

    private static final ReasonCode INJECTED = ReasonCode.of("faulty.injected", "a fault was injected");

    /** What goes wrong with a command. */
    public enum Fault {
        /** It cannot be started. */
        MISSING,
        /** It is stopped by its time-out. */
        TIMES_OUT,
        /** It exits with 0 and says nothing. */
        SILENT,
        /** It exits with 1 and says nothing. */
        FAILS
    }

    private final List<CommandFault> commandFaults = new CopyOnWriteArrayList<>();
    private final List<Predicate<Path>> denied = new CopyOnWriteArrayList<>();
    private final List<FileTail> cut = new CopyOnWriteArrayList<>();
    private final List<Predicate<Path>> locked = new CopyOnWriteArrayList<>();
    private final List<Predicate<Path>> full = new CopyOnWriteArrayList<>();

    private record CommandFault(Predicate<CommandRequest> when, Function<CommandRequest, CommandResult> answer) {}

    private record FileTail(Path file, int bytes) {}

    private FaultyHost(HostAccess delegate) {
        super(delegate);
    }

    /** Returns a host that passes everything on to {@code host} until faults are added. */
    public static FaultyHost of(HostAccess host) {
        return new FaultyHost(host);
    }

    /** Makes every command of that executable go wrong. */
    public FaultyHost failCommand(String executable, Fault fault) {
        commandFaults.add(new CommandFault(
                request -> request.executable().equals(Path.of(executable)), request -> answer(request, fault)));
        return this;
    }

    /** Answers chosen commands instead of running them. */
    public FaultyHost answer(Predicate<CommandRequest> when, Function<CommandRequest, CommandResult> answer) {
        commandFaults.add(new CommandFault(when, answer));
        return this;
    }

    /** Denies access to a file or directory and everything below it. */
    public FaultyHost deny(Path path) {
        denied.add(file -> file.startsWith(path));
        return this;
    }

    /** Ends a file after so many bytes, as a full disk or a power failure leaves it. */
    public FaultyHost truncate(Path file, int bytes) {
        cut.add(new FileTail(file, bytes));
        return this;
    }

    /** Lets nothing be written below a directory: no space is left. */
    public FaultyHost fill(Path directory) {
        full.add(file -> file.startsWith(directory));
        return this;
    }

    /** Lets a lock below a directory be held by somebody else. */
    public FaultyHost lock(Path directory) {
        locked.add(file -> file.startsWith(directory));
        return this;
    }

    private static CommandResult answer(CommandRequest request, Fault fault) {
        Reason missing = CommandReasons.NOT_STARTED
                .with("command", request.toString())
                .with("cause", INJECTED.template())
                .build();
        Reason late = CommandReasons.TIMED_OUT
                .with("command", request.toString())
                .with("timeout", request.timeout())
                .build();
        return switch (fault) {
            case MISSING -> CommandResult.builder().failure(missing).build();
            case TIMES_OUT -> CommandResult.builder().failure(late).build();
            case SILENT -> CommandResult.builder().exitCode(0).build();
            case FAILS -> CommandResult.builder().exitCode(1).build();
        };
    }

    private Optional<CommandResult> fault(CommandRequest request) {
        return commandFaults.stream()
                .filter(fault -> fault.when().test(request))
                .findFirst()
                .map(fault -> fault.answer().apply(request));
    }

    @Override
    public CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
        Optional<CommandResult> fault = fault(request);
        return fault.isPresent() ? fault.get() : super.run(request, context);
    }

    @Override
    public CommandResult change(ChangeRequest request, CallContext context) throws InterruptedException {
        Optional<CommandResult> fault = fault(request.command());
        return fault.isPresent() ? fault.get() : super.change(request, context);
    }

    @Override
    public CommandResult change(ChangeRequest request, Runnable watcher, CallContext context)
            throws InterruptedException {
        Optional<CommandResult> fault = fault(request.command());
        return fault.isPresent() ? fault.get() : super.change(request, watcher, context);
    }

    @Override
    public Optional<HeldLock> tryLock(Path file) throws IOException {
        check(file);
        return locked.stream().anyMatch(place -> place.test(file)) ? Optional.empty() : super.tryLock(file);
    }

    private void check(Path file) throws IOException {
        if (denied.stream().anyMatch(denial -> denial.test(file))) {
            throw new AccessDeniedException(file.toString(), null, INJECTED.template());
        }
    }

    @Override
    public InputStream read(Path file) throws IOException {
        check(file);
        Optional<FileTail> tail =
                cut.stream().filter(one -> one.file().equals(file)).findFirst();
        if (tail.isEmpty()) {
            return super.read(file);
        }
        try (InputStream input = super.read(file)) {
            return new ByteArrayInputStream(input.readNBytes(tail.get().bytes()));
        }
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        check(directory);
        return super.list(directory);
    }

    @Override
    public Optional<FileStat> stat(Path file) throws IOException {
        check(file);
        return super.stat(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        check(file);
        if (full.stream().anyMatch(place -> place.test(file))) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
        super.write(file, content);
    }
}
