package dev.patchbay.testkit.host;

import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The layout of a recording: {@code commands/001/} holds {@code command} (the executable and its arguments, one each line),
 * {@code stdout}, {@code stderr} and {@code exit}; {@code files/} holds copies of files and directories under their own
 * path. Whoever writes one by hand numbers the commands as they come.
 */
final class Recording {

    private static final String COMMANDS = "commands";
    private static final String FILES = "files";

    private final Path directory;

    Recording(Path directory) {
        this.directory = directory;
    }

    /** A recorded command. */
    record Command(List<String> vector, String output, String errors, OptionalInt exit) {}

    static List<String> vector(CommandRequest request) {
        List<String> vector = new ArrayList<>();
        vector.add(request.executable().toString());
        request.arguments().forEach(argument -> vector.add(argument.replace("\n", "\\n")));
        return vector;
    }

    Path file(Path path) {
        return directory.resolve(FILES).resolve(path.toAbsolutePath().toString().substring(1));
    }

    List<Command> commands() throws IOException {
        Path all = directory.resolve(COMMANDS);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        List<Path> numbered;
        try (Stream<Path> entries = Files.list(all)) {
            numbered = entries.sorted().toList();
        }
        List<Command> commands = new ArrayList<>();
        for (Path one : numbered) {
            Optional<String> exit = text(one.resolve("exit")).map(String::strip).filter(code -> !code.isEmpty());
            commands.add(new Command(
                    text(one.resolve("command")).orElse("").lines().toList(),
                    text(one.resolve("stdout")).orElse(""),
                    text(one.resolve("stderr")).orElse(""),
                    exit.map(code -> OptionalInt.of(Integer.parseInt(code))).orElse(OptionalInt.empty())));
        }
        return commands;
    }

    void add(int number, CommandRequest request, CommandResult result) throws IOException {
        Path one = Files.createDirectories(
                directory.resolve(COMMANDS).resolve(String.format(java.util.Locale.ROOT, "%03d", number)));
        Files.writeString(one.resolve("command"), String.join("\n", vector(request)) + "\n");
        Files.writeString(one.resolve("stdout"), result.output().text());
        Files.writeString(one.resolve("stderr"), result.errors().text());
        Files.writeString(
                one.resolve("exit"),
                result.exitCode().isPresent() ? result.exitCode().getAsInt() + "\n" : "");
    }

    void add(Path path, byte[] content) throws IOException {
        Path copy = file(path);
        Files.createDirectories(java.util.Objects.requireNonNull(copy.getParent()));
        Files.write(copy, content);
    }

    void addDirectory(Path path) throws IOException {
        Files.createDirectories(file(path));
    }

    private static Optional<String> text(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }
}
