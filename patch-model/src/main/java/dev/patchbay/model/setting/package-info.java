/**
 * Settings of operating systems and package managers as data: an address and a typed value. Which settings exist, and
 * what they mean, is told by tables elsewhere. A setting that is absent is not configured, which is another thing than
 * any value. Every type here is immutable and thread-safe.
 */
@NullMarked
package dev.patchbay.model.setting;

import org.jspecify.annotations.NullMarked;
