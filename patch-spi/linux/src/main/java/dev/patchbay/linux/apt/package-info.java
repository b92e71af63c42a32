/**
 * The backend for Debian, Ubuntu and their relatives, over apt and dpkg. Reading needs no privilege and
 * changes nothing. Changing needs root and happens one run at a time, under a lock in {@code /var/lib/patchbay/apt}, where
 * the last command's output stays too.
 *
 * <p><b>Experimental</b>, like the interface it implements. {@link dev.patchbay.linux.apt.AptBackendProvider} is found by
 * discovery; construct it to pass {@link dev.patchbay.linux.apt.AptOptions}. What cannot be observed is told by the
 * completeness of each answer, with the codes of {@link dev.patchbay.linux.apt.AptReasons}. Values are immutable and
 * thread-safe; a backend belongs to one thread at a time.
 */
@NullMarked
package dev.patchbay.linux.apt;

import org.jspecify.annotations.NullMarked;
