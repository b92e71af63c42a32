package dev.patchbay.linux.apt;

import dev.patchbay.linux.apt.AptStep.Action;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.PackageChange.Kind;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.DebianVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a simulation as changes.
 *
 * @param changes in apt's order
 * @param upgraded the upgrades among them
 * @param unreadable steps that cannot be used
 */
record PlannedChanges(List<PackageChange> changes, List<AptPatchId> upgraded, List<Reason> unreadable) {

    static PlannedChanges of(SimulationText text, EdspDump dump, DpkgDatabase database) {
        return new Builder(dump, database).build(text);
    }

    private static final class Builder {

        private final EdspDump dump;
        private final Map<String, InstalledPackage> present = new LinkedHashMap<>();
        private final Map<String, InstalledPackage> byName = new LinkedHashMap<>();
        private final List<PackageChange> changes = new ArrayList<>();
        private final List<AptPatchId> upgraded = new ArrayList<>();
        private final List<Reason> unreadable = new ArrayList<>();
        private final Set<String> touched = new HashSet<>();

        Builder(EdspDump dump, DpkgDatabase database) {
            this.dump = dump;
            for (InstalledPackage installed : database.present()) {
                present.put(dump.packageKey(installed.name(), installed.architecture()), installed);
                byName.putIfAbsent(installed.name(), installed);
            }
        }

        PlannedChanges build(SimulationText text) {
            text.unreadable()
                    .forEach(line -> unreadable.add(
                            AptReasons.LINE_UNREADABLE.with("line", line).build()));
            for (AptStep step : text.steps()) {
                if (step.action() == Action.REMV || step.action() == Action.PURG) {
                    remove(step);
                } else {
                    install(step);
                }
            }
            return new PlannedChanges(changes, upgraded, unreadable);
        }

        private void remove(AptStep step) {
            Optional<InstalledPackage> gone = step.architecture()
                    .map(architecture -> dump.packageKey(step.name(), architecture))
                    .map(present::get)
                    .or(() -> Optional.ofNullable(byName.get(step.name())));
            if (gone.isEmpty()) {
                refuse(step);
                return;
            }
            changes.add(PackageChange.builder()
                    .kind(Kind.REMOVE)
                    .name(step.name())
                    .architecture(gone.get().architecture())
                    .fromVersion(gone.get().version())
                    .build());
        }

        private void install(AptStep step) {
            String architecture = step.architecture().orElse("");
            Optional<DebianVersion> to = step.to().flatMap(DebianNames::version);
            Optional<DebianVersion> from = step.from().flatMap(DebianNames::version);
            if (!DebianNames.isName(step.name())
                    || !DebianNames.isArchitecture(architecture)
                    || to.isEmpty()
                    || from.isPresent() != step.from().isPresent()) {
                refuse(step);
                return;
            }
            AptPatchId id = new AptPatchId(step.name(), architecture, to.get());
            if (step.action() == Action.INST) {
                touched.add(dump.packageKey(step.name(), architecture));
                change(id, kind(from, to.get()), from);
            } else if (touched.add(dump.packageKey(step.name(), architecture))) {
                change(id, Kind.CONFIGURE, to);
            }
        }

        private static Kind kind(Optional<DebianVersion> from, DebianVersion to) {
            if (from.isEmpty()) {
                return Kind.INSTALL;
            }
            int order = from.get().compareTo(to);
            return order < 0 ? Kind.UPGRADE : order > 0 ? Kind.DOWNGRADE : Kind.REINSTALL;
        }

        private void change(AptPatchId id, Kind kind, Optional<DebianVersion> from) {
            PackageChange.Builder change = PackageChange.builder()
                    .kind(kind)
                    .name(id.name())
                    .architecture(id.architecture())
                    .fromVersion(from.map(version -> version))
                    .toVersion(id.version());
            dump.find(id).ifPresent(known -> change.origins(known.origins()));
            if (kind == Kind.UPGRADE) {
                change.patch(id.toPatchId());
                upgraded.add(id);
            }
            changes.add(change.build());
        }

        private void refuse(AptStep step) {
            unreadable.add(AptReasons.PACKAGE_REFUSED
                    .with("package", step.name() + step.to().map(to -> "=" + to).orElse(""))
                    .build());
        }
    }
}
