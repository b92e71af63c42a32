package dev.patchbay.assessment.windows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Output that PowerShell redirected, which is UTF-16 with a mark, as bytes; what is not ASCII reads as a question mark. */
final class Utf16Input extends InputStream {

    private final Reader characters;

    private Utf16Input(Reader characters) {
        this.characters = characters;
    }

    /** Returns {@code in} as it is, or its ASCII form when it begins with the mark of UTF-16. */
    static InputStream of(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        int first = start.read();
        int second = first < 0 ? -1 : start.read();
        if (first == 0xff && second == 0xfe) {
            return new Utf16Input(new InputStreamReader(start, StandardCharsets.UTF_16LE));
        }
        if (second >= 0) {
            start.unread(second);
        }
        if (first >= 0) {
            start.unread(first);
        }
        return start;
    }

    @Override
    public int read() throws IOException {
        int c = characters.read();
        return c > 0x7e ? '?' : c;
    }
}
