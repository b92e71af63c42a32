/** Package versions and their order. Immutable and thread-safe. */
@NullMarked
package dev.patchbay.model.version;

import org.jspecify.annotations.NullMarked;
