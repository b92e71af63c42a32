/**
 * Plans for people: a table, a timeline in text, and the same as SVG. Pure functions of a plan; what a plan does not know is
 * left out. Every type is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.scheduling.fit.render;

import org.jspecify.annotations.NullMarked;
