package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.UnreadablePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether each offered patch concerns a machine, and whether it is there (contract rule S4): the technical question,
 * without any policy.
 */
final class ApplicabilityRules {

    private final Inventory inventory;
    private final Catalog catalog;
    private final Architectures architectures;
    private final List<Situation> situations = new ArrayList<>();
    private int notChosen;

    private ApplicabilityRules(Inventory inventory, Catalog catalog) {
        this.inventory = inventory;
        this.catalog = catalog;
        this.architectures = new Architectures(inventory.operatingSystem().architecture());
    }

    static Situations of(Inventory inventory, Catalog catalog) {
        ApplicabilityRules rules = new ApplicabilityRules(inventory, catalog);
        rules.takePackages();
        rules.situations.addAll(OtherPatches.of(inventory, catalog));
        return new Situations(rules.situations, rules.notChosen);
    }

    private void takePackages() {
        Map<String, List<InstalledPackage>> installed = new HashMap<>();
        for (InstalledPackage content : inventory.packages()) {
            if (content.state() != PackageState.CONFIG_FILES && isOffered(content.name())) {
                installed
                        .computeIfAbsent(content.name(), name -> new ArrayList<>(1))
                        .add(content);
            }
        }
        Map<String, List<UnreadablePackage>> unreadable = new HashMap<>();
        for (UnreadablePackage content : inventory.unreadable()) {
            unreadable
                    .computeIfAbsent(content.name(), name -> new ArrayList<>(1))
                    .add(content);
        }
        installed.forEach((name, contents) -> {
            if (!unreadable.containsKey(name)) {
                takeReadable(name, contents);
            }
        });
        unreadable.forEach((name, contents) -> takeUnreadable(name, contents, installed.getOrDefault(name, List.of())));
        if (isLookedAtInPart()) {
            takeUnseen(installed, unreadable);
        }
    }

    private boolean isOffered(String name) {
        return !catalog.packageVersions(name).isEmpty();
    }

    private boolean isLookedAtInPart() {
        Completeness.Level level = inventory.completeness().level();
        return level != Completeness.Level.COMPLETE && level != Completeness.Level.STALE;
    }

    private void takeReadable(String name, List<InstalledPackage> contents) {
        SortedMap<String, InstalledPackage> highest = new TreeMap<>();
        for (InstalledPackage content : contents) {
            highest.merge(architectures.key(content.architecture()), content, ApplicabilityRules::higher);
        }
        highest.forEach((architecture, content) -> {
            List<CatalogPatch> versions = catalog.packageVersions(name).stream()
                    .filter(patch -> fits(patch, architecture)
                            && patch.content().orElseThrow().version().scheme()
                                    == content.version().scheme())
                    .toList();
            PackageVersions target = new PackageVersions(inventory, catalog, content, architecture, versions);
            situations.addAll(target.situations());
            notChosen += target.notChosen();
        });
    }

    private static InstalledPackage higher(InstalledPackage a, InstalledPackage b) {
        return a.version().scheme() == b.version().scheme() && a.version().compareTo(b.version()) >= 0 ? a : b;
    }

    private boolean fits(CatalogPatch patch, String architecture) {
        return patch.content()
                .filter(content -> architectures.key(content.architecture()).equals(architecture))
                .isPresent();
    }

    /** What cannot be read of one architecture says nothing about another one that can. */
    private void takeUnreadable(String name, List<UnreadablePackage> contents, List<InstalledPackage> readable) {
        for (CatalogPatch patch : catalog.packageVersions(name)) {
            Optional<UnreadablePackage> hidden = contents.stream()
                    .filter(content -> content.architecture().equals("unknown")
                            || fits(patch, architectures.key(content.architecture())))
                    .sorted(java.util.Comparator.comparing(UnreadablePackage::toString))
                    .findFirst();
            hidden.ifPresent(content -> situations.add(Situation.of(patch, target(patch), Applicability.UNKNOWN)
                    .addNotes(ApplicabilityReasons.UNREADABLE
                            .with("package", content.name() + ":" + content.architecture())
                            .with("problem", content.problem().message())
                            .build())
                    .build()));
        }
        List<InstalledPackage> certain = readable.stream()
                .filter(content -> contents.stream()
                        .noneMatch(other -> other.architecture().equals("unknown")
                                || architectures.same(other.architecture(), content.architecture())))
                .toList();
        if (!certain.isEmpty()) {
            takeReadable(name, certain);
        }
    }

    /** What the package manager would upgrade must be there, even where the inventory stopped before it. */
    private void takeUnseen(
            Map<String, List<InstalledPackage>> installed, Map<String, List<UnreadablePackage>> unreadable) {
        for (String name : catalog.packageNames()) {
            if (installed.containsKey(name) || unreadable.containsKey(name)) {
                continue;
            }
            for (CatalogPatch patch : catalog.packageVersions(name)) {
                if (patch.isCandidate() && !isNewPackage(patch)) {
                    situations.add(Situation.of(patch, target(patch), Applicability.UNKNOWN)
                            .addNotes(ApplicabilityReasons.NOT_SEEN
                                    .with("package", target(patch))
                                    .build())
                            .build());
                }
            }
        }
    }

    private boolean isNewPackage(CatalogPatch patch) {
        return catalog.newPackages().contains(patch.id());
    }

    private String target(CatalogPatch patch) {
        return patch.content()
                .map(content -> content.name() + ":" + architectures.key(content.architecture()))
                .orElse(patch.id().value());
    }
}
