package dev.patchbay.assessment.internal;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends early at a limit and says so; it does not close what it reads. */
public final class BoundedInput extends InputStream {

    private final InputStream in;
    private long left;
    private boolean cut;

    public BoundedInput(InputStream in, long limit) {
        this.in = in;
        this.left = limit;
    }

    /** Returns whether the limit ended the input. */
    public boolean isCut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            cut = cut || in.read() >= 0;
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        if (count > 0) {
            left -= count;
        }
        return count;
    }
}
