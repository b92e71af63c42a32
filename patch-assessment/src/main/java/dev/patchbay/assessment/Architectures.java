package dev.patchbay.assessment;

/** Which architectures name the same package on a machine. */
final class Architectures {

    private final String nativeArchitecture;

    Architectures(String nativeArchitecture) {
        this.nativeArchitecture = nativeArchitecture;
    }

    /** Returns the architecture a package counts as: one for any architecture belongs to the machine's own. */
    String key(String architecture) {
        return architecture.equals("all") || architecture.equals("noarch") ? nativeArchitecture : architecture;
    }

    boolean same(String a, String b) {
        return key(a).equals(key(b));
    }
}
