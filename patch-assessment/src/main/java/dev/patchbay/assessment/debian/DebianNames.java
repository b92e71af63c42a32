package dev.patchbay.assessment.debian;

/** What dpkg accepts as a package name and as an architecture. */
final class DebianNames {

    private static final int MAX_LENGTH = 256;

    private DebianNames() {}

    /** Returns whether dpkg accepts {@code name}: a letter or digit first, then also {@code - + . _}. */
    static boolean isPackageName(String name) {
        return hasForm(name, "-+._");
    }

    static boolean isArchitecture(String architecture) {
        return hasForm(architecture, "-");
    }

    private static boolean hasForm(String text, String others) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !isAlphanumeric(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isAlphanumeric(text.charAt(i)) && others.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
