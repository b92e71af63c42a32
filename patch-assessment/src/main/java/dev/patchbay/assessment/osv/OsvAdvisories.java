package dev.patchbay.assessment.osv;

import dev.patchbay.assessment.reading.Reading;
import dev.patchbay.assessment.rpm.ModuleScope;
import dev.patchbay.assessment.rpm.RpmAdvisories;
import dev.patchbay.assessment.rpm.RpmAdvisory;
import dev.patchbay.assessment.rpm.RpmFix;
import dev.patchbay.model.version.RpmVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source in the OSV format says. Immutable and thread-safe.
 *
 * @param advisories the advisories, each id once, in the source's order
 * @param reading how well it could be read; its items are entries of {@code affected}
 */
public record OsvAdvisories(List<OsvAdvisory> advisories, Reading reading) {

    public OsvAdvisories {
        advisories = List.copyOf(advisories);
    }

    /**
     * Returns the fixes for one rpm release, for example {@code almalinux} and {@code 9}.
     *
     * <p>The format has no module stream: a fix whose release names a module build is for an unknown stream. It has no
     * architecture either. Entries without a fixed version are left out; they are exposure, not patches.
     */
    public RpmAdvisories forRpm(String distribution, String release) {
        List<RpmAdvisory> result = new ArrayList<>();
        for (OsvAdvisory advisory : advisories) {
            List<RpmFix> fixes = advisory.affected().stream()
                    .filter(affected -> affected.ecosystem().names() == OsvEcosystem.Names.BINARY
                            && affected.ecosystem()
                                    .distribution()
                                    .filter(distribution::equals)
                                    .isPresent()
                            && affected.ecosystem()
                                    .release()
                                    .map(release::equals)
                                    .orElse(true))
                    .flatMap(affected -> affected.ranges().stream()
                            .flatMap(range -> range.fixed().stream())
                            .filter(RpmVersion.class::isInstance)
                            .map(version -> fix(affected.name(), (RpmVersion) version)))
                    .toList();
            if (!fixes.isEmpty()) {
                result.add(new RpmAdvisory(
                        advisory.advisory(),
                        advisory.withdrawn().isPresent()
                                ? RpmAdvisory.Standing.RETRACTED
                                : RpmAdvisory.Standing.PUBLISHED,
                        fixes));
            }
        }
        return new RpmAdvisories(result, reading);
    }

    private static RpmFix fix(String name, RpmVersion version) {
        boolean modular =
                version.release().filter(text -> text.contains("module")).isPresent();
        return RpmFix.builder()
                .name(name)
                .version(version)
                .module(modular ? ModuleScope.UNKNOWN : ModuleScope.NONE)
                .build();
    }

    @Override
    public String toString() {
        return advisories.size() + " advisories, " + reading;
    }
}
