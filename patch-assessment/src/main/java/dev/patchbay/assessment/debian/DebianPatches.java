package dev.patchbay.assessment.debian;

import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.version.PackageVersion;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes patches of Debian packages, so that one version of one package is the same patch on every machine. */
public final class DebianPatches {

    private DebianPatches() {}

    /** Returns the id of a package at a version, for example {@code deb:openssl:amd64=3.0.11-1}. */
    public static PatchId id(String name, String architecture, PackageVersion version) {
        return PatchId.of("deb:" + name + ":" + architecture + "=" + version.text());
    }

    /**
     * Returns the patch that installs {@code content}, offered by {@code origins}.
     *
     * <p>It is a security update when one of its origins publishes security fixes, Other when all its origins are known
     * and none does, Unclassified when there is no origin at all. It needs a subscription when every origin belongs to
     * one. Debian's indices give neither dates nor severities.
     */
    public static Patch patch(IndexedPackage content, Collection<PatchOrigin> origins, SecurityOrigins security) {
        List<PatchOrigin> sorted = origins.stream()
                .distinct()
                .sorted(Comparator.comparing(DebianPatches::order))
                .toList();
        return Patch.builder()
                .id(id(content.name(), content.architecture(), content.version()))
                .subject(new PatchSubject.PackageAtVersion(
                        content.name(),
                        content.architecture(),
                        content.version(),
                        content.sourceName(),
                        content.sourceVersion()))
                .title(content.name() + " " + content.version().text())
                .classifications(Set.of(classification(sorted, security)))
                .sourceLabel(sourceLabel(sorted))
                .downloadBytes(content.downloadBytes())
                .entitlement(entitlement(sorted))
                .phasingPercent(content.phasingPercent())
                .origins(sorted)
                .build();
    }

    private static String order(PatchOrigin origin) {
        return String.join(
                "\n",
                origin.origin().orElse(""),
                origin.label().orElse(""),
                origin.suite().orElse(""),
                origin.codename().orElse(""),
                origin.component().orElse(""));
    }

    private static Classification classification(List<PatchOrigin> origins, SecurityOrigins security) {
        if (origins.isEmpty()) {
            return Classification.UNCLASSIFIED;
        }
        return origins.stream().anyMatch(security::isSecurity) ? Classification.SECURITY : Classification.OTHER;
    }

    private static Optional<String> sourceLabel(List<PatchOrigin> origins) {
        return Optional.of(
                        origins.stream().map(PatchOrigin::toString).distinct().collect(Collectors.joining(", ")))
                .filter(label -> !label.isEmpty());
    }

    private static Optional<String> entitlement(List<PatchOrigin> origins) {
        boolean open = origins.stream()
                .anyMatch(origin -> SecurityOrigins.entitlement(origin).isEmpty());
        return open ? Optional.empty() : origins.stream().findFirst().flatMap(SecurityOrigins::entitlement);
    }
}
