package dev.patchbay.assessment.debian;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A sliding window over a stream that always holds the current stanza in one piece. */
final class ByteWindow {

    private static final int CHUNK = 1 << 17;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPACES = 0x2020202020202020L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final long maxInputBytes;
    private final int maxBuffer;

    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int filled;
    private long bytesRead;
    private boolean ended;
    private boolean cutByLimit;

    ByteWindow(InputStream in, Deb822Limits limits) {
        this.in = in;
        this.maxInputBytes = limits.maxInputBytes();
        this.maxBuffer = limits.maxStanzaBytes() + CHUNK;
    }

    byte[] bytes() {
        return buffer;
    }

    /** Returns where the window's contents begin in {@link #bytes()}; offsets elsewhere are relative to this. */
    int start() {
        return start;
    }

    /** Returns the number of bytes held from the start on. */
    int length() {
        return filled - start;
    }

    byte at(int offset) {
        return buffer[start + offset];
    }

    boolean isCutByLimit() {
        return cutByLimit;
    }

    /** Forgets the first {@code length} bytes. */
    void drop(int length) {
        start += length;
    }

    /** Forgets everything from {@code offset} on. */
    void truncate(int offset) {
        filled = start + offset;
    }

    /** Returns the offset of the first byte below a blank, from {@code offset} on; the length when there is none. */
    int nextControl(int offset) {
        int at = start + offset;
        for (; at + Long.BYTES <= filled; at += Long.BYTES) {
            long word = (long) LONGS.get(buffer, at);
            long hit = (word - SPACES) & ~word & HIGH_BITS;
            if (hit != 0) {
                return at - start + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        while (at < filled && (buffer[at] < 0 || buffer[at] >= ' ')) {
            at++;
        }
        return at - start;
    }

    /** Reads more; returns false at the end of the input. */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, maxBuffer));
        }
        int room = (int) Math.min(buffer.length - filled, maxInputBytes - bytesRead);
        if (room == 0) {
            ended = true;
            cutByLimit = in.read() >= 0;
            return false;
        }
        int count = in.read(buffer, filled, room);
        if (count < 0) {
            ended = true;
            return false;
        }
        filled += count;
        bytesRead += count;
        return true;
    }
}
