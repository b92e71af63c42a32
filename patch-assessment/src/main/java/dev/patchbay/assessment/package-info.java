/**
 * What is missing, what the policy says about it, and whether the machine complies: pure functions of an inventory, a
 * compiled catalogue, a compiled policy, what a host remembers, and an instant.
 *
 * <p>Unknown is an answer of its own: what cannot be told reads Unknown with a reason, and never as installed, complete or
 * compliant. Compiled values are immutable and may be shared between threads; every function is thread-safe.
 */
@NullMarked
package dev.patchbay.assessment;

import org.jspecify.annotations.NullMarked;
