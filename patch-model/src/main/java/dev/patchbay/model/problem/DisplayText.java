package dev.patchbay.model.problem;

/**
 * Untrusted text made safe to show (contract rule J4): titles, script output and file names come from package
 * metadata that anybody may have written.
 */
public final class DisplayText {

    private DisplayText() {}

    /**
     * Returns {@code text} without control, format and surrogate-half characters (so no terminal escape and no
     * right-to-left override survives), at most {@code maxLength} characters long; a cut is marked by an ellipsis.
     */
    public static String of(String text, int maxLength) {
        int end = Math.min(text.length(), maxLength);
        int clean = 0;
        while (clean < end && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(end).append(text, 0, clean);
        int at = clean;
        while (at < text.length() && shown.length() < maxLength) {
            int codePoint = text.codePointAt(at);
            if (isDisplayable(codePoint)) {
                shown.appendCodePoint(codePoint);
            } else if (Character.isWhitespace(codePoint)) {
                shown.append(' ');
            }
            at += Character.charCount(codePoint);
        }
        if (at < text.length()) {
            int keep = Math.max(0, Math.min(shown.length(), maxLength) - 1);
            shown.setLength(keep > 0 && Character.isHighSurrogate(shown.charAt(keep - 1)) ? keep - 1 : keep);
            shown.append('…');
        }
        return shown.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    private static boolean isDisplayable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
