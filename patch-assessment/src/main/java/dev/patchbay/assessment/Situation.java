package dev.patchbay.assessment;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.PackageVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One patch on one machine, before any policy.
 *
 * @param patch the patch
 * @param target what it would change: a package and its architecture, or the patch itself; missing things are counted by
 *     target, so that three newer versions of one package are one missing update
 * @param applicability whether it concerns the machine and whether it is there
 * @param installed version on the machine
 * @param held the package its administrator holds, as {@code name:architecture}
 * @param classes its classes and those of every older version it would bring
 * @param severity the worst severity over the same versions
 * @param advisories the advisories of the same versions
 * @param minimalFix the lowest version that holds all security fixes of the same versions
 * @param notChosen why the package manager prefers another version
 * @param older missing patches it would bring along, oldest first
 * @param notes what is worth knowing
 */
@Value.Builder
@PatchbayStyle
record Situation(
        CatalogPatch patch,
        String target,
        Applicability applicability,
        Optional<PackageVersion> installed,
        Optional<String> held,
        int classes,
        Severity severity,
        Set<AdvisoryId> advisories,
        Optional<PatchId> minimalFix,
        Optional<Reason> notChosen,
        List<CatalogPatch> older,
        List<Reason> notes) {

    static Builder of(CatalogPatch patch, String target, Applicability applicability) {
        return new Builder()
                .patch(patch)
                .target(target)
                .applicability(applicability)
                .classes(patch.classes())
                .severity(patch.severity())
                .advisories(patch.patch().advisories())
                .minimalFix(
                        Classes.overlap(patch.classes(), Classes.SECURITY)
                                ? Optional.of(patch.id())
                                : Optional.empty());
    }

    /** Returns the situation of a patch nothing on the machine calls for, such as a new package. */
    static Situation notApplicable(CatalogPatch patch) {
        return of(patch, patch.id().value(), Applicability.NOT_APPLICABLE).build();
    }

    PatchId id() {
        return patch.id();
    }

    boolean isMissing() {
        return applicability == Applicability.MISSING;
    }

    boolean isSecurity() {
        return Classes.overlap(classes, Classes.SECURITY);
    }

    /** Returns whether the machine has what this patch brings, even if it does not run yet. */
    boolean isSatisfied() {
        return applicability == Applicability.INSTALLED
                || applicability == Applicability.SATISFIED_BY_SUPERSEDER
                || applicability == Applicability.PENDING_REBOOT;
    }

    static final class Builder extends SituationBuilder {
        Builder() {}
    }
}
