package dev.patchbay.linux.apt;

import dev.patchbay.linux.apt.EdspVersion.Mark;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns what apt knows into patches: every version above an installed one. Debian and Ubuntu publish no classes, so a
 * version from a security repository is Security and every other one is Other.
 *
 * @param patches the patches
 * @param candidates ids of those apt would choose
 * @param unknown installed packages apt did not mention
 */
record Offers(List<Patch> patches, Set<PatchId> candidates, List<Reason> unknown) {

    static Offers of(EdspDump dump, DpkgDatabase database, AptOptions options) {
        List<Patch> patches = new ArrayList<>();
        Set<PatchId> candidates = new TreeSet<>();
        Map<String, EdspVersion> installed = dump.installed();
        installed.forEach((key, version) -> {
            for (EdspVersion upgrade : dump.upgrades(key, version)) {
                Patch patch = patch(upgrade, options);
                patches.add(patch);
                if (upgrade.is(Mark.CANDIDATE)) {
                    candidates.add(patch.id());
                }
            }
        });
        List<Reason> unknown = new ArrayList<>();
        for (InstalledPackage present : database.present()) {
            if (!installed.containsKey(dump.packageKey(present.name(), present.architecture()))) {
                unknown.add(AptReasons.PACKAGE_UNKNOWN_TO_APT
                        .with("package", present.toString())
                        .build());
            }
        }
        return new Offers(patches, candidates, unknown);
    }

    private static Patch patch(EdspVersion version, AptOptions options) {
        Optional<PatchOrigin> security =
                version.origins().stream().filter(options::isSecurity).findFirst();
        return Patch.builder()
                .id(version.id().toPatchId())
                .subject(new PatchSubject.PackageAtVersion(
                        version.name(),
                        version.id().architecture(),
                        version.version(),
                        version.sourceName(),
                        version.sourceVersion().map(source -> source)))
                .title(version.name() + " " + version.version().text())
                .addClassifications(security.isPresent() ? Classification.SECURITY : Classification.OTHER)
                .sourceLabel(security.or(() -> version.origins().stream().findFirst())
                        .flatMap(origin -> origin.suite().or(origin::codename)))
                .entitlement(version.origins().stream()
                        .flatMap(origin -> options.entitlementOf(origin).stream())
                        .findFirst())
                .phasingPercent(version.phasingPercent())
                .origins(version.origins())
                .build();
    }
}
