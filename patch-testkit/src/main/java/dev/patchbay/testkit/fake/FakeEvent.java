package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.testkit.internal.PatchbayStyle;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Something that happened to a simulated machine.
 *
 * <p>Immutable and thread-safe.
 *
 * @param machine the machine's own id
 * @param at when, by the machine's clock
 * @param kind what
 * @param patches what it was about; may be empty
 * @param text one line for people: the operation called, or what came of it
 */
@Value.Builder
@PatchbayStyle
public record FakeEvent(MachineId machine, Instant at, Kind kind, Set<PatchId> patches, String text) {

    /** What happened. */
    public enum Kind {
        /** A backend operation was called. */
        CALLED,
        /** A unit began to be installed. */
        INSTALL_STARTED,
        /** A unit's installation ended, well or not. */
        INSTALL_ENDED,
        /** The machine went down. */
        WENT_DOWN,
        /** The machine came back. */
        CAME_BACK,
        /** The machine's surroundings were changed by the test. */
        CONDITION
    }

    public FakeEvent {
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        patches = Collections.unmodifiableSet(new TreeSet<>(patches));
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return at + " " + machine + " " + kind + " " + text + (patches.isEmpty() ? "" : " " + patches);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link FakeEvent}; not thread-safe. */
    public static final class Builder extends FakeEventBuilder {
        Builder() {}
    }
}
