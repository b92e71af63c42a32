package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.version.PackageVersion;
import java.util.Optional;

/** What a patch puts on a machine. Immutable and thread-safe. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = PatchSubject.PackageAtVersion.class, name = "package"),
    @JsonSubTypes.Type(value = PatchSubject.KbAtRevision.class, name = "kb"),
    @JsonSubTypes.Type(value = PatchSubject.VendorPatch.class, name = "vendorPatch")
})
public sealed interface PatchSubject {

    /** Returns the name that masks are matched against. */
    String name();

    /**
     * A package at a version.
     *
     * @param name binary package name
     * @param architecture architecture it is built for
     * @param version the version offered
     * @param sourceName source package; empty when it is named like the package
     * @param sourceVersion version of the source package; empty when it is the package's own
     */
    @JsonPropertyOrder({"name", "architecture", "version", "sourceName", "sourceVersion"})
    record PackageAtVersion(
            String name,
            String architecture,
            PackageVersion version,
            Optional<String> sourceName,
            Optional<PackageVersion> sourceVersion)
            implements PatchSubject {

        public PackageAtVersion {
            RequiredText.check("name", name);
            RequiredText.check("architecture", architecture);
            Required.value("version", version);
            sourceName = sourceName == null ? Optional.empty() : sourceName;
            sourceVersion = sourceVersion == null ? Optional.empty() : sourceVersion;
        }

        /** Returns a package that is built from a source of its own name and version. */
        public static PackageAtVersion of(String name, String architecture, PackageVersion version) {
            return new PackageAtVersion(name, architecture, version, Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return name + ":" + architecture + " " + version.text();
        }
    }

    /**
     * A Windows update.
     *
     * @param kb number of its article
     * @param updateId the update's GUID; empty when the source lists articles only
     * @param revision the update's revision; empty when unknown
     */
    @JsonPropertyOrder({"kb", "updateId", "revision"})
    record KbAtRevision(KbNumber kb, Optional<String> updateId, Optional<Integer> revision) implements PatchSubject {

        public KbAtRevision {
            Required.value("kb", kb);
            updateId = updateId == null ? Optional.empty() : updateId;
            revision = revision == null ? Optional.empty() : revision;
        }

        @Override
        public String name() {
            return kb.toString();
        }

        @Override
        public String toString() {
            return revision.map(number -> kb + " revision " + number).orElseGet(kb::toString);
        }
    }

    /**
     * A patch that stands for several packages, as zypper offers them.
     *
     * @param name the patch's name
     * @param edition the patch's own edition
     */
    @JsonPropertyOrder({"name", "edition"})
    record VendorPatch(String name, String edition) implements PatchSubject {

        public VendorPatch {
            RequiredText.check("name", name);
            RequiredText.check("edition", edition);
        }

        @Override
        public String toString() {
            return name + "-" + edition;
        }
    }
}
