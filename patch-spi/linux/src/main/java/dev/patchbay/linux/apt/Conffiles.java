package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.Deb822Reader;
import dev.patchbay.assessment.debian.FieldName;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The new versions of configuration files that dpkg laid beside files an administrator had changed.
 *
 * @param beside each configuration file with what lies beside it, sorted
 */
record Conffiles(Map<String, FileStat> beside) {

    /** What dpkg appends to the name of a file it did not put in the place of a changed one. */
    private static final String NEW = ".dpkg-dist";

    private static final FieldName PACKAGE = FieldName.of("Package");
    private static final FieldName CONFFILES = FieldName.of("Conffiles");

    /** Looks at the configuration files of the packages named. */
    static Conffiles of(Set<String> packages, Target target, HostAccess host) throws IOException {
        List<String> paths = new ArrayList<>();
        try (InputStream in = host.read(target.resolve(DpkgDatabase.STATUS))) {
            Deb822Reader reader = Deb822Reader.of(in);
            while (reader.next()) {
                if (reader.text(PACKAGE).filter(packages::contains).isPresent()) {
                    reader.lines(CONFFILES).forEach(line -> path(line).ifPresent(paths::add));
                }
            }
        }
        Map<String, FileStat> beside = new TreeMap<>();
        for (String path : paths) {
            host.stat(target.resolve(path + NEW)).ifPresent(stat -> beside.put(path, stat));
        }
        return new Conffiles(beside);
    }

    private static Optional<String> path(String line) {
        String[] words = line.strip().split(" ", 2);
        return words[0].startsWith("/") ? Optional.of(words[0]) : Optional.empty();
    }

    /** Returns the files of which a new version appeared since {@code before}. */
    List<Reason> keptSince(Conffiles before) {
        List<Reason> kept = new ArrayList<>();
        beside.forEach((path, stat) -> {
            if (!stat.equals(before.beside.get(path))) {
                kept.add(AptReasons.CONFFILE_KEPT
                        .with("path", path)
                        .with("new", path + NEW)
                        .build());
            }
        });
        return kept;
    }
}
