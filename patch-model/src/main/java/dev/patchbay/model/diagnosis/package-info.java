/**
 * What is wrong with a machine's update machinery, with the evidence for it and what would help. A cause that is not known
 * is an empty {@code Optional}. Every type is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.diagnosis;

import org.jspecify.annotations.NullMarked;
