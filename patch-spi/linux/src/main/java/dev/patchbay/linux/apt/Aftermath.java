package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PackageChange.Kind;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what an installation did from dpkg's database before and after it (contract rule P3). What dpkg said only explains.
 * Immutable.
 */
final class Aftermath {

    private final DpkgDatabase before;
    private final DpkgDatabase after;
    private final List<PackageChange> plan;
    private final AptProgress said;

    Aftermath(DpkgDatabase before, DpkgDatabase after, List<PackageChange> plan, AptProgress said) {
        this.before = before;
        this.after = after;
        this.plan = List.copyOf(plan);
        this.said = said;
    }

    /** Returns what became of a patch that was to be installed. */
    PatchResult result(AptPatchId id) {
        Optional<InstalledPackage> found = after.find(id.name(), id.architecture());
        if (found.isEmpty()) {
            return result(id, PatchOutcome.BROKEN_STATE, AptReasons.PACKAGE_FAILED, "gone", "it is not there any more");
        }
        InstalledPackage now = found.get();
        String version = now.version().text();
        String state = now.state().label();
        if (Preflight.isThere(now, id)) {
            return PatchResult.good(id.toPatchId(), PatchOutcome.INSTALLED);
        }
        Optional<String> error = said.error(id.name());
        if (version.equals(id.version().text())) {
            boolean unpackedOnly = now.state() == PackageState.HALF_INSTALLED || now.state() == PackageState.UNPACKED;
            return result(
                    id,
                    unpackedOnly ? PatchOutcome.BROKEN_STATE : PatchOutcome.FAILED_SCRIPT,
                    AptReasons.PACKAGE_FAILED,
                    state,
                    error.orElse("dpkg did not say why"));
        }
        if (now.state() != PackageState.INSTALLED && !isAsBefore(now)) {
            return result(
                    id,
                    PatchOutcome.BROKEN_STATE,
                    AptReasons.PACKAGE_FAILED,
                    state,
                    error.orElse("dpkg did not say why"));
        }
        return error.map(message -> PatchResult.of(
                        id.toPatchId(),
                        PatchOutcome.FAILED_UNCHANGED,
                        AptReasons.PACKAGE_UNCHANGED
                                .with("package", id.name())
                                .with("version", version)
                                .with("message", message)
                                .build()))
                .orElseGet(() -> PatchResult.of(
                        id.toPatchId(),
                        PatchOutcome.NOT_ATTEMPTED,
                        OperationReasons.NOT_REACHED
                                .with("patch", id.toPatchId().value())
                                .with("cause", "apt ended before its turn")
                                .build()));
    }

    private PatchResult result(AptPatchId id, PatchOutcome outcome, ReasonCode code, String state, String message) {
        Reason cause = code.with("package", id.name())
                .with("state", state)
                .with("version", id.version().text())
                .with("message", message)
                .build();
        return PatchResult.of(id.toPatchId(), outcome, cause);
    }

    private boolean isAsBefore(InstalledPackage now) {
        return before.find(now.name(), now.architecture()).filter(now::equals).isPresent();
    }

    /** Returns every package that is different now. */
    List<PackageChange> changes() {
        List<PackageChange> changes = new ArrayList<>();
        Set<InstalledPackage> seen = new HashSet<>();
        for (InstalledPackage now : after.present()) {
            Optional<InstalledPackage> then = before.find(now.name(), now.architecture());
            then.ifPresent(seen::add);
            if (then.isEmpty()) {
                changes.add(change(Kind.INSTALL, now).build());
            } else if (!then.get().version().equals(now.version())) {
                boolean up = now.version().compareTo(then.get().version()) > 0;
                changes.add(change(up ? Kind.UPGRADE : Kind.DOWNGRADE, now)
                        .fromVersion(then.get().version())
                        .build());
            } else if (then.get().state() != PackageState.INSTALLED && now.state() == PackageState.INSTALLED) {
                changes.add(change(Kind.CONFIGURE, now)
                        .fromVersion(then.get().version())
                        .build());
            }
        }
        for (InstalledPackage then : before.present()) {
            if (!seen.contains(then)
                    && after.find(then.name(), then.architecture()).isEmpty()) {
                changes.add(PackageChange.builder()
                        .kind(Kind.REMOVE)
                        .name(then.name())
                        .architecture(then.architecture())
                        .fromVersion(then.version())
                        .build());
            }
        }
        return changes;
    }

    private PackageChange.Builder change(Kind kind, InstalledPackage now) {
        PackageChange.Builder change = PackageChange.builder()
                .kind(kind)
                .name(now.name())
                .architecture(now.architecture())
                .toVersion(now.version());
        planned(kind, now)
                .ifPresent(planned -> change.origins(planned.origins()).patch(planned.patch()));
        return change;
    }

    private Optional<PackageChange> planned(Kind kind, InstalledPackage now) {
        return plan.stream()
                .filter(planned -> planned.kind() == kind
                        && planned.name().equals(now.name())
                        && planned.toVersion().filter(now.version()::equals).isPresent())
                .findFirst();
    }

    /** Returns the changes that were not part of the plan: another program's, or a script's. */
    List<Reason> unexpected(List<PackageChange> changes) {
        return changes.stream()
                .filter(change -> plan.stream()
                        .noneMatch(planned -> planned.name().equals(change.name())
                                && planned.kind() == change.kind()
                                && planned.toVersion().equals(change.toVersion())))
                .map(change -> AptReasons.UNEXPECTED_CHANGE
                        .with("change", change.toString())
                        .build())
                .toList();
    }

    /** Returns whether dpkg's database is as it was. */
    boolean isUnchanged() {
        return before.packages().equals(after.packages())
                && before.interruption().isPresent() == after.interruption().isPresent();
    }

    /** Returns the results of several patches, in order. */
    Map<PatchId, PatchResult> results(List<AptPatchId> wanted) {
        Map<PatchId, PatchResult> results = new LinkedHashMap<>();
        wanted.forEach(id -> results.put(id.toPatchId(), result(id)));
        return results;
    }
}
