/**
 * What was found and decided: three orthogonal values per patch and machine (applicability, decision, execution),
 * compliance and exposure. Unknown is a value of its own and never reads as compliant. Every type here is
 * immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.assessment;

import org.jspecify.annotations.NullMarked;
