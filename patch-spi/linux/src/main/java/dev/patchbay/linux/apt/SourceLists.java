package dev.patchbay.linux.apt;

import dev.patchbay.assessment.debian.ReleaseFile;
import dev.patchbay.assessment.debian.ReleaseReader;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configured package sources, and whether apt has fetched them. Immutable and thread-safe.
 *
 * @param releases what the Release files of the fetched sources say about themselves
 * @param fetched when lists last changed; empty when nothing was ever fetched
 * @param completeness Failed when nothing at all was fetched: apt would then find nothing to upgrade
 */
record SourceLists(List<PatchOrigin> releases, Optional<Instant> fetched, Completeness completeness) {

    private static final String LISTS = "/var/lib/apt/lists";
    private static final String SUCCESS = "/var/lib/apt/periodic/update-success-stamp";
    private static final String IN_RELEASE = "InRelease";

    /** {@code 'http://deb.example.org/dists/stable/InRelease' deb.example.org_dists_stable_InRelease 0}. */
    private static final Pattern URI_LINE = Pattern.compile("'([^']+)/InRelease' (\\S+_)InRelease .*");

    static SourceLists read(AptTool apt, Target target, HostAccess host, CallContext context)
            throws InterruptedException {
        AptAnswer sources = apt.sources(context);
        if (sources.hasFailed()) {
            return new SourceLists(List.of(), Optional.empty(), sources.completeness());
        }
        try {
            return compare(sources, target, host);
        } catch (IOException e) {
            Reason cause = AptReasons.LISTS_UNREADABLE
                    .with("path", target.resolve(LISTS).toString())
                    .with("cause", e.toString())
                    .build();
            return new SourceLists(List.of(), Optional.empty(), Completeness.failed(cause));
        }
    }

    private static SourceLists compare(AptAnswer sources, Target target, HostAccess host) throws IOException {
        Path directory = target.resolve(LISTS);
        List<Path> files = list(host, directory);
        List<PatchOrigin> releases = new ArrayList<>();
        List<Reason> missing = new ArrayList<>();
        int configured = 0;
        for (String line : sources.lines()) {
            Matcher source = URI_LINE.matcher(line);
            if (!source.matches()) {
                continue;
            }
            configured++;
            Optional<Path> release = release(files, source.group(2));
            if (release.isPresent()) {
                releases.add(origin(host, release.get()));
            } else if (files.stream().noneMatch(file -> isIndex(file, source.group(2)))) {
                missing.add(AptReasons.SOURCE_NOT_FETCHED
                        .with("source", source.group(1))
                        .build());
            }
        }
        return new SourceLists(
                releases,
                missing.size() == configured ? Optional.empty() : fetched(target, host),
                sources.completeness().and(judge(configured, missing)));
    }

    private static Completeness judge(int configured, List<Reason> missing) {
        if (configured == 0) {
            return Completeness.failed(AptReasons.NO_SOURCES.reason());
        }
        if (missing.size() == configured) {
            return Completeness.failed(
                    AptReasons.NOTHING_FETCHED.with("count", configured).build());
        }
        return missing.isEmpty() ? Completeness.COMPLETE : new Completeness(Completeness.Level.PARTIAL, missing);
    }

    private static List<Path> list(HostAccess host, Path directory) throws IOException {
        try {
            return host.list(directory);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Optional<Path> release(List<Path> files, String prefix) {
        return files.stream()
                .filter(file ->
                        name(file).equals(prefix + IN_RELEASE) || name(file).equals(prefix + "Release"))
                .findFirst();
    }

    /** A repository without a Release file has an index only. */
    private static boolean isIndex(Path file, String prefix) {
        return name(file).startsWith(prefix) && name(file).contains("_Packages");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static PatchOrigin origin(HostAccess host, Path file) throws IOException {
        try (InputStream in = host.read(file)) {
            ReleaseFile release = ReleaseReader.read(in);
            return PatchOrigin.builder()
                    .origin(release.origin())
                    .label(release.label())
                    .suite(release.suite())
                    .codename(release.codename())
                    .build();
        }
    }

    /**
     * The files carry their publisher's dates, so the directory's own date tells when apt last put something new there. A
     * refresh that found nothing new does not show; Ubuntu's stamp file, where there is one, tells that too.
     */
    private static Optional<Instant> fetched(Target target, HostAccess host) throws IOException {
        Stream<Optional<FileStat>> stats =
                Stream.of(host.stat(target.resolve(LISTS)), host.stat(target.resolve(SUCCESS)));
        return stats.flatMap(Optional::stream).map(FileStat::modified).max(Instant::compareTo);
    }
}
