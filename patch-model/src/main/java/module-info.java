/** The nouns of patch management as immutable values, and their JSON. Opens nothing, starts nothing, reads no clock. */
@org.jspecify.annotations.NullMarked
module dev.patchbay.model {
    requires transitive com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.model.assessment;
    exports dev.patchbay.model.diagnosis;
    exports dev.patchbay.model.group;
    exports dev.patchbay.model.history;
    exports dev.patchbay.model.json;
    exports dev.patchbay.model.machine;
    exports dev.patchbay.model.maintenance;
    exports dev.patchbay.model.orchestration;
    exports dev.patchbay.model.patch;
    exports dev.patchbay.model.plan;
    exports dev.patchbay.model.policy;
    exports dev.patchbay.model.preset;
    exports dev.patchbay.model.problem;
    exports dev.patchbay.model.profile;
    exports dev.patchbay.model.reason;
    exports dev.patchbay.model.ring;
    exports dev.patchbay.model.schedule;
    exports dev.patchbay.model.settings;
    exports dev.patchbay.model.scope;
    exports dev.patchbay.model.setting;
    exports dev.patchbay.model.version;
    exports dev.patchbay.model.vocabulary;
}
