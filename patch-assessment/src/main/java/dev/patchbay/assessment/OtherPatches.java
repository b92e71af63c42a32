package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Patches that are no packages. Their source offers them because they concern the machine: what is offered and neither
 * recorded as installed nor replaced by something installed is missing.
 */
final class OtherPatches {

    private final Inventory inventory;
    private final Catalog catalog;

    private OtherPatches(Inventory inventory, Catalog catalog) {
        this.inventory = inventory;
        this.catalog = catalog;
    }

    static List<Situation> of(Inventory inventory, Catalog catalog) {
        OtherPatches rules = new OtherPatches(inventory, catalog);
        return catalog.others().stream()
                .filter(rules::belongsToThisSystem)
                .map(rules::situation)
                .toList();
    }

    private boolean belongsToThisSystem(CatalogPatch patch) {
        boolean windowsUpdate = patch.patch().subject() instanceof PatchSubject.KbAtRevision;
        return windowsUpdate == (inventory.operatingSystem().family() == OsFamily.WINDOWS);
    }

    private Situation situation(CatalogPatch patch) {
        String target = patch.patch().subject().name();
        if (isRecorded(patch)) {
            return Situation.of(patch, target, Applicability.INSTALLED).build();
        }
        Optional<CatalogPatch> replacement = catalog.supersedence().supersedersOf(patch.id()).stream()
                .filter(this::isRecorded)
                .findFirst();
        if (replacement.isPresent()) {
            return Situation.of(patch, target, Applicability.SATISFIED_BY_SUPERSEDER)
                    .addNotes(ApplicabilityReasons.SUPERSEDED_BY
                            .with("patch", replacement.get().id().value())
                            .build())
                    .build();
        }
        Optional<String> subscription = patch.patch()
                .entitlement()
                .filter(name -> !inventory.entitlements().contains(name));
        if (subscription.isPresent()) {
            return Situation.of(patch, target, Applicability.NO_FIX)
                    .addNotes(ApplicabilityReasons.NO_ENTITLEMENT
                            .with("entitlement", subscription.get())
                            .build())
                    .build();
        }
        List<CatalogPatch> older = catalog.supersedence().supersededBy(patch.id()).stream()
                .filter(other -> !isRecorded(other))
                .toList();
        return missing(patch, target, older);
    }

    private static Situation missing(CatalogPatch patch, String target, List<CatalogPatch> older) {
        int classes = patch.classes();
        Severity severity = patch.severity();
        Set<AdvisoryId> advisories = new TreeSet<>(patch.patch().advisories());
        for (CatalogPatch other : older) {
            classes = Classes.union(classes, other.classes());
            severity = CatalogPatch.worse(severity, other.severity());
            advisories.addAll(other.patch().advisories());
        }
        return Situation.of(patch, target, Applicability.MISSING)
                .classes(classes)
                .severity(severity)
                .advisories(advisories)
                .minimalFix(Classes.overlap(classes, Classes.SECURITY) ? Optional.of(patch.id()) : Optional.empty())
                .older(older)
                .build();
    }

    private boolean isRecorded(CatalogPatch patch) {
        return patch.patch().subject() instanceof PatchSubject.KbAtRevision update
                && inventory.knowledgeBase().contains(update.kb());
    }
}
