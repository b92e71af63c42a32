package dev.patchbay.model.version;

/** A version of a package, comparable within its scheme. */
public interface PackageVersion extends Comparable<PackageVersion> {

    /** Returns the version as it was given. */
    String text();
}
