/**
 * Which units to install when not all of them fit: the knapsack problem with prerequisites behind optimal plans, solved
 * exactly (contract rule W3). An answer that could not be proven optimal says so and states its bound. Every type is
 * immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.scheduling.fit.pack;

import org.jspecify.annotations.NullMarked;
