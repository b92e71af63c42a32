/** A settable clock and fake machines: what can be rehearsed without a machine, with the production code. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.testkit {
    requires transitive dev.patchbay.spi;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.testkit.clock;
    exports dev.patchbay.testkit.fake;
}
