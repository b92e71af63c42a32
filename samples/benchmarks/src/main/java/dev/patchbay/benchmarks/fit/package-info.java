/** Planning windows. Inputs are drawn from a stated recipe with a stated seed; every benchmark runs on one thread. */
@NullMarked
package dev.patchbay.benchmarks.fit;

import org.jspecify.annotations.NullMarked;
