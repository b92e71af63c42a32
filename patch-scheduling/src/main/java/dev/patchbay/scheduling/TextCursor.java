package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.util.Locale;

/** Walks over a short text without regard to case and reports problems with the column at which they were found. */
final class TextCursor {

    private static final int MAX_LENGTH = 1_000;

    private final String format;
    private final String text;
    private int at;

    /**
     * @param format what the text is called in problems
     * @param text the text
     */
    TextCursor(String format, String text) {
        this.format = format;
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw new Problem(format + ".length", format, text, "at most " + MAX_LENGTH + " characters").asException();
        }
        skipBlanks();
    }

    boolean atEnd() {
        return at == text.length();
    }

    int position() {
        return at;
    }

    /** Skips blanks and tells whether there were any. */
    boolean skipBlanks() {
        int from = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at > from;
    }

    boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes the ASCII letters here, in lower case; empty if there are none. */
    String letters() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    boolean atNumber() {
        return at < text.length() && (isDigit(text.charAt(at)) || isSign(text.charAt(at)));
    }

    /**
     * Takes an optionally signed whole number.
     *
     * @throws ProblemException if there is none or it is not within the bounds
     */
    int number(int min, int max, String expected) {
        int from = at;
        if (at < text.length() && isSign(text.charAt(at))) {
            at++;
        }
        int digits = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        // nine digits fit an int, and no bound is larger
        if (at == digits || at - digits > 9) {
            throw problem(from, expected);
        }
        int number = Integer.parseInt(text, from, at, 10);
        if (number < min || number > max) {
            throw problem(from, expected);
        }
        return number;
    }

    /** Returns the problem that at {@code position} something else was expected. */
    ProblemException problem(int position, String expected) {
        int end = position;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ',') {
            end++;
        }
        String found =
                position >= text.length() ? "end of text" : text.substring(position, Math.max(end, position + 1));
        return new Problem(format + ".syntax", format + ", column " + (position + 1), found, expected).asException();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
