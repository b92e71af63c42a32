package dev.patchbay.assessment;

import dev.patchbay.assessment.internal.RpmKernels;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.RpmVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The offered versions of one installed package in one architecture.
 *
 * <p>Versions at or below the installed one are Installed; versions above it, up to the one the package manager would
 * choose, are Missing, and each of them is judged by the whole interval from the installed version to itself (contract
 * rule S6). Versions above the chosen one (backports, pinned packages) do not concern the machine, unless one is a security
 * update, which is Missing and not chosen.
 */
final class PackageVersions {

    private final Inventory inventory;
    private final Catalog catalog;
    private final InstalledPackage installed;
    private final String target;
    private final List<CatalogPatch> versions;
    private final List<Situation> situations = new ArrayList<>();
    private int notChosen;

    /**
     * @param architecture the architecture the package counts as
     * @param versions the offered versions, lowest first
     */
    PackageVersions(
            Inventory inventory,
            Catalog catalog,
            InstalledPackage installed,
            String architecture,
            List<CatalogPatch> versions) {
        this.inventory = inventory;
        this.catalog = catalog;
        this.installed = installed;
        this.target = installed.name() + ":" + architecture;
        this.versions = versions;
        judge();
    }

    List<Situation> situations() {
        return situations;
    }

    int notChosen() {
        return notChosen;
    }

    private void judge() {
        Optional<PackageVersion> chosen = versions.stream()
                .filter(CatalogPatch::isCandidate)
                .map(PackageVersions::version)
                .reduce((lower, higher) -> higher);
        Interval interval = new Interval();
        for (CatalogPatch patch : versions) {
            if (version(patch).compareTo(installed.version()) <= 0) {
                situations.add(present(patch));
                continue;
            }
            Optional<Reason> undecided = catalog.undecided(patch.id());
            if (undecided.isPresent()) {
                situations.add(Situation.of(patch, target, Applicability.UNKNOWN)
                        .installed(installed.version())
                        .addNotes(undecided.get())
                        .build());
                continue;
            }
            interval.extend(patch);
            if (!isEntitled(patch)) {
                situations.add(interval.situation(patch, Applicability.NO_FIX)
                        .addNotes(ApplicabilityReasons.NO_ENTITLEMENT
                                .with("entitlement", patch.patch().entitlement().orElse(""))
                                .build())
                        .build());
            } else if (chosen.isPresent() && version(patch).compareTo(chosen.get()) <= 0) {
                situations.add(interval.situation(patch, Applicability.MISSING).build());
                interval.missing.add(patch);
            } else if (Classes.overlap(patch.classes(), Classes.SECURITY)) {
                Reason preferred = ApplicabilityReasons.NOT_CHOSEN
                        .with("chosen", chosen.orElse(installed.version()).text())
                        .build();
                situations.add(interval.situation(patch, Applicability.MISSING)
                        .notChosen(preferred)
                        .build());
                interval.missing.add(patch);
            } else {
                notChosen++;
            }
        }
    }

    private Situation present(CatalogPatch patch) {
        Situation.Builder situation =
                Situation.of(patch, target, Applicability.INSTALLED).installed(installed.version());
        if (patch.patch().is(PatchTrait.RETRACTED) && version(patch).equals(installed.version())) {
            situation.addNotes(ApplicabilityReasons.INSTALLED_RETRACTED.reason());
        }
        if (isUnfinished()) {
            return situation
                    .applicability(Applicability.UNKNOWN)
                    .addNotes(ApplicabilityReasons.UNFINISHED
                            .with("package", target)
                            .with("version", installed.version().text())
                            .with("state", installed.state().label())
                            .build())
                    .build();
        }
        Optional<String> release = KernelImages.release(installed.name());
        Optional<String> running = inventory.runningKernel();
        if (release.isPresent() && running.isPresent() && KernelImages.isNewer(release.get(), running.get())) {
            situation
                    .applicability(Applicability.PENDING_REBOOT)
                    .addNotes(ApplicabilityReasons.RUNNING_KERNEL
                            .with("installed", release.get())
                            .with("running", running.get())
                            .build());
        }
        if (running.isPresent() && RpmKernels.isKernel(installed.name())) {
            RpmKernels.running(running.get(), installed.architecture())
                    .filter(kernel -> version(patch) instanceof RpmVersion fix && kernel.compareTo(fix) < 0)
                    .ifPresent(kernel -> situation
                            .applicability(Applicability.PENDING_REBOOT)
                            .addNotes(ApplicabilityReasons.RUNNING_KERNEL
                                    .with("installed", installed.version().text())
                                    .with("running", kernel.text())
                                    .build()));
        }
        return situation.build();
    }

    private boolean isUnfinished() {
        return PackageHealth.isBroken(installed.state());
    }

    private boolean isEntitled(CatalogPatch patch) {
        return patch.patch()
                .entitlement()
                .map(inventory.entitlements()::contains)
                .orElse(true);
    }

    private static PackageVersion version(CatalogPatch patch) {
        return patch.content().orElseThrow().version();
    }

    /** What the versions from the installed one (exclusive) up to the current one bring together. */
    private final class Interval {
        private int classes;
        private Severity severity = Severity.UNSPECIFIED;
        private final SortedSet<AdvisoryId> advisories = new TreeSet<>();
        private Optional<PatchId> minimalFix = Optional.empty();
        private final List<CatalogPatch> missing = new ArrayList<>();

        void extend(CatalogPatch patch) {
            classes = Classes.union(classes, patch.classes());
            severity = CatalogPatch.worse(severity, patch.severity());
            advisories.addAll(patch.patch().advisories());
            if (Classes.overlap(patch.classes(), Classes.SECURITY)
                    && !patch.patch().is(PatchTrait.RETRACTED)) {
                minimalFix = Optional.of(patch.id());
            }
        }

        Situation.Builder situation(CatalogPatch patch, Applicability applicability) {
            Situation.Builder situation = new Situation.Builder()
                    .patch(patch)
                    .target(target)
                    .applicability(applicability)
                    .installed(installed.version())
                    .classes(classes)
                    .severity(severity)
                    .advisories(advisories)
                    .minimalFix(minimalFix)
                    .older(missing);
            return installed.hold() == PackageHold.HELD
                    ? situation.held(installed.name() + ":" + installed.architecture())
                    : situation;
        }
    }
}
