package dev.patchbay.linux.apt;

import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last dump of what apt knows, for as long as nothing it was made from has changed: asking for the available patches and
 * then for a simulation costs one dump. What a file held is told by its size and date; one that changed a moment ago could
 * change again without showing, so nothing is remembered then. Not thread-safe.
 */
final class DumpMemory {

    private static final List<String> FILES = List.of(
            "/var/lib/dpkg",
            DpkgDatabase.STATUS,
            "/var/lib/dpkg/updates",
            "/var/lib/apt/lists",
            "/var/lib/apt/extended_states",
            "/etc/machine-id");

    private static final List<String> DIRECTORIES =
            List.of("/etc/apt", "/etc/apt/apt.conf.d", "/etc/apt/preferences.d", "/etc/apt/sources.list.d");

    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Target target;
    private final HostAccess host;
    private List<String> state = List.of();
    private Set<String> names = Set.of();
    private Optional<EdspDump> dump = Optional.empty();

    DumpMemory(Target target, HostAccess host) {
        this.target = target;
        this.host = host;
    }

    /** Returns the state of everything a dump is made from; empty when it cannot be told or has not settled. */
    Optional<List<String>> observe(Instant now) {
        List<String> observed = new ArrayList<>();
        Instant settled = now.minus(SETTLED);
        try {
            for (String file : FILES) {
                if (!add(target.resolve(file), observed, settled)) {
                    return Optional.empty();
                }
            }
            for (String name : DIRECTORIES) {
                Path directory = target.resolve(name);
                if (!add(directory, observed, settled)) {
                    return Optional.empty();
                }
                for (Path file : entries(directory)) {
                    if (!add(file, observed, settled)) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(observed);
        } catch (IOException e) {
            return Optional.empty(); // then the dump is made anew, which tells what is wrong
        }
    }

    private List<Path> entries(Path directory) throws IOException {
        try {
            return host.list(directory);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private boolean add(Path file, List<String> observed, Instant settled) throws IOException {
        Optional<FileStat> stat = host.stat(file);
        observed.add(file + " " + stat);
        return stat.isEmpty() || stat.get().modified().isBefore(settled);
    }

    /** Returns the dump made in this state, if it was and tells about all these packages. */
    Optional<EdspDump> recall(Optional<List<String>> now, Set<String> wanted) {
        boolean valid = now.isPresent() && now.get().equals(state) && names.containsAll(wanted);
        return valid ? dump : Optional.empty();
    }

    /** Remembers a dump that began in this state. */
    void keep(Optional<List<String>> before, Set<String> about, EdspDump made) {
        boolean whole = before.isPresent() && made.completeness().isComplete();
        state = whole ? before.get() : List.of();
        names = whole ? Set.copyOf(about) : Set.of();
        dump = whole ? Optional.of(made) : Optional.empty();
    }
}
