/**
 * What fits into a maintenance window, in which order, and why the rest does not (contract rules W1 to W7).
 *
 * <p>A {@link dev.patchbay.scheduling.fit.FitRule} says when a step may start, {@link
 * dev.patchbay.scheduling.fit.DurationEstimates} how long steps take, and a {@link
 * dev.patchbay.scheduling.fit.WindowPlanner} turns an assessment, a window and an instant into a plan. Nothing here reads
 * a clock: the instant is an argument. What is unknown is absent and said in a remark of the plan. Every type is immutable
 * and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.scheduling.fit;

import org.jspecify.annotations.NullMarked;
