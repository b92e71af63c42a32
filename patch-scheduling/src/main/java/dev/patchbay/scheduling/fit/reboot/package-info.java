/**
 * Whether a machine restarts now, later or not at all (contract rule W7): the need and the permission are looked at apart,
 * and the answer carries its reason. Nothing here restarts anything or reads a clock. What could not be told is a value of
 * its own. Every type is immutable and thread-safe; builders are not.
 */
@NullMarked
package dev.patchbay.scheduling.fit.reboot;

import org.jspecify.annotations.NullMarked;
