/**
 * Advisories in the Open Source Vulnerability format, as AlmaLinux, Debian and Ubuntu publish them.
 *
 * <p>Readers are given streams and open nothing. What the format does not carry, above all the module stream, is absent and
 * makes whatever depends on it Unknown. Values are immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.assessment.osv;

import org.jspecify.annotations.NullMarked;
