/**
 * Time that moves only when a test says so. Nothing here reads the system's clock. Every type is thread-safe; there are no
 * unknown values.
 */
@NullMarked
package dev.patchbay.testkit.clock;

import org.jspecify.annotations.NullMarked;
