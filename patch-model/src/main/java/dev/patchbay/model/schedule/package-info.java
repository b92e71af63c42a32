/**
 * When things happen, as values: recurrences, schedule specifications, time-zone names and the catalogue that resolves
 * them, occurrences and the maintenance windows computed from them. Occurrences are computed elsewhere, by the
 * scheduling module; nothing here reads a clock, a default zone or a default locale (contract rule T1).
 *
 * <p>Unknown and absent values are {@link java.util.Optional}s or empty collections, never {@code null}. Every type is
 * immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.schedule;

import org.jspecify.annotations.NullMarked;
