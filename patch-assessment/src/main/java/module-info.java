/** Pure functions of state: what is installed and offered is read, and what is missing, wanted and owed is decided. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.assessment {
    requires transitive dev.patchbay.model;
    requires transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.assessment;
    exports dev.patchbay.assessment.debian;
    exports dev.patchbay.assessment.lifecycle;
    exports dev.patchbay.assessment.osv;
    exports dev.patchbay.assessment.reading;
    exports dev.patchbay.assessment.report;
    exports dev.patchbay.assessment.rpm;
    exports dev.patchbay.assessment.windows;
}
