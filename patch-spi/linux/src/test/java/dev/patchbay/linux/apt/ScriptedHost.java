package dev.patchbay.linux.apt;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ChangeRequest;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.ScratchDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A machine of files that are written down in a test, where every command prints what the test says. */
final class ScriptedHost implements HostAccess {

    final Map<String, String> files = new TreeMap<>();
    final Set<String> forbidden = new TreeSet<>();
    final List<String> commands = new ArrayList<>();
    String answer = "";
    Runnable onChange = () -> {};

    ScriptedHost with(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** Adds installed packages, {@code name version} each. */
    ScriptedHost installed(String... packages) {
        StringBuilder status = new StringBuilder(files.getOrDefault("/var/lib/dpkg/status", ""));
        for (String one : packages) {
            String[] words = one.split(" ");
            status.append("Package: ")
                    .append(words[0])
                    .append("\nStatus: install ok installed\nArchitecture: amd64\nVersion: ")
                    .append(words[1])
                    .append("\n\n");
        }
        return with("/var/lib/dpkg/status", status.toString());
    }

    @Override
    public CommandResult run(CommandRequest request, CallContext context) {
        commands.add(request.toString());
        return CommandResult.builder()
                .exitCode(OptionalInt.of(0))
                .output(CommandOutput.of(answer))
                .build();
    }

    @Override
    public CommandResult change(ChangeRequest request, CallContext context) {
        onChange.run();
        return run(request.command(), context);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        if (forbidden.contains(file.toString())) {
            throw new AccessDeniedException(file.toString());
        }
        String content = files.get(file.toString());
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        Set<Path> entries = new TreeSet<>();
        for (String file : files.keySet()) {
            if (file.startsWith(directory + "/")) {
                entries.add(
                        directory.resolve(directory.relativize(Path.of(file)).getName(0)));
            }
        }
        if (entries.isEmpty()) {
            throw new NoSuchFileException(directory.toString());
        }
        return List.copyOf(entries);
    }

    @Override
    public Optional<FileStat> stat(Path file) throws IOException {
        if (forbidden.contains(file.toString())) {
            throw new AccessDeniedException(file.toString());
        }
        return Optional.ofNullable(files.get(file.toString()))
                .map(content -> new FileStat(FileStat.Kind.FILE, content.length(), Instant.EPOCH));
    }

    @Override
    public ScratchDirectory scratch(Optional<String> writer) throws IOException {
        throw new IOException("this machine has no temporary directory");
    }
}
