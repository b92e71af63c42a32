package dev.patchbay.scheduling.fit;

import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.PatchId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a run has come with a plan. Immutable and thread-safe.
 *
 * @param attempted patches whose step is over, however it ended
 * @param running what is being installed right now; empty between steps
 * @param rebootState whether a restart is pending now
 */
public record Progress(Set<PatchId> attempted, Optional<Running> running, RebootState rebootState) {

    /**
     * A step that is going on. Immutable and thread-safe.
     *
     * @param patches what it installs
     * @param since when it began
     */
    public record Running(Set<PatchId> patches, Instant since) {
        public Running {
            patches = sorted(patches);
            Objects.requireNonNull(since, "since");
        }
    }

    public Progress {
        attempted = sorted(attempted);
        Objects.requireNonNull(running, "running");
        Objects.requireNonNull(rebootState, "rebootState");
    }

    /** Returns the progress between two steps. */
    public static Progress after(Collection<PatchId> attempted, RebootState rebootState) {
        return new Progress(new TreeSet<>(attempted), Optional.empty(), rebootState);
    }

    /** Returns this progress while a step goes on. */
    public Progress running(Collection<PatchId> patches, Instant since) {
        return new Progress(attempted, Optional.of(new Running(new TreeSet<>(patches), since)), rebootState);
    }

    private static SortedSet<PatchId> sorted(Set<PatchId> patches) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(patches));
    }
}
