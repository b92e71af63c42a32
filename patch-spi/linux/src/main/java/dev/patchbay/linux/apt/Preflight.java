package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PackageChange.Kind;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what an installation would do and whether that is what was approved (contract rule P5). Changes nothing. Not
 * thread-safe.
 */
final class Preflight {

    private final InstallRequest request;
    private final DpkgDatabase database;
    private final Map<PatchId, PatchResult> settled = new LinkedHashMap<>();
    private List<AptPatchId> wanted = new ArrayList<>();
    private List<PackageChange> plan = List.of();

    Preflight(InstallRequest request, DpkgDatabase database) {
        this.request = request;
        this.database = database;
    }

    /** Returns what is known of patches that need not, or cannot, be installed. */
    Map<PatchId, PatchResult> settled() {
        return settled;
    }

    /** Returns the patches to install. */
    List<AptPatchId> wanted() {
        return List.copyOf(wanted);
    }

    /** Returns what installing them would change. */
    List<PackageChange> plan() {
        return plan;
    }

    /** Returns why nothing may be done; empty when {@link #wanted} may be installed. */
    Optional<Refusal> check(Simulator simulator, Completeness sources, CallContext context)
            throws InterruptedException {
        if (database.hasFailed()) {
            return Optional.of(Refusal.of(database.completeness().causes().get(0)));
        }
        Optional<Reason> interruption = database.interruption();
        if (interruption.isPresent()) {
            return Optional.of(
                    Refusal.of(broken("the package database", interruption.get().text())));
        }
        request.patches().forEach(this::settle);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (sources.level() == Completeness.Level.FAILED) {
            return Optional.of(Refusal.of(sources.causes().get(0)));
        }
        context.report("asking apt what it would do");
        ExactPlan answer = simulator.exactly(wanted);
        if (!answer.gone().isEmpty()) {
            answer.gone().forEach(this::notFound);
            wanted = wanted.stream()
                    .filter(id -> !answer.gone().contains(id.toPatchId()))
                    .toList();
            return wanted.isEmpty() ? Optional.empty() : compare(simulator.exactly(wanted));
        }
        return compare(answer);
    }

    private void settle(PatchId patch) {
        AptPatchId id = AptPatchId.parse(patch);
        Optional<InstalledPackage> installed = database.find(id.name(), id.architecture());
        if (installed.isEmpty()) {
            notFound(patch);
        } else if (isThere(installed.get(), id)) {
            settled.put(patch, PatchResult.good(patch, PatchOutcome.ALREADY_INSTALLED));
        } else if (installed.get().hold() == PackageHold.HELD) {
            Reason held = AptReasons.HELD
                    .with("package", id.name())
                    .with("installed", installed.get().version().text())
                    .build();
            settled.put(patch, PatchResult.of(patch, PatchOutcome.SKIPPED_HELD, held));
        } else {
            wanted.add(id);
        }
    }

    /** Returns whether a package is whole and at the version or above. */
    static boolean isThere(InstalledPackage installed, AptPatchId id) {
        return installed.state() == PackageState.INSTALLED
                && installed.version() instanceof DebianVersion version
                && version.compareTo(id.version()) >= 0;
    }

    private void notFound(PatchId patch) {
        Reason reason =
                OperationReasons.NOT_OFFERED.with("patch", patch.value()).build();
        settled.put(patch, PatchResult.of(patch, PatchOutcome.NOT_FOUND, reason));
    }

    private Optional<Refusal> compare(ExactPlan answer) {
        if (answer.isRefused()) {
            Reason cause = answer.simulation().completeness().causes().get(0);
            return Optional.of(AptErrors.unsolvable(cause.text())
                    .map(message -> new Refusal(
                            OperationOutcome.FAILED,
                            PatchOutcome.SKIPPED_DEPENDENCY,
                            AptReasons.UNSOLVABLE.with("message", message).build()))
                    .orElseGet(() -> Refusal.of(cause)));
        }
        if (!answer.certainty().isComplete()) {
            return Optional.of(Refusal.of(answer.certainty().causes().get(0)));
        }
        plan = answer.simulation().changes();
        return plan.stream()
                .flatMap(change -> objection(change).stream())
                .findFirst()
                .map(Refusal::of);
    }

    private Optional<Reason> objection(PackageChange change) {
        boolean asked = change.patch().filter(request.patches()::contains).isPresent();
        boolean approved = asked || request.allows(change);
        return switch (change.kind()) {
            case UPGRADE, INSTALL -> {
                if (change.origins().isEmpty()) {
                    yield Optional.of(AptReasons.UNTRUSTED_ORIGIN
                            .with("change", change.toString())
                            .with("cause", "no repository offers it")
                            .build());
                }
                yield approved ? Optional.empty() : Optional.of(surprise(change));
            }
            case CONFIGURE ->
                approved || isWanted(change)
                        ? Optional.empty()
                        : Optional.of(broken(
                                change.name(), "it is not configured, and apt would finish that along with this"));
            case REMOVE, DOWNGRADE, REINSTALL -> Optional.of(surprise(change));
        };
    }

    private boolean isWanted(PackageChange change) {
        return change.kind() == Kind.CONFIGURE
                && wanted.stream().anyMatch(id -> id.name().equals(change.name()));
    }

    private static Reason surprise(PackageChange change) {
        return OperationReasons.SURPRISE.with("change", change.toString()).build();
    }

    private static Reason broken(String what, String cause) {
        return OperationReasons.BROKEN.with("what", what).with("cause", cause).build();
    }
}
