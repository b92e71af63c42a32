/** What a backend vendor implements, the ports a host may replace, and how backends are found. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.spi {
    requires transitive dev.patchbay.model;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.spi;

    uses dev.patchbay.spi.PatchBackendProvider;
}
