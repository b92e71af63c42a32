/** Pure functions of time: recurrences, maintenance windows, and what fits into them. */
module dev.patchbay.scheduling {
    requires transitive dev.patchbay.model;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.patchbay.scheduling;
    exports dev.patchbay.scheduling.fit;
    exports dev.patchbay.scheduling.fit.duration;
    exports dev.patchbay.scheduling.fit.pack;
    exports dev.patchbay.scheduling.fit.reboot;
    exports dev.patchbay.scheduling.fit.render;
}
