package dev.patchbay.model.version;

/** Which package manager's rules give a version its form and its order. Immutable and thread-safe. */
public enum VersionScheme {
    /** {@code [epoch:]upstream[-revision]}, ordered as dpkg does. */
    DEBIAN("deb"),
    /** {@code [epoch:]version[-release]}, ordered as rpm does. */
    RPM("rpm");

    private final String prefix;

    VersionScheme(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what stands before the first colon of {@link PackageVersion#schemedText()}: {@code deb} or {@code rpm}. */
    public String prefix() {
        return prefix;
    }
}
