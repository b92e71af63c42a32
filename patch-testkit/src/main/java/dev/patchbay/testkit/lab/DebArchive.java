package dev.patchbay.testkit.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** Writes a package as a binary archive (deb(5)) without dpkg-deb, which would cost most of a scenario's time. */
final class DebArchive {

    private DebArchive() {}

    static byte[] of(DebPackage deb) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(ascii("!<arch>\n"));
        member(archive, "debian-binary", ascii("2.0\n"));
        member(archive, "control.tar.gz", gzip(control(deb)));
        member(archive, "data.tar.gz", gzip(data(deb)));
        return archive.toByteArray();
    }

    private static byte[] control(DebPackage deb) {
        TarBytes tar = new TarBytes().directory("./").file("./control", 0644, deb.control());
        if (!deb.conffiles().isEmpty()) {
            tar.file("./conffiles", 0644, String.join("\n", deb.conffiles().keySet()) + "\n");
        }
        deb.scripts().forEach((name, body) -> tar.file("./" + name, 0755, body));
        return tar.finish();
    }

    private static byte[] data(DebPackage deb) {
        String document = "/usr/share/doc/" + deb.name() + "/version";
        Set<String> directories = new TreeSet<>();
        addParents(directories, document);
        deb.conffiles().keySet().forEach(path -> addParents(directories, path));
        TarBytes tar = new TarBytes().directory("./");
        directories.forEach(path -> tar.directory("." + path + "/"));
        tar.file("." + document, 0644, deb.version() + "\n");
        for (Map.Entry<String, String> conffile : deb.conffiles().entrySet()) {
            tar.file("." + conffile.getKey(), 0644, conffile.getValue());
        }
        return tar.finish();
    }

    private static void addParents(Set<String> directories, String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            directories.add(path.substring(0, slash));
        }
    }

    private static void member(ByteArrayOutputStream archive, String name, byte[] content) {
        archive.writeBytes(ascii(
                String.format(Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, 0, 0, 0, "100644", content.length)));
        archive.writeBytes(content);
        if (content.length % 2 == 1) {
            archive.write('\n');
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
