package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.HeldLock;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One system and everything that is needed to change it. Not thread-safe. */
final class AptSystem {

    private final Target target;
    private final BackendOptions backend;
    private final AptOptions options;
    private final Workplace workplace;
    private final DumpMemory memory;

    AptSystem(Target target, BackendOptions backend, AptOptions options) {
        this.target = target;
        this.backend = backend;
        this.options = options;
        this.workplace = new Workplace(target, backend.host());
        this.memory = new DumpMemory(target, backend.host());
    }

    /** Something that needs the system for itself. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    Target target() {
        return target;
    }

    HostAccess host() {
        return backend.host();
    }

    AptOptions options() {
        return options;
    }

    AptTool tool(DpkgDatabase database) {
        return new AptTool(target, host(), options, database.architecture(), memory);
    }

    AptChanges changes(DpkgDatabase database) {
        return new AptChanges(tool(database), options, workplace);
    }

    Simulator simulator(DpkgDatabase database, CallContext context) throws InterruptedException {
        return new Simulator(tool(database), database, Completeness.COMPLETE, context);
    }

    Completeness sources(DpkgDatabase database, CallContext context) throws InterruptedException {
        return SourceLists.read(tool(database), target, host(), context).completeness();
    }

    LockWait lockWait() {
        return new LockWait(backend);
    }

    /** Returns the installation of these packages as a command, for messages. */
    CommandRequest named(List<AptPatchId> wanted) {
        return CommandRequest.builder()
                .executable(options.aptGet())
                .addArguments("install")
                .addAllArguments(wanted.stream().map(AptPatchId::toArgument).toList())
                .build();
    }

    /**
     * Does something while no other run of Patchbay changes this system.
     *
     * @param refused makes the answer when that cannot be had, or when files this backend needs cannot be used
     */
    <T> T exclusively(LockWait wait, CallContext context, Work<T> work, Function<Refusal, T> refused)
            throws InterruptedException {
        try {
            Optional<HeldLock> lock = workplace.tryLock();
            while (lock.isEmpty()) {
                Reason locked = workplace.locked();
                if (!wait.again(locked.text(), context)) {
                    return refused.apply(Refusal.locked(locked));
                }
                lock = workplace.tryLock();
            }
            try (HeldLock held = lock.get()) {
                return work.run();
            }
        } catch (AccessDeniedException e) {
            return refused.apply(Refusal.of(OperationReasons.NO_PRIVILEGE
                    .with("operation", "changing packages")
                    .with("privilege", "root, to write " + e.getFile())
                    .build()));
        } catch (IOException e) {
            return refused.apply(Refusal.of(AptReasons.WORKPLACE_UNUSABLE
                    .with("path", workplace.directory().toString())
                    .with("cause", e.toString())
                    .build()));
        }
    }
}
