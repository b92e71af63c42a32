/**
 * What the readers of all formats share: how much input is accepted, what became of it, and what a format cannot carry.
 *
 * <p>A reader never throws for what its input says: what is wrong is told by {@link
 * dev.patchbay.assessment.reading.Reading}, and what could not be told is absent or Unknown there, never guessed. Values
 * are immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.assessment.reading;

import org.jspecify.annotations.NullMarked;
