/**
 * The formats of rpm distributions: advisories ({@code updateinfo.xml}) and package lists ({@code rpm -qa}), and how
 * advisories are judged against them.
 *
 * <p>Readers are given streams and open nothing. A module stream that is not told is absent and makes whatever depends on
 * it Unknown. Values are immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.assessment.rpm;

import org.jspecify.annotations.NullMarked;
