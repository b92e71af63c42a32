/**
 * Stand-ins for the port to the host: one that records what a backend asks and is answered, one that plays a recording, and
 * one that makes things go wrong. A recording is a directory of plain files, so that it can be read, edited and committed.
 *
 * <p>What a recording does not hold is answered as a real host answers what is not there. Everything is thread-safe.
 */
@NullMarked
package dev.patchbay.testkit.host;

import org.jspecify.annotations.NullMarked;
