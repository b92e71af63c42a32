/** A settable clock, fake machines, the backend contract and labs: what it takes to test against Patchbay without a machine to spare. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.testkit {
    requires transitive dev.patchbay.model;
    requires transitive dev.patchbay.spi;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.testkit.clock;
    exports dev.patchbay.testkit.contract;
    exports dev.patchbay.testkit.fake;
    exports dev.patchbay.testkit.lab;
}
