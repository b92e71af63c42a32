package dev.patchbay.assessment.osv;

import dev.patchbay.model.version.PackageVersion;

/**
 * A binary package and the version of it that holds the fix, as Ubuntu lists them. Immutable and thread-safe.
 *
 * @param name binary package name
 * @param version fixed version
 */
public record OsvBinary(String name, PackageVersion version) {}
