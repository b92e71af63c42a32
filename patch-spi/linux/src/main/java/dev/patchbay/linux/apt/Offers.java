package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.DebianPatches;
import dev.patchbay.assessment.debian.IndexedPackage;
import dev.patchbay.linux.apt.EdspVersion.Mark;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns what apt knows into patches: every version above an installed one.
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
        IndexedPackage content = IndexedPackage.builder()
                .name(version.name())
                .architecture(version.id().architecture())
                .version(version.version())
                .sourceName(version.sourceName())
                .sourceVersion(version.sourceVersion().map(source -> source))
                .phasingPercent(version.phasingPercent())
                .build();
        return DebianPatches.patch(content, version.origins(), options.security());
    }
}
