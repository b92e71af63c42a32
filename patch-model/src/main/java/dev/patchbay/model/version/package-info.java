/**
 * Package versions and their order: what a Debian or RPM package manager considers newer, without asking it.
 *
 * <p>A part a version does not have (a Debian revision, an RPM epoch or release) is an empty {@code Optional}; there is
 * no unknown version, only text that is none, and parsing that throws {@link
 * dev.patchbay.model.problem.ProblemException} with the field {@code version}. Every type here is immutable and
 * thread-safe; comparing allocates nothing.
 */
@NullMarked
package dev.patchbay.model.version;

import org.jspecify.annotations.NullMarked;
