package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sets and ends holds in dpkg's database, by {@code apt-mark}. Not thread-safe. */
final class AptHolds {

    private static final Path APT_MARK = Path.of("/usr/bin/apt-mark");

    private final AptSystem system;
    private final CallContext context;
    private final LockWait wait;
    private final PackageHold wanted;

    AptHolds(AptSystem system, PackageHold wanted, CallContext context) {
        this.system = system;
        this.context = context;
        this.wait = system.lockWait();
        this.wanted = wanted;
    }

    OperationResult set(Set<String> packages) throws InterruptedException {
        for (String name : packages) {
            if (!DebianNames.isName(name)) {
                throw Problem.of("apt.package-name", "packages", name, "the plain name of a package")
                        .asException();
            }
        }
        return system.exclusively(
                wait,
                context,
                () -> attempt(new TreeSet<>(packages)),
                refusal -> OperationResult.of(refusal.outcome(), refusal.reason(), context.now()));
    }

    private OperationResult attempt(Set<String> packages) throws IOException, InterruptedException {
        Instant started = context.now();
        while (true) {
            DpkgDatabase before = DpkgDatabase.read(system.target(), system.host());
            List<Reason> problems = new ArrayList<>();
            List<String> different = new ArrayList<>();
            for (String name : packages) {
                List<InstalledPackage> installed = named(before, name);
                if (installed.isEmpty()) {
                    problems.add(AptReasons.NOT_INSTALLED.with("package", name).build());
                } else if (installed.stream().anyMatch(one -> one.hold() != wanted)) {
                    different.add(name);
                }
            }
            if (before.hasFailed() || different.isEmpty()) {
                problems.addAll(before.hasFailed() ? before.completeness().causes() : List.of());
                return finished(packages, problems, OperationOutcome.NOTHING_TO_DO, started);
            }
            CommandResult result = mark(before, different);
            Optional<Reason> lock = AptErrors.locked(result);
            DpkgDatabase after = DpkgDatabase.read(system.target(), system.host());
            if (lock.isEmpty() || !after.packages().equals(before.packages())) {
                different.forEach(name -> named(after, name).stream()
                        .filter(one -> one.hold() != wanted)
                        .forEach(one -> problems.add(notSet(one, result, different))));
                return finished(packages, problems, OperationOutcome.SUCCEEDED, started);
            }
            if (!wait.again(lock.get().text(), context)) {
                return OperationResult.of(OperationOutcome.LOCKED, lock.get(), context.now());
            }
        }
    }

    private CommandResult mark(DpkgDatabase before, List<String> names) throws IOException, InterruptedException {
        return system.changes(before).change(command(names), new AptProgress(context, List.of()), context);
    }

    private CommandRequest command(List<String> names) {
        return CommandRequest.builder()
                .executable(APT_MARK)
                .addArguments(wanted == PackageHold.HELD ? "hold" : "unhold", "--")
                .addAllArguments(names)
                .environment(AptChanges.ENVIRONMENT)
                .build();
    }

    private static List<InstalledPackage> named(DpkgDatabase database, String name) {
        return database.present().stream()
                .filter(installed -> installed.name().equals(name))
                .toList();
    }

    private Reason notSet(InstalledPackage installed, CommandResult result, List<String> names) {
        return AptReasons.HOLD_NOT_SET
                .with("package", installed.name())
                .with("hold", installed.hold().label())
                .with("message", AptTool.failure(command(names), result).text())
                .build();
    }

    private OperationResult finished(
            Set<String> packages, List<Reason> problems, OperationOutcome good, Instant started) {
        OperationOutcome bad = problems.size() < packages.size() ? OperationOutcome.PARTIAL : OperationOutcome.FAILED;
        return OperationResult.builder()
                .outcome(problems.isEmpty() ? good : bad)
                .reasons(problems)
                .started(started)
                .ended(context.now())
                .build();
    }
}
