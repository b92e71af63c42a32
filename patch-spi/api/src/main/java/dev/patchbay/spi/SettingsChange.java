package dev.patchbay.spi;

import dev.patchbay.model.settings.SettingsSnapshot;
import java.util.Objects;

/**
 * How a change of settings ended, and how to undo it. A host keeps {@code previous}, which survives as a document, for as
 * long as it may want to restore.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param operation how it ended
 * @param previous what every setting that was to be changed held before, absent ones included
 */
public record SettingsChange(OperationResult operation, SettingsSnapshot previous) {

    public SettingsChange {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(previous, "previous");
    }
}
