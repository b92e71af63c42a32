/**
 * Why something was decided: open codes with typed parameters, so that modules and vendors can add reasons and
 * anybody can render, translate or count them. A parameter that is not known is left out, never guessed. Every
 * type here is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.reason;

import org.jspecify.annotations.NullMarked;
