package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What apt knows about the packages asked for. Immutable and thread-safe.
 *
 * <p>A package is a name and a family of architectures: {@code all} belongs to the native architecture, as it does for apt,
 * so that a package that changes between the two stays one package.
 */
final class EdspDump {

    private final String nativeArchitecture;
    private final Map<String, List<EdspVersion>> byPackage = new LinkedHashMap<>();
    private final Completeness completeness;

    EdspDump(String nativeArchitecture, List<EdspVersion> versions, Completeness completeness) {
        this.nativeArchitecture = nativeArchitecture;
        this.completeness = completeness;
        for (EdspVersion version : versions) {
            byPackage
                    .computeIfAbsent(packageKey(version.name(), version.id().architecture()), key -> new ArrayList<>())
                    .add(version);
        }
    }

    static EdspDump failed(Completeness completeness) {
        return new EdspDump("", List.of(), completeness);
    }

    Completeness completeness() {
        return completeness;
    }

    /** Returns the name packages are told apart by. */
    String packageKey(String name, String architecture) {
        return name + ":" + (architecture.equals("all") ? nativeArchitecture : architecture);
    }

    /** Returns the packages of which a version is installed, by key. */
    Map<String, EdspVersion> installed() {
        Map<String, EdspVersion> installed = new LinkedHashMap<>();
        byPackage.forEach((key, versions) -> versions.stream()
                .filter(version -> version.is(EdspVersion.Mark.INSTALLED))
                .findFirst()
                .ifPresent(version -> installed.put(key, version)));
        return installed;
    }

    /** Returns every version of a package, each once. */
    List<EdspVersion> versions(String packageKey) {
        return byPackage.getOrDefault(packageKey, List.of());
    }

    Optional<EdspVersion> find(AptPatchId id) {
        return versions(packageKey(id.name(), id.architecture())).stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    /** Returns the versions above the installed one, lowest first. */
    List<EdspVersion> upgrades(String packageKey, EdspVersion installed) {
        return versions(packageKey).stream()
                .filter(version -> version.version().compareTo(installed.version()) > 0)
                .sorted((a, b) -> a.version().compareTo(b.version()))
                .toList();
    }
}
