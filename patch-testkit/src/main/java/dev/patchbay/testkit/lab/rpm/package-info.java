/**
 * Throw-away rpm machines, driven by the real dnf and zypper: packages are built by rpmbuild, repositories by createrepo_c,
 * both signed with a key made for the occasion, advisories included.
 *
 * <p>Whatever goes wrong throws {@link dev.patchbay.testkit.lab.LabException}. Values are immutable and thread-safe, the
 * laboratory is not thread-safe.
 */
@NullMarked
package dev.patchbay.testkit.lab.rpm;

import org.jspecify.annotations.NullMarked;
