/** Backends that drive the package managers of Linux distributions. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.linux {
    requires transitive dev.patchbay.spi;
    requires dev.patchbay.assessment;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.linux.apt;

    provides dev.patchbay.spi.PatchBackendProvider with
            dev.patchbay.linux.apt.AptBackendProvider;
}
