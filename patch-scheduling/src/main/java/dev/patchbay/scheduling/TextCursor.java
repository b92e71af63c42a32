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

    /** Returns the character here, or a blank at the end. */
    char peek() {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    boolean atDigit() {
        return at < text.length() && isDigit(text.charAt(at));
    }

    /** Counts the fields from here to {@code end}, separated by blanks. */
    int countFields(char end) {
        int stop = end == ' ' ? -1 : text.indexOf(end, at);
        String rest = text.substring(at, stop < 0 ? text.length() : stop).strip();
        return rest.isEmpty() ? 0 : rest.split("[ \t]+").length;
    }

    /** Takes everything up to {@code end} or the end of the text. */
    String upTo(char end) {
        int stop = text.indexOf(end, at);
        String found = text.substring(at, stop < 0 ? text.length() : stop).strip();
        at = stop < 0 ? text.length() : stop;
        return found;
    }

    boolean atLetter() {
        return at < text.length() && isLetter(text.charAt(at));
    }

    /** Goes back to a position taken earlier. */
    void back(int position) {
        at = position;
    }

    int countInField(char wanted) {
        return (int) field().chars().filter(c -> c == wanted).count();
    }

    boolean fieldContains(char wanted) {
        return field().indexOf(wanted) >= 0;
    }

    /** Returns whether the field here ends with a letter, in either case. */
    boolean fieldEndsWith(char letter) {
        return field().toUpperCase(Locale.ROOT).endsWith(String.valueOf(letter));
    }

    private String field() {
        int end = at;
        while (end < text.length() && " \t)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
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
