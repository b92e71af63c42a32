package dev.patchbay.testkit.fake;

import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.version.DebianVersion;
import java.time.Instant;
import java.util.Optional;

/** Writes an update of an archive of the Debian family in a few words; for presets. Not thread-safe. */
final class DebianOffer {

    private final String name;
    private final String version;
    private final String architecture;
    private final Archive archive;
    private final Patch.Builder patch;
    private final FakePatch.Builder fake = FakePatch.builder();
    private Optional<Advisory> advisory = Optional.empty();

    /** The repositories of a release. */
    record Archive(String publisher, String codename, String securityLabel) {

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

    DebianOffer(Archive archive, String architecture, String name, String version) {
        this.archive = archive;
        this.architecture = architecture;
        this.name = name;
        this.version = version;
        patch = Patch.builder()
                .id(id(name, architecture, version))
                .subject(PackageAtVersion.of(name, architecture, DebianVersion.parse(version)))
                .title(name + " " + version)
                .rebootBehavior(RebootBehavior.NEVER_REBOOTS);
    }

    static PatchId id(String name, String architecture, String version) {
        return PatchId.of("deb:" + name + ":" + architecture + "=" + version);
    }

    DebianOffer security(Severity severity, String advisoryId, String day) {
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

    DebianOffer update(Classification classification, String day) {
        patch.addClassifications(classification)
                .published(Instant.parse(day + "T09:00:00Z"))
                .addOrigins(archive.updates());
        return this;
    }

    DebianOffer megabytes(double size) {
        patch.downloadBytes((long) (size * 1_000_000));
        return this;
    }

    DebianOffer reboots() {
        patch.rebootBehavior(RebootBehavior.ALWAYS_REQUIRES_REBOOT);
        return this;
    }

    DebianOffer needs(String other, String otherVersion) {
        fake.addNeeds(id(other, architecture, otherVersion));
        return this;
    }

    DebianOffer brings(String other, String otherVersion) {
        fake.addBrings(PackageAtVersion.of(other, architecture, DebianVersion.parse(otherVersion)));
        return this;
    }

    DebianOffer together(String source) {
        fake.unit(source + " " + version);
        return this;
    }

    DebianOffer phased(int percent) {
        patch.phasingPercent(percent);
        fake.phase(FakePatch.Phase.NOT_REACHED);
        return this;
    }

    DebianOffer keptBack(String cause) {
        fake.keptBack(cause);
        return this;
    }

    void addTo(FakeMachineBuilder machine) {
        advisory.ifPresent(machine::advisory);
        machine.offer(fake.patch(patch.build()).build());
    }
}
