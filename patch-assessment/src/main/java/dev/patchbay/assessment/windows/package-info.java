/**
 * Windows: tables of updates with what replaces what, for each product, and the text that {@code systeminfo} prints.
 *
 * <p>Readers are given streams and open nothing. An update whose product, number or replacement is not told is kept and
 * counted, and nothing is concluded from it. Values are immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.assessment.windows;

import org.jspecify.annotations.NullMarked;
