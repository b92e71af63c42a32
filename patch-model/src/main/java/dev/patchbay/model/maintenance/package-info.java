/**
 * Maintenance configurations: when, for which machines, and how. Which of its machines a configuration has no effect on
 * is said when it is attached, not discovered months later. Every type here is immutable and thread-safe; builders are
 * not.
 */
@NullMarked
package dev.patchbay.model.maintenance;

import org.jspecify.annotations.NullMarked;
