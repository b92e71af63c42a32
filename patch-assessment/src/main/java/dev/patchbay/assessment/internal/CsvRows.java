package dev.patchbay.assessment.internal;

import dev.patchbay.assessment.reading.ReadingLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of comma-separated values as RFC 4180 has them: quoted fields may hold commas and line ends. Not thread-safe. */
public final class CsvRows {

    private final TextLines lines;
    private final ReadingLimits limits;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private long firstLine;
    private boolean damaged;
    private boolean unclosed;

    public CsvRows(InputStream in, ReadingLimits limits) {
        this.lines = new TextLines(in, StandardCharsets.UTF_8, limits);
        this.limits = limits;
    }

    /** Moves to the next row; returns false at the end. */
    public boolean next() throws IOException {
        fields.clear();
        field.setLength(0);
        damaged = false;
        if (!lines.next()) {
            return false;
        }
        firstLine = lines.number();
        boolean quoted = take(firstLine == 1 ? withoutMark(lines.text()) : lines.text(), false);
        while (quoted) {
            if (!lines.next()) {
                unclosed = true;
                damaged = true;
                break;
            }
            if (field.length() < limits.maxTextLength()) {
                field.append('\n');
            } else {
                damaged = true;
            }
            quoted = take(lines.text(), true);
        }
        damaged = damaged || lines.isTooLong();
        fields.add(field.toString());
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Takes one line; returns whether it ends inside quotes. */
    private boolean take(String line, boolean insideQuotes) {
        boolean quoted = insideQuotes;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                append(c);
            }
        }
        return quoted;
    }

    private void append(char c) {
        if (field.length() < limits.maxTextLength()) {
            field.append(c);
        } else {
            damaged = true;
        }
    }

    /** Returns the fields of the row. */
    public List<String> fields() {
        return fields;
    }

    /** Returns the number of the row's first line, from 1. */
    public long line() {
        return firstLine;
    }

    /** Returns whether the row was cut by a limit or by the end of the input. */
    public boolean isDamaged() {
        return damaged;
    }

    /** Returns whether the input ended inside quotes. */
    public boolean isUnclosed() {
        return unclosed;
    }

    /** Returns whether a limit ended the input. */
    public boolean isCut() {
        return lines.isCut();
    }
}
