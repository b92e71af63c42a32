package dev.patchbay.assessment.debian;

import dev.patchbay.model.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads stanzas of {@code Name: value} fields, the format of the dpkg status file, of repository indices, of Release
 * files and of apt's solver dumps (deb822(5)).
 *
 * <p>Works on bytes and keeps one stanza at a time. A line that is no field, continuation or empty line, a field that
 * occurs twice, and a control character in a field that is asked for are reported as problems and make the stanza
 * {@linkplain #isDamaged() damaged}; reading goes on. A line of blanks only continues the field above, as it does for
 * apt. Not thread-safe.
 *
 * <pre>{@code
 * Deb822Reader reader = Deb822Reader.of(in);
 * while (reader.next()) {
 *     reader.text(PACKAGE).ifPresent(names::add);
 * }
 * }</pre>
 */
public final class Deb822Reader {

    /** How the input ended. */
    public enum Ending {
        /** It has not ended yet. */
        OPEN,
        /** There was nothing in it. */
        EMPTY,
        /** After an empty line, as every complete status file and index does. */
        AFTER_EMPTY_LINE,
        /** After a line, but without the empty line that ends a stanza. */
        AFTER_LINE,
        /** In the middle of a line. */
        INSIDE_LINE,
        /** It goes on beyond the limit and was not read further. */
        AT_LIMIT
    }

    /** Most problems kept; the rest is only counted. */
    public static final int MAX_PROBLEMS = 100;

    private final ByteWindow window;
    private final Deb822Limits limits;
    private final StanzaFields fields = new StanzaFields();
    private final List<Problem> problems = new ArrayList<>();

    private int position;
    private boolean inField;
    private boolean damaged;
    private boolean cut;
    private Ending ending = Ending.OPEN;
    private long line;
    private long stanzaLine;
    private long problemCount;
    private long used;
    private long passedOver;
    private long reported;

    private Deb822Reader(InputStream in, Deb822Limits limits) {
        this.window = new ByteWindow(in, limits);
        this.limits = limits;
    }

    /** Returns a reader of {@code in} with {@link Deb822Limits#DEFAULT}; does not close it. */
    public static Deb822Reader of(InputStream in) {
        return of(in, Deb822Limits.DEFAULT);
    }

    /** Returns a reader of {@code in}; does not close it. */
    public static Deb822Reader of(InputStream in, Deb822Limits limits) {
        return new Deb822Reader(in, limits);
    }

    /**
     * Moves to the next stanza; false when there is none.
     *
     * @throws IOException as thrown by the stream; what was read before stays counted
     */
    public boolean next() throws IOException {
        settle();
        if (ending != Ending.OPEN || !skipEmptyLines()) {
            return false;
        }
        stanzaLine = line + 1;
        while (readLine()) {
            // each call takes one line of this stanza
        }
        return true;
    }

    /**
     * Returns the value of a field of the current stanza that fits on one line, without the blanks around it; empty when
     * the stanza has no such field. A field of several lines is reported.
     */
    public Optional<String> text(FieldName name) {
        int field = find(name);
        if (field < 0) {
            return Optional.empty();
        }
        if (fields.lines(field) > 1) {
            damage("deb822.folded", name.toString(), decode(fields.value(field), fields.end(field)), "one line");
        }
        return Optional.of(decode(fields.value(field), fields.firstLineEnd(field)));
    }

    /** Returns the lines of a field that are not blank, without the blanks around them; empty when there is no such field. */
    public List<String> lines(FieldName name) {
        int field = find(name);
        return field < 0
                ? List.of()
                : decode(fields.value(field), fields.end(field))
                        .lines()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** Returns whether something in the current stanza could not be understood. */
    public boolean isDamaged() {
        return damaged;
    }

    /** Returns whether the current stanza is the last one and ends in the middle of a line or at the limit. */
    public boolean isCut() {
        return cut;
    }

    /** Returns the number of the current stanza's first line, from 1. */
    public long stanzaLine() {
        return stanzaLine;
    }

    /** Returns how the input ended; {@link Ending#OPEN} until {@link #next()} returned false. */
    public Ending ending() {
        return ending;
    }

    /** Returns the first problems found, at most {@value #MAX_PROBLEMS}. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the number of problems found. */
    public long problemCount() {
        return problemCount;
    }

    /** Returns what became of every line; complete once {@link #next()} returned false. */
    public LineCounts lineCounts() {
        return new LineCounts(used, passedOver, reported);
    }

    /** Reports a problem about the current stanza, such as a value a caller cannot use. */
    void damage(String code, String field, String value, String expected) {
        damaged = true;
        report(code, "line " + stanzaLine + ", " + field, value, expected);
    }

    private void report(String code, String field, String value, String expected) {
        problemCount++;
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(code, field, value, expected));
        }
    }

    private int find(FieldName name) {
        int field = fields.find(name, 0, window.bytes(), window.start());
        if (field < 0 || fields.isUsed(field)) {
            return field;
        }
        fields.markUsed(field);
        int second = fields.find(name, field + 1, window.bytes(), window.start());
        if (second >= 0) {
            damage(
                    "deb822.duplicate",
                    name.toString(),
                    decode(fields.value(second), fields.end(second)),
                    "each field once");
        }
        if (fields.hasControl(field)) {
            String value = decode(fields.value(field), fields.end(field));
            damage("deb822.control-character", name.toString(), value, "no control characters");
        }
        return field;
    }

    private String decode(int from, int to) {
        return new String(window.bytes(), window.start() + from, to - from, StandardCharsets.UTF_8);
    }

    private void settle() {
        for (int field = 0; field < fields.size(); field++) {
            if (fields.isUsed(field)) {
                used += fields.lines(field);
            } else {
                passedOver += fields.lines(field);
            }
        }
        fields.clear();
        window.drop(position);
        position = 0;
        inField = false;
        damaged = false;
        cut = false;
    }

    private boolean skipEmptyLines() throws IOException {
        while (true) {
            while (window.length() < 2 && window.fill()) {
                // a carriage return needs the byte after it
            }
            int length = window.length();
            if (length == 0) {
                end(line == 0 ? Ending.EMPTY : Ending.AFTER_EMPTY_LINE);
                return false;
            }
            int emptyLine =
                    window.at(0) == '\n' ? 1 : length > 1 && window.at(0) == '\r' && window.at(1) == '\n' ? 2 : 0;
            if (emptyLine == 0) {
                return true;
            }
            window.drop(emptyLine);
            line++;
            passedOver++;
        }
    }

    private void end(Ending natural) {
        ending = window.isCutByLimit() ? Ending.AT_LIMIT : natural;
        cut = ending == Ending.INSIDE_LINE || ending == Ending.AT_LIMIT;
    }

    /** Takes one line; returns false when it ended the stanza or the input. */
    private boolean readLine() throws IOException {
        int from = position;
        int at = from;
        int controls = 0;
        while (true) {
            at = window.nextControl(at);
            if (at == window.length()) {
                if (at > limits.maxStanzaBytes() && !isEmptyLine(from, at)) {
                    skipStanza(from);
                    return false;
                }
                if (!window.fill()) {
                    return lastLine(from, at, controls);
                }
            } else if (window.at(at) == '\n') {
                if (at > limits.maxStanzaBytes() && !isEmptyLine(from, at)) {
                    skipStanza(from);
                    return false;
                }
                position = at + 1;
                return takeLine(from, at, controls);
            } else {
                controls += window.at(at) == '\t' ? 0 : 1;
                at++;
            }
        }
    }

    private boolean isEmptyLine(int from, int to) {
        return to == from || (to == from + 1 && window.at(from) == '\r');
    }

    private boolean lastLine(int from, int to, int controls) {
        position = to;
        if (from == to) {
            end(Ending.AFTER_LINE);
            return false;
        }
        end(Ending.INSIDE_LINE);
        takeLine(from, to, controls);
        return false;
    }

    private boolean takeLine(int from, int lineEnd, int controls) {
        int to = lineEnd;
        int otherControls = controls;
        if (to > from && window.at(to - 1) == '\r') {
            to--;
            otherControls--;
        }
        line++;
        if (to == from) {
            passedOver++;
            return false;
        }
        if (to - from > limits.maxLineBytes()) {
            refuse(from, to, "deb822.line-too-long", "at most " + limits.maxLineBytes() + " bytes");
            return true;
        }
        if (window.at(from) == ' ' || window.at(from) == '\t') {
            takeContinuation(from, to, otherControls);
        } else {
            takeField(from, to, otherControls);
        }
        return true;
    }

    private void takeContinuation(int from, int to, int controls) {
        if (inField) {
            fields.extend(trimEnd(from, to));
            markControls(controls);
        } else if (damaged) {
            reported++;
        } else {
            refuse(from, to, "deb822.line", "a field above a continuation line");
        }
    }

    private void takeField(int from, int to, int controls) {
        int colon = from;
        while (colon < to && FieldName.isNameByte(window.at(colon))) {
            colon++;
        }
        boolean isField = colon > from && colon < to && window.at(colon) == ':';
        if (!isField || window.at(from) == '#' || window.at(from) == '-') {
            refuse(from, to, "deb822.line", "a field such as 'Name: value'");
            return;
        }
        int value = colon + 1;
        while (value < to && (window.at(value) == ' ' || window.at(value) == '\t')) {
            value++;
        }
        int sketch = FieldName.sketch(window.bytes(), window.start() + from, window.start() + colon);
        fields.add(from, sketch, value, Math.max(value, trimEnd(value, to)));
        inField = true;
        markControls(controls);
    }

    private void markControls(int controls) {
        if (controls > 0) {
            fields.markControlInLast();
        }
    }

    private int trimEnd(int from, int to) {
        int end = to;
        while (end > from && (window.at(end - 1) == ' ' || window.at(end - 1) == '\t')) {
            end--;
        }
        return end;
    }

    private void refuse(int from, int to, String code, String expected) {
        reported++;
        damaged = true;
        inField = false;
        String start = decode(from, Math.min(to, from + 4 * Problem.MAX_VALUE_LENGTH));
        report(code, "line " + line, start, expected);
    }

    /** Gives up the rest of a stanza that is too long, keeping the fields before its current line. */
    private void skipStanza(int from) throws IOException {
        line++;
        refuse(
                from,
                window.length(),
                "deb822.stanza-too-long",
                "at most " + limits.maxStanzaBytes() + " bytes in a stanza");
        position = from;
        boolean atLineStart = false;
        int at = from;
        while (true) {
            if (at == window.length()) {
                window.truncate(from);
                at = from;
                if (!window.fill()) {
                    position = from;
                    end(atLineStart ? Ending.AFTER_LINE : Ending.INSIDE_LINE);
                    return;
                }
            }
            boolean lineFeed = window.at(at) == '\n';
            at++;
            if (lineFeed && atLineStart) {
                line++;
                passedOver++;
                position = at;
                return;
            }
            if (atLineStart) {
                line++;
                reported++;
            }
            atLineStart = lineFeed;
        }
    }
}
