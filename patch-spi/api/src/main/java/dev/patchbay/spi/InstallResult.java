package dev.patchbay.spi;

import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an installation did, patch by patch and package by package, told from the machine's state before and after
 * (contract rule P3).
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param operation how it ended as a whole
 * @param patches what became of each patch that was asked for, each once
 * @param changes every package that is different afterwards, new dependencies included
 */
public record InstallResult(OperationResult operation, List<PatchResult> patches, List<PackageChange> changes) {

    public InstallResult {
        Objects.requireNonNull(operation, "operation");
        patches = List.copyOf(patches);
        changes = List.copyOf(changes);
        Set<PatchId> seen = new HashSet<>();
        for (PatchResult result : patches) {
            if (!seen.add(result.patch())) {
                throw Problem.of("install-result.duplicate", "patches", result.patch(), "each patch once")
                        .asException();
            }
        }
    }

    /** Returns the result of an installation that was not begun, because of {@code reason}: nothing was changed. */
    public static InstallResult notAttempted(
            InstallRequest request, OperationOutcome outcome, Reason reason, Instant at) {
        return new InstallResult(
                OperationResult.of(outcome, reason, at),
                request.patches().stream()
                        .map(patch -> PatchResult.of(patch, PatchOutcome.NOT_ATTEMPTED, reason))
                        .toList(),
                List.of());
    }

    /**
     * Returns the answer of a backend that only reads: without {@link Capability#INSTALL} nothing is attempted, and the
     * result says why.
     */
    public static InstallResult readOnly(String backend, InstallRequest request, Instant at) {
        return notAttempted(request, OperationOutcome.FAILED, Absent.reason(backend, Capability.INSTALL), at);
    }

    /** Returns how the installation ended as a whole. */
    public OperationOutcome outcome() {
        return operation.outcome();
    }

    /** Returns what became of {@code patch}; empty when it was not asked for. */
    public Optional<PatchResult> of(PatchId patch) {
        return patches.stream().filter(result -> result.patch().equals(patch)).findFirst();
    }
}
