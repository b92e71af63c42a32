/**
 * What assessments say together and to people: sums over machines that merge in any order, explanations, differences, and
 * rows for other programs. What could not be told stays in every denominator. Values are immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.assessment.report;

import org.jspecify.annotations.NullMarked;
