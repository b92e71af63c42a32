package dev.patchbay.linux.apt;

import java.util.Optional;

/**
 * One line of a simulation. Immutable and thread-safe.
 *
 * @param action what apt would do
 * @param name binary package
 * @param architecture architecture; empty where apt does not print it, which means the native one or {@code all}
 * @param from version now; empty when none is installed or apt does not print it
 * @param to version afterwards; empty for removals
 */
record AptStep(Action action, String name, Optional<String> architecture, Optional<String> from, Optional<String> to) {

    /** First word of a line. */
    enum Action {
        INST,
        CONF,
        REMV,
        PURG
    }
}
