/**
 * What can be installed: patches, the advisories behind them, the units they go in, and what a package manager
 * says it would do. Unknown dates and sizes are empty; an unknown severity is Unspecified, an unknown class
 * Unclassified. Every type here is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.model.patch;

import org.jspecify.annotations.NullMarked;
