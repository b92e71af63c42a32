package dev.patchbay.linux.apt;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.diagnosis.RemedyAutomation;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.DiagnosisReport;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and finishes what dpkg left unfinished. The only remedy is dpkg's own, {@code dpkg --configure}, which keeps
 * configuration files that an administrator changed; whether it may be used is for a policy to say. Not thread-safe.
 */
final class AptRepair {

    private static final Path DPKG = Path.of("/usr/bin/dpkg");
    private static final String ALL = "-a";
    private static final Set<PackageState> WHOLE = Set.of(PackageState.INSTALLED, PackageState.CONFIG_FILES);

    private final AptSystem system;
    private final CallContext context;
    private final LockWait wait;

    AptRepair(AptSystem system, CallContext context) {
        this.system = system;
        this.context = context;
        this.wait = system.lockWait();
    }

    DiagnosisReport diagnose() {
        Instant observed = context.now();
        DpkgDatabase database = DpkgDatabase.read(system.target(), system.host());
        List<Diagnosis> findings = new ArrayList<>();
        database.interruption()
                .ifPresent(interruption -> findings.add(Diagnosis.builder()
                        .symptom(interruption)
                        .remedy(AptReasons.REMEDY_CONFIGURE
                                .with("packages", ALL)
                                .build())
                        .automation(RemedyAutomation.ASK)
                        .build()));
        database.packages().stream()
                .filter(installed -> !WHOLE.contains(installed.state()))
                .forEach(broken -> findings.add(finding(broken)));
        return new DiagnosisReport(findings, observed, database.completeness());
    }

    private static Diagnosis finding(InstalledPackage broken) {
        boolean canFinish = broken.state() != PackageState.HALF_INSTALLED;
        String name = broken.name() + ":" + broken.architecture();
        return Diagnosis.builder()
                .symptom(AptReasons.PACKAGE_BROKEN
                        .with("package", name)
                        .with("version", broken.version().text())
                        .with("state", broken.state().label())
                        .build())
                .remedy(
                        canFinish
                                ? AptReasons.REMEDY_CONFIGURE
                                        .with("packages", name)
                                        .build()
                                : AptReasons.REMEDY_REINSTALL
                                        .with("package", name)
                                        .build())
                .automation(canFinish ? RemedyAutomation.ASK : RemedyAutomation.NEVER)
                .build();
    }

    /** Carries out the remedies of findings that are still true. */
    OperationResult repair(List<Diagnosis> findings) throws InterruptedException {
        return system.exclusively(
                wait,
                context,
                () -> attempt(findings),
                refusal -> OperationResult.of(refusal.outcome(), refusal.reason(), context.now()));
    }

    private OperationResult attempt(List<Diagnosis> findings) throws IOException, InterruptedException {
        Instant started = context.now();
        while (true) {
            DpkgDatabase before = DpkgDatabase.read(system.target(), system.host());
            List<String> operands = operands(findings, before);
            if (operands.isEmpty()) {
                return OperationResult.builder()
                        .outcome(OperationOutcome.NOTHING_TO_DO)
                        .started(started)
                        .ended(context.now())
                        .build();
            }
            AptChanges apt = system.changes(before);
            Optional<Reason> lock = AptErrors.locked(apt.probe(context));
            if (lock.isEmpty()) {
                AptProgress said = new AptProgress(context, List.of());
                CommandResult result = apt.change(command(before, operands), said, context);
                lock = AptErrors.locked(result);
                if (lock.isEmpty()) {
                    return judge(operands, result, started);
                }
            }
            if (!wait.again(lock.get().text(), context)) {
                return OperationResult.of(OperationOutcome.LOCKED, lock.get(), context.now());
            }
        }
    }

    /** Returns what dpkg is to configure: everything when it was interrupted, otherwise the packages of the findings. */
    private static List<String> operands(List<Diagnosis> wanted, DpkgDatabase database) {
        if (database.interruption().isPresent()
                && wanted.stream().anyMatch(chosen -> AptReasons.DPKG_INTERRUPTED.isCodeOf(chosen.symptom()))) {
            return List.of(ALL);
        }
        return database.packages().stream()
                .filter(installed -> !WHOLE.contains(installed.state()))
                .filter(installed -> DebianNames.isName(installed.name()))
                .filter(installed ->
                        finding(installed).automation() == RemedyAutomation.ASK && wanted.contains(finding(installed)))
                .map(installed -> installed.name() + ":" + installed.architecture())
                .sorted()
                .toList();
    }

    private CommandRequest command(DpkgDatabase before, List<String> operands)
            throws IOException, InterruptedException {
        List<String> root =
                system.target().root().map(path -> List.of("--root=" + path)).orElse(List.of());
        return CommandRequest.builder()
                .executable(DPKG)
                .addAllArguments(system.tool(before).dpkgOptions(context))
                .addAllArguments(root)
                .addArguments("--force-confdef", "--force-confold", "--status-fd", "3", "--configure")
                .addAllArguments(operands)
                .environment(AptChanges.ENVIRONMENT)
                .build();
    }

    private OperationResult judge(List<String> operands, CommandResult result, Instant started) {
        DpkgDatabase after = DpkgDatabase.read(system.target(), system.host());
        List<Reason> reasons = new ArrayList<>();
        if (after.hasFailed()) {
            reasons.addAll(after.completeness().causes());
        }
        after.interruption().ifPresent(reasons::add);
        String message = result.errors().lines().stream()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .map(String::strip)
                .orElse("dpkg did not say why");
        List<InstalledPackage> broken = after.packages().stream()
                .filter(installed -> !WHOLE.contains(installed.state()))
                .filter(installed ->
                        operands.contains(ALL) || operands.contains(installed.name() + ":" + installed.architecture()))
                .toList();
        broken.forEach(installed -> reasons.add(AptReasons.STILL_BROKEN
                .with("package", installed.name())
                .with("state", installed.state().label())
                .with("message", message)
                .build()));
        OperationOutcome outcome;
        if (after.hasFailed()) {
            outcome = OperationOutcome.INDETERMINATE;
        } else if (reasons.isEmpty()) {
            outcome = OperationOutcome.SUCCEEDED;
        } else {
            boolean some = !operands.contains(ALL) && broken.size() < operands.size();
            outcome = some ? OperationOutcome.PARTIAL : OperationOutcome.FAILED;
        }
        return OperationResult.builder()
                .outcome(outcome)
                .reasons(reasons)
                .started(started)
                .ended(context.now())
                .log(CommandOutput.of(result.output().text() + result.errors().text()))
                .build();
    }
}
