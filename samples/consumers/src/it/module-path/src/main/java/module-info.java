/** An embedder on the module path. */
module example.modular {
    requires dev.patchbay.scheduling;
    requires dev.patchbay.spi;
}
