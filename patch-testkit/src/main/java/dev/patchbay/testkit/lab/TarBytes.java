package dev.patchbay.testkit.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Collects a POSIX ustar archive in memory; every entry belongs to root and is dated 2026-01-01. */
final class TarBytes {

    private static final int BLOCK = 512;
    private static final long MODIFIED = 1_767_225_600L;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TarBytes directory(String path) {
        return entry(path, 0755, '5', new byte[0]);
    }

    TarBytes file(String path, int mode, String content) {
        return entry(path, mode, '0', content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] finish() {
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    private TarBytes entry(String path, int mode, char type, byte[] content) {
        byte[] header = new byte[BLOCK];
        text(header, 0, 100, path);
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, content.length);
        octal(header, 136, 12, MODIFIED);
        Arrays.fill(header, 148, 156, (byte) ' ');
        header[156] = (byte) type;
        text(header, 257, 6, "ustar");
        text(header, 263, 2, "00");
        text(header, 265, 32, "root");
        text(header, 297, 32, "root");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        octal(header, 148, 7, sum);
        out.writeBytes(header);
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        return this;
    }

    private static void text(byte[] header, int at, int length, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > length) {
            throw new LabException("too long for a tar header: " + text);
        }
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static void octal(byte[] header, int at, int length, long value) {
        String digits = String.format(Locale.ROOT, "%0" + (length - 1) + "o", value);
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, header, at, length - 1);
        header[at + length - 1] = 0;
    }
}
