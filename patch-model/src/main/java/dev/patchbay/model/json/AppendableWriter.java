package dev.patchbay.model.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets a JSON generator write to any {@link Appendable}; flushing and closing stop here. */
final class AppendableWriter extends Writer {

    private final Appendable target;

    AppendableWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        target.append(CharBuffer.wrap(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        target.append(text, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
