/**
 * Settings of an operating system's own update machinery, as plain values: where a setting lives, what it holds, and what
 * was read at one instant. What they mean, which are valid and how two sets differ is told elsewhere.
 *
 * <p>A setting that is not there is absent from a map, or an empty {@code Optional} where its absence is wanted. Every type
 * is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.settings;

import org.jspecify.annotations.NullMarked;
