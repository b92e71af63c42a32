/**
 * What a maintenance window would install, when, and why everything else stays out: plans as values. What is not known,
 * such as the chance to finish when durations are constants, is absent. Every type here is immutable and thread-safe;
 * builders are not.
 */
@NullMarked
package dev.patchbay.model.plan;

import org.jspecify.annotations.NullMarked;
