package dev.patchbay.testkit.fake;

import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.VersionScheme;
import java.time.Instant;
import java.util.Optional;

/** Writes an update of a Linux package in a few words; for presets. Not thread-safe. */
final class PackageOffer {

    private final String name;
    private final String version;
    private final Archive archive;
    private final Patch.Builder patch;
    private final FakePatch.Builder fake = FakePatch.builder();
    private Optional<Advisory> advisory = Optional.empty();

    /** The repositories of a release. */
    record Archive(VersionScheme scheme, String architecture, String publisher, String codename, String securityLabel) {

        PatchId id(String name, String version) {
            return PatchId.of(scheme.prefix() + ":" + name + ":" + architecture + "=" + version);
        }

        PackageAtVersion choice(String name, String version) {
            return PackageAtVersion.of(name, architecture, PackageVersion.parse(scheme, version));
        }

        PatchOrigin updates() {
            return PatchOrigin.builder()
                    .origin(publisher)
                    .label(publisher)
                    .suite(codename + "-updates")
                    .codename(codename)
                    .component("main")
                    .build();
        }

        PatchOrigin security() {
            return PatchOrigin.builder()
                    .origin(publisher)
                    .label(securityLabel)
                    .suite(codename + "-security")
                    .codename(codename)
                    .component("main")
                    .build();
        }
    }

    PackageOffer(Archive archive, String name, String version) {
        this.archive = archive;
        this.name = name;
        this.version = version;
        patch = Patch.builder()
                .id(archive.id(name, version))
                .subject(archive.choice(name, version))
                .title(name + " " + version)
                .rebootBehavior(RebootBehavior.NEVER_REBOOTS);
    }

    PackageOffer security(Severity severity, String advisoryId, String day) {
        Instant published = Instant.parse(day + "T09:00:00Z");
        Advisory notice = Advisory.builder()
                .id(AdvisoryId.of(advisoryId))
                .title("Simulated security notice for " + name)
                .classification(Classification.SECURITY)
                .severity(severity)
                .published(published)
                .build();
        advisory = Optional.of(notice);
        patch.addClassifications(Classification.SECURITY)
                .severity(severity)
                .published(published)
                .addAdvisories(notice.id())
                .addOrigins(archive.security());
        return this;
    }

    PackageOffer update(Classification classification, String day) {
        patch.addClassifications(classification)
                .published(Instant.parse(day + "T09:00:00Z"))
                .addOrigins(archive.updates());
        return this;
    }

    PackageOffer megabytes(double size) {
        patch.downloadBytes((long) (size * 1_000_000));
        return this;
    }

    PackageOffer reboots() {
        patch.rebootBehavior(RebootBehavior.ALWAYS_REQUIRES_REBOOT);
        return this;
    }

    PackageOffer restarts(String service) {
        fake.addRestarts(service);
        return this;
    }

    PackageOffer replacesPackageManager() {
        patch.addTraits(PatchTrait.SERVICES_PACKAGE_MANAGER);
        return this;
    }

    PackageOffer needs(String other, String otherVersion) {
        fake.addNeeds(archive.id(other, otherVersion));
        return this;
    }

    PackageOffer brings(String other, String otherVersion) {
        fake.addBrings(archive.choice(other, otherVersion));
        return this;
    }

    PackageOffer together(String source) {
        fake.unit(source + " " + version);
        return this;
    }

    PackageOffer phased(int percent) {
        patch.phasingPercent(percent);
        fake.phase(FakePatch.Phase.NOT_REACHED);
        return this;
    }

    PackageOffer keptBack(String cause) {
        fake.keptBack(cause);
        return this;
    }

    void addTo(FakeMachineBuilder machine) {
        advisory.ifPresent(machine::advisory);
        machine.offer(fake.patch(patch.build()).build());
    }
}
