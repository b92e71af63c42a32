package dev.patchbay.linux.apt;

import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Installs one exact set: looks, compares with what was approved, fetches, installs, looks again. Whatever stands in the way
 * before the installation begins leaves the machine as it is. Waiting for a lock begins again with looking, for whoever held
 * it may have changed what is to be installed. Used once; not thread-safe.
 */
final class Installation {

    /** How far to go; a patch that is ready counts as good when nothing is to be installed. */
    private enum Goal {
        INSTALL,
        DOWNLOAD
    }

    private final AptSystem system;
    private final InstallRequest request;
    private final CallContext context;
    private final LockWait wait;
    private final Instant started;
    private Goal goal = Goal.INSTALL;

    Installation(AptSystem system, InstallRequest request, CallContext context) {
        this.system = system;
        this.request = request;
        this.context = context;
        this.wait = system.lockWait();
        this.started = context.now();
    }

    InstallResult run() throws InterruptedException {
        request.patches().forEach(AptPatchId::parse);
        return system.exclusively(
                wait, context, this::attempt, refusal -> refused(refusal, Map.of(), CommandOutput.EMPTY));
    }

    /** As {@link #run}, up to the point where the machine would be changed. */
    DownloadResult download() throws InterruptedException {
        goal = Goal.DOWNLOAD;
        InstallResult result = run();
        Set<PatchId> ready = new LinkedHashSet<>();
        Map<PatchId, Reason> failed = new LinkedHashMap<>();
        for (PatchResult patch : result.patches()) {
            if (patch.outcome().isGood()) {
                ready.add(patch.patch());
            } else {
                patch.cause().ifPresent(cause -> failed.put(patch.patch(), cause));
            }
        }
        return new DownloadResult(result.operation(), ready, failed);
    }

