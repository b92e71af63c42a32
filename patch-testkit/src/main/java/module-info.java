/** A settable clock, fake machines, the backend contract and labs: what it takes to test against Patchbay without a machine to spare. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.testkit {
    requires transitive dev.patchbay.model;
    requires transitive dev.patchbay.spi;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports dev.patchbay.testkit.assertj;
    exports dev.patchbay.testkit.clock;
    exports dev.patchbay.testkit.contract;
    exports dev.patchbay.testkit.fake;
    exports dev.patchbay.testkit.generate;
    exports dev.patchbay.testkit.host;
    exports dev.patchbay.testkit.jqwik;
    exports dev.patchbay.testkit.junit;
    exports dev.patchbay.testkit.lab;
    exports dev.patchbay.testkit.lab.rpm;
    exports dev.patchbay.testkit.rehearsal;
}
