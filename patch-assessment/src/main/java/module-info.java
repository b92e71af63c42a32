/** Pure functions of state: what is installed and offered is read, and what is missing, wanted and owed is decided. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.assessment {
    requires transitive dev.patchbay.model;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.assessment;
    exports dev.patchbay.assessment.debian;
}
