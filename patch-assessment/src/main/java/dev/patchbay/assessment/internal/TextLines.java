package dev.patchbay.assessment.internal;

import dev.patchbay.assessment.reading.ReadingLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** The lines of a text, each at most as long as the limits allow; ended by LF, CR LF, or the end. Not thread-safe. */
public final class TextLines {

    private static final int CHUNK = 1 << 16;

    private final BoundedInput in;
    private final Charset charset;
    private final int maxLength;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private byte[] line = new byte[256];
    private int length;
    private long number;
    private boolean tooLong;
    private boolean open;

    public TextLines(InputStream in, Charset charset, ReadingLimits limits) {
        this.in = new BoundedInput(in, limits.maxInputBytes());
        this.charset = charset;
        this.maxLength = limits.maxTextLength();
    }

    /** Moves to the next line; returns false at the end. */
    public boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = Math.max(0, in.read(chunk, 0, CHUNK));
                at = 0;
                if (filled == 0) {
                    open = any;
                    number += any ? 1 : 0;
                    return any;
                }
            }
            any = true;
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            append(end - at);
            at = end;
            if (end < filled) {
                at++;
                number++;
                open = false;
                return true;
            }
        }
    }

    private void append(int count) {
        int room = (int) Math.min(count, (long) maxLength - length);
        if (room < count) {
            tooLong = true;
        }
        if (length + room > line.length) {
            line = java.util.Arrays.copyOf(line, Math.max(line.length * 2, length + room));
        }
        System.arraycopy(chunk, at, line, length, room);
        length += room;
    }

    /** Returns the line without its end, cut to the limit. */
    public String text() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, charset);
    }

    /** Returns whether the line is longer than what {@link #text()} gives. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Returns the number of the line, from 1. */
    public long number() {
        return number;
    }

    /** Returns whether the last line had no line end. */
    public boolean isOpen() {
        return open;
    }

    /** Returns whether a limit ended the input. */
    public boolean isCut() {
        return in.isCut();
    }
}
