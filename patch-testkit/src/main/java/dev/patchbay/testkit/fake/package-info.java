/**
 * Simulated machines and a backend over them. What a real machine would answer is answered from a description that a test
 * or a demonstration wrote; nothing is looked at, nothing is installed anywhere.
 *
 * <p>Unknown values are expressed as the model does: empty {@code Optional}s, {@code Unknown} constants, completeness with
 * causes. {@link dev.patchbay.testkit.fake.FakeMachine} is thread-safe, values are immutable, builders are neither.
 */
@NullMarked
package dev.patchbay.testkit.fake;

import org.jspecify.annotations.NullMarked;
