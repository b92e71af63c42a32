package dev.patchbay.assessment.rpm;

/** What counts as a name in rpm's formats. */
final class RpmNames {

    private static final int LONGEST = 256;

    private RpmNames() {}

    static boolean isPackageName(String text) {
        return isWord(text, "._+-") && text.charAt(0) != '-' && text.charAt(0) != '+' && text.charAt(0) != '.';
    }

    static boolean isArchitecture(String text) {
        return isWord(text, "_");
    }

    private static boolean isWord(String text, String others) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c < 0x7f && (Character.isLetterOrDigit(c) || others.indexOf(c) >= 0));
    }
}
