package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import java.util.List;

/**
 * What apt printed, and whether that is all. Immutable and thread-safe.
 *
 * @param lines standard output; empty when apt failed
 * @param completeness Failed when apt did not answer, Partial when it complained
 */
record AptAnswer(List<String> lines, Completeness completeness) {

    AptAnswer {
        lines = List.copyOf(lines);
    }

    boolean hasFailed() {
        return completeness.level() == Completeness.Level.FAILED;
    }
}
