/**
 * Random values of the model, valid by construction, from a seed: plain functions that any property-testing engine can use.
 *
 * <p>The same seed and size give the same value on every machine. Everything here is stateless and thread-safe.
 */
@NullMarked
package dev.patchbay.testkit.generate;

import org.jspecify.annotations.NullMarked;
