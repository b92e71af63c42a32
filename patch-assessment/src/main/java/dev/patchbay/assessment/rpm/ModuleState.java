package dev.patchbay.assessment.rpm;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which module streams are enabled on a machine. Immutable and thread-safe. */
public sealed interface ModuleState {

    /** Nobody looked. */
    ModuleState UNKNOWN = new NotTold();

    /** No stream is enabled, as on a release without modules. */
    ModuleState NONE = new Enabled(new TreeSet<>());

    /** Returns the state of a machine on which exactly {@code streams} are enabled. */
    static ModuleState enabled(Collection<ModuleStream> streams) {
        return new Enabled(new TreeSet<>(streams));
    }

    /** Nobody looked. */
    record NotTold() implements ModuleState {}

    /**
     * These streams are enabled, and no other.
     *
     * @param streams sorted
     */
    record Enabled(SortedSet<ModuleStream> streams) implements ModuleState {

        public Enabled {
            streams = Collections.unmodifiableSortedSet(new TreeSet<>(streams));
        }
    }
}
