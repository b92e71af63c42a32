package dev.patchbay.assessment;

import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patch with what its advisories add to it.
 *
 * @param index its place in the catalogue
 * @param patch the patch as offered
 * @param standing whether the package manager would choose it
 * @param classes its own classes and those of its advisories
 * @param severity the worst of its own and its advisories' severities
 */
record CatalogPatch(int index, Patch patch, Standing standing, int classes, Severity severity) {

    /** Whether the package manager would choose a patch over other versions of the same package. */
    enum Standing {
        CANDIDATE,
        OTHER_VERSION
    }

    static CatalogPatch of(int index, Patch patch, Standing standing, Map<AdvisoryId, Advisory> advisories) {
        int classes = Classes.of(patch.classifications());
        Severity severity = patch.severity();
        for (AdvisoryId id : patch.advisories()) {
            Advisory advisory = advisories.get(id);
            if (advisory != null) {
                classes = Classes.union(classes, Classes.of(List.of(advisory.classification())));
                severity = worse(severity, advisory.severity());
            }
        }
        return new CatalogPatch(index, patch, standing, classes, severity);
    }

    static Severity worse(Severity a, Severity b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    PatchId id() {
        return patch.id();
    }

    boolean isCandidate() {
        return standing == Standing.CANDIDATE;
    }

    Optional<PatchSubject.PackageAtVersion> content() {
        return patch.subject() instanceof PatchSubject.PackageAtVersion content
                ? Optional.of(content)
                : Optional.empty();
    }
}