    private InstallResult attempt() throws IOException, InterruptedException {
        while (true) {
            Optional<InstallResult> result = attemptOnce();
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    /** Returns the result; empty when a lock was waited for and everything begins again. */
    private Optional<InstallResult> attemptOnce() throws IOException, InterruptedException {
        Optional<Reason> stop = context.stopReason();
        if (stop.isPresent()) {
            return Optional.of(refused(Refusal.of(stop.get()), Map.of(), CommandOutput.EMPTY));
        }
        DpkgDatabase before = DpkgDatabase.read(system.target(), system.host());
        AptChanges apt = system.changes(before);
        Preflight preflight = new Preflight(request, before);
        Optional<Refusal> refusal =
                preflight.check(system.simulator(before, context), system.sources(before, context), context);
        if (refusal.isPresent()) {
            return busy(apt, before, preflight, refusal.get());
        }
        if (preflight.wanted().isEmpty()) {
            return Optional.of(finished(preflight.settled(), List.of(), List.of(), CommandOutput.EMPTY));
        }
        context.report("fetching packages");
        CommandResult download = apt.download(preflight.wanted(), context);
        if (!download.exitedWith(0)) {
            Optional<Reason> lock = AptErrors.locked(download);
            return lock.isPresent() ? waitFor(lock.get(), preflight) : Optional.of(notDownloaded(preflight, download));
        }
        if (goal == Goal.DOWNLOAD) {
            Map<PatchId, PatchResult> ready = new LinkedHashMap<>(preflight.settled());
            preflight
                    .wanted()
                    .forEach(id -> ready.put(id.toPatchId(), PatchResult.good(id.toPatchId(), PatchOutcome.INSTALLED)));
            return Optional.of(finished(ready, List.of(), List.of(), log(download)));
        }
        return install(apt, preflight, before);
    }

    /** What looks broken may be another program's unfinished work: it counts once nobody works and nothing has moved. */
    private Optional<InstallResult> busy(AptChanges apt, DpkgDatabase before, Preflight preflight, Refusal refusal)
            throws IOException, InterruptedException {
        Optional<Reason> lock = AptErrors.locked(apt.probe(context));
        if (lock.isPresent()) {
            return waitFor(lock.get(), preflight);
        }
        return DpkgDatabase.read(system.target(), system.host()).equals(before)
                ? Optional.of(refused(refusal, preflight.settled(), CommandOutput.EMPTY))
                : Optional.empty();
    }

    private Optional<InstallResult> waitFor(Reason lock, Preflight preflight) throws InterruptedException {
        return wait.again(lock.text(), context)
                ? Optional.empty()
                : Optional.of(refused(Refusal.locked(lock), preflight.settled(), CommandOutput.EMPTY));
    }

    private Optional<InstallResult> install(AptChanges apt, Preflight preflight, DpkgDatabase before)
            throws IOException, InterruptedException {
        Set<String> names =
                preflight.plan().stream().map(PackageChange::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Conffiles conffiles = Conffiles.of(names, system.target(), system.host());
        AptProgress progress = new AptProgress(context, preflight.wanted());
        context.report("installing packages");
        CommandResult result = apt.install(preflight.wanted(), progress, context);
        if (result.failure().isPresent()) {
            return Optional.of(refused(Refusal.of(result.failure().get()), preflight.settled(), CommandOutput.EMPTY));
        }
        DpkgDatabase after = DpkgDatabase.read(system.target(), system.host());
        Aftermath aftermath = new Aftermath(before, after, preflight.plan(), progress);
        Optional<Reason> lock = AptErrors.locked(result);
        if (lock.isPresent() && !after.hasFailed() && aftermath.isUnchanged()) {
            return waitFor(lock.get(), preflight);
        }
        if (after.hasFailed()) {
            return Optional.of(indeterminate(preflight, after, log(result)));
        }
        Map<PatchId, PatchResult> results = new LinkedHashMap<>(preflight.settled());
        results.putAll(aftermath.results(preflight.wanted()));
        List<PackageChange> changes = aftermath.changes();
        List<Reason> notes = new ArrayList<>();
        after.interruption().ifPresent(notes::add);
        if (!result.exitedWith(0)) {
            notes.add(AptTool.failure(system.named(preflight.wanted()), result));
        }
        notes.addAll(aftermath.unexpected(changes));
        notes.addAll(kept(names, conffiles));
        progress.trouble().ifPresent(notes::add);
        InstallResult finished = finished(results, changes, notes, log(result));
        return Optional.of(after.interruption().isPresent() ? inDoubt(finished) : finished);
    }

    private List<Reason> kept(Set<String> names, Conffiles before) {
        try {
            return Conffiles.of(names, system.target(), system.host()).keptSince(before);
        } catch (IOException e) {
            return List.of(AptReasons.STATUS_UNREADABLE
                    .with("path", system.target().resolve(DpkgDatabase.STATUS).toString())
                    .with("cause", e.toString())
                    .build());
        }
    }

    /** An interrupted dpkg has done more than its database says. */
    private static InstallResult inDoubt(InstallResult result) {
        return new InstallResult(
                result.operation().toBuilder()
                        .outcome(OperationOutcome.INDETERMINATE)
                        .build(),
                result.patches(),
                result.changes());
    }

    private InstallResult indeterminate(Preflight preflight, DpkgDatabase after, CommandOutput log) {
        Reason cause = after.completeness().causes().get(0);
        Refusal refusal = new Refusal(OperationOutcome.INDETERMINATE, PatchOutcome.BROKEN_STATE, cause);
        return refused(refusal, preflight.settled(), log);
    }

    private InstallResult notDownloaded(Preflight preflight, CommandResult download) {
        Optional<Reason> obstacle = download.failure()
                .or(() -> AptErrors.obstacle(download))
                .or(() -> AptErrors.unauthenticated(download)
                        .map(message -> AptReasons.UNTRUSTED_ORIGIN
                                .with("change", "what was asked for")
                                .with("cause", message)
                                .build()));
        if (obstacle.isPresent()) {
            return refused(Refusal.of(obstacle.get()), preflight.settled(), log(download));
        }
        DownloadFailure failure = DownloadFailure.of(system.named(preflight.wanted()), download, preflight.wanted());
        Map<PatchId, PatchResult> results = new LinkedHashMap<>(preflight.settled());
        for (AptPatchId id : preflight.wanted()) {
            PatchId patch = id.toPatchId();
            Optional<Reason> own = Optional.ofNullable(failure.patches().get(patch));
            results.put(
                    patch,
                    own.map(reason -> PatchResult.of(patch, PatchOutcome.FAILED_DOWNLOAD, reason))
                            .orElseGet(() -> PatchResult.of(
                                    patch,
                                    PatchOutcome.NOT_ATTEMPTED,
                                    OperationReasons.NOT_REACHED
                                            .with("patch", patch.value())
                                            .with("cause", failure.reason().text())
                                            .build())));
        }
        return result(failure.outcome(), List.of(failure.reason()), results, List.of(), log(download));
    }

    private static CommandOutput log(CommandResult result) {
        return CommandOutput.of(result.output().text() + result.errors().text());
    }

    private InstallResult refused(Refusal refusal, Map<PatchId, PatchResult> settled, CommandOutput log) {
        Map<PatchId, PatchResult> results = new LinkedHashMap<>(settled);
        for (PatchId patch : request.patches()) {
            results.computeIfAbsent(patch, id -> PatchResult.of(id, refusal.patches(), refusal.reason()));
        }
        boolean partly = refusal.outcome() == OperationOutcome.FAILED
                && results.values().stream().anyMatch(result -> result.outcome().isGood());
        return result(
                partly ? OperationOutcome.PARTIAL : refusal.outcome(),
                List.of(refusal.reason()),
                results,
                List.of(),
                log);
    }

    private InstallResult finished(
            Map<PatchId, PatchResult> results, List<PackageChange> changes, List<Reason> notes, CommandOutput log) {
        Set<Reason> reasons = new LinkedHashSet<>();
        results.values().forEach(result -> result.cause().ifPresent(reasons::add));
        reasons.addAll(notes);
        long good = results.values().stream()
                .filter(result -> result.outcome().isGood())
                .count();
        boolean done = results.values().stream().anyMatch(result -> result.outcome() == PatchOutcome.INSTALLED);
        OperationOutcome outcome;
        if (good == results.size()) {
            outcome = done ? OperationOutcome.SUCCEEDED : OperationOutcome.NOTHING_TO_DO;
        } else {
            outcome = good > 0 ? OperationOutcome.PARTIAL : OperationOutcome.FAILED;
        }
        return result(outcome, List.copyOf(reasons), results, changes, log);
    }

    private InstallResult result(
            OperationOutcome outcome,
            List<Reason> reasons,
            Map<PatchId, PatchResult> results,
            List<PackageChange> changes,
            CommandOutput log) {
        OperationResult operation = OperationResult.builder()
                .outcome(outcome)
                .reasons(reasons)
                .started(started)
                .ended(context.now())
                .log(log)
                .build();
        List<PatchResult> ordered = request.patches().stream()
                .map(results::get)
                .filter(Objects::nonNull)
                .toList();
        return new InstallResult(operation, ordered, changes);
    }
}
