package dev.patchbay.house;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which module may know which; the one place where the arrows of the house are written down for the tests. */
final class Arrows {

    private static final List<String> EVERYWHERE =
            List.of("java.base", "org.jspecify", "org.immutables.value.annotations", "java.compiler");

    private static final Map<String, List<String>> OURS = new LinkedHashMap<>();
    private static final Map<String, List<String>> OTHERS = new LinkedHashMap<>();

    static {
        module("model").knows();
        module("scheduling").knows("model");
        module("assessment").knows("model");
        module("spi").knows("model");
        module("linux").knows("spi", "assessment", "model");
        module("windows").knows("spi", "assessment", "model");
        module("engine").knows("spi", "scheduling", "assessment", "model");
        module("testkit").knows("spi", "scheduling", "assessment", "model");

        module("model")
                .uses(
                        "com.fasterxml.jackson.annotation",
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.databind",
                        "com.fasterxml.jackson.datatype.jdk8",
                        "com.fasterxml.jackson.datatype.jsr310",
                        "com.google.common");
        module("scheduling").uses("com.cronutils", "com.google.common");
        module("assessment")
                .uses("java.xml", "com.fasterxml.jackson.core", "com.fasterxml.jackson.databind", "com.google.common");
        module("spi").uses();
        module("linux").uses("java.xml", "org.slf4j");
        module("windows").uses("com.sun.jna", "org.slf4j");
        module("engine").uses("org.slf4j");
        module("testkit").uses("org.junit.jupiter.api", "net.jqwik.api", "org.assertj.core");
    }

    private final String module;

    private Arrows(String module) {
        this.module = module;
    }

    static Set<String> modules() {
        return OURS.keySet();
    }

    /** The modules of ours that {@code module} may know, itself included; each is also the root of its packages. */
    static Set<String> ours(String module) {
        Set<String> known = new TreeSet<>(OURS.getOrDefault(module, List.of()));
        known.add(module);
        return known;
    }

    /** Everything {@code module} may require: our modules and those of others. */
    static Set<String> requirable(String module) {
        Set<String> all = new TreeSet<>(OURS.getOrDefault(module, List.of()));
        all.addAll(OTHERS.getOrDefault(module, List.of()));
        all.addAll(EVERYWHERE);
        return all;
    }

    private static Arrows module(String name) {
        return new Arrows("dev.patchbay." + name);
    }

    private void knows(String... names) {
        OURS.put(
                module, Arrays.stream(names).map(name -> "dev.patchbay." + name).toList());
    }

    private void uses(String... names) {
        OTHERS.put(module, List.of(names));
    }
}
