/**
 * Debian's formats: the package database ({@code dpkg} status), repository indices ({@code Packages}) and {@code Release}
 * files. Readers are given streams and open nothing.
 *
 * <p>What cannot be read is never dropped: a package whose version or state is unreadable is listed as such, every line
 * of the input is counted as used, passed over or reported, and each result says how complete it is. Values are immutable
 * and thread-safe; a {@link dev.patchbay.assessment.debian.Deb822Reader} belongs to one thread.
 */
@NullMarked
package dev.patchbay.assessment.debian;

import org.jspecify.annotations.NullMarked;
