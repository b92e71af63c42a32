/**
 * How a caller is told what is wrong with what it gave: one unchecked exception that holds one {@link
 * dev.patchbay.model.problem.Problem}. Every type here is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.problem;

import org.jspecify.annotations.NullMarked;
