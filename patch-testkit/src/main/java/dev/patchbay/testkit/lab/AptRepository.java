package dev.patchbay.testkit.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A repository in a directory: a pool and one index for each suite. */
final class AptRepository {

    private final Path directory;
    private final String architecture;
    private final Map<AptSuite, Set<DebPackage>> suites = new LinkedHashMap<>();

    AptRepository(Path directory, String architecture) {
        this.directory = directory;
        this.architecture = architecture;
    }

    void addSuite(AptSuite suite) {
        suites.putIfAbsent(suite, new LinkedHashSet<>());
    }

    void add(AptSuite suite, DebPackage deb) {
        suites.computeIfAbsent(suite, key -> new LinkedHashSet<>()).add(deb);
    }

    void remove(AptSuite suite, DebPackage deb) {
        suites.getOrDefault(suite, Set.of()).remove(deb);
    }

    /** Returns the lines of a sources.list that names every suite. */
    String sources() {
        StringBuilder lines = new StringBuilder();
        suites.keySet()
                .forEach(suite -> lines.append("deb [trusted=yes] file:")
                        .append(directory)
                        .append(' ')
                        .append(suite.name())
                        .append(" main\n"));
        return lines.toString();
    }

    /** Returns where the archive of {@code deb} lies, after writing it if it is not there yet. */
    Path archive(DebPackage deb) throws IOException {
        Path file = directory.resolve("pool").resolve(deb.fileName());
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, DebArchive.of(deb));
        }
        return file;
    }

    void writeIndices() throws IOException {
        for (Map.Entry<AptSuite, Set<DebPackage>> entry : suites.entrySet()) {
            AptSuite suite = entry.getKey();
            StringBuilder packages = new StringBuilder();
            for (DebPackage deb : entry.getValue()) {
                packages.append(stanza(deb)).append('\n');
            }
            byte[] index = packages.toString().getBytes(StandardCharsets.UTF_8);
            String path = "main/binary-" + architecture + "/Packages";
            Path base = directory.resolve("dists").resolve(suite.name());
            Files.createDirectories(base.resolve(path).getParent());
            Files.write(base.resolve(path), index);
            Files.writeString(base.resolve("Release"), release(suite, path, index));
        }
    }

    private String stanza(DebPackage deb) throws IOException {
        Path file = archive(deb);
        byte[] archive = Files.readAllBytes(file);
        String phased = deb.phasedPercent()
                .map(percent -> "Phased-Update-Percentage: " + percent + "\n")
                .orElse("");
        return deb.control() + phased + "Filename: pool/" + file.getFileName() + "\nSize: " + archive.length
                + "\nSHA256: " + sha256(archive) + "\n";
    }

    private String release(AptSuite suite, String path, byte[] index) {
        return "Origin: " + suite.origin() + "\nLabel: " + suite.label() + "\nSuite: " + suite.name() + "\nCodename: "
                + suite.codename() + "\nDate: Thu, 01 Jan 2026 00:00:00 UTC\nArchitectures: " + architecture
                + " all\nComponents: main\nSHA256:\n " + sha256(index) + " " + index.length + " " + path + "\n";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
