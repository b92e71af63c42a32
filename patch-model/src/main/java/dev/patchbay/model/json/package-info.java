/**
 * The JSON of every value (contract rules J1 to J4): one canonical form that is written, and a reader that says exactly
 * what is wrong with what it is given.
 *
 * <p>Absent values are left out when written; a missing or null property reads as absent where absence means something,
 * as the builder's default in policy documents, and is a {@link dev.patchbay.model.problem.Problem} everywhere else.
 * Every type here is immutable and thread-safe. No type of the JSON library shows in any signature.
 */
@NullMarked
package dev.patchbay.model.json;

import org.jspecify.annotations.NullMarked;
