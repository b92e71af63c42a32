/**
 * The backend for Debian, Ubuntu and their relatives, over apt and dpkg. The read side: it needs no privilege and
 * changes nothing.
 *
 * <p><b>Experimental</b>, like the interface it implements. {@link dev.patchbay.linux.apt.AptBackendProvider} is found by
 * discovery; construct it to pass {@link dev.patchbay.linux.apt.AptOptions}. What cannot be observed is told by the
 * completeness of each answer, with the codes of {@link dev.patchbay.linux.apt.AptReasons}. Values are immutable and
 * thread-safe; a backend belongs to one thread at a time.
 */
@NullMarked
package dev.patchbay.linux.apt;

import org.jspecify.annotations.NullMarked;
