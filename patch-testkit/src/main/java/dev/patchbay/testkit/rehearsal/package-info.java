/**
 * Rehearsing a product that uses Patchbay: simulated machines are watched, and what must never happen in production is
 * named. Needs no test framework. Everything is thread-safe.
 */
@NullMarked
package dev.patchbay.testkit.rehearsal;

import org.jspecify.annotations.NullMarked;
