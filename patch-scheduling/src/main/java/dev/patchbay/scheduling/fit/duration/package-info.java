/**
 * How long installing takes, learned from what it took (contract rule W4): moments of logarithms, shrunk from the unit
 * towards its machine class, family and everything, and one speed factor that everything on a machine shares. Nothing here
 * stores anything: the host keeps observations or models and merges them. What was never observed has a wide spread, not a
 * missing one. Every type is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.scheduling.fit.duration;

import org.jspecify.annotations.NullMarked;
