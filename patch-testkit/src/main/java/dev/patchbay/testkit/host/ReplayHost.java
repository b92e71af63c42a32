package dev.patchbay.testkit.host;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandReasons;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.LocalHost;
import dev.patchbay.spi.ScratchDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a recording: a command is answered with what was recorded for the same executable and arguments, files are read
 * from the recording. Asked more often than was recorded, a command gives its last answer again. A command that was not
 * recorded does not start, and the reason names it.
 *
 * <pre>{@code
 * HostAccess host = ReplayHost.of(Path.of("src/test/recordings/arch"));
 * }</pre>
 *
 * <p>It only reads: changes, writing and deleting are refused. Scratch directories are real. Thread-safe.
 */
public final class ReplayHost implements HostAccess {

    private final Recording recording;
    private final Map<List<String>, List<Recording.Command>> answers = new HashMap<>();
    private final Map<List<String>, Integer> asked = new HashMap<>();

    private ReplayHost(Path directory) throws IOException {
        this.recording = new Recording(directory);
        for (Recording.Command command : recording.commands()) {
            answers.computeIfAbsent(command.vector(), vector -> new ArrayList<>())
                    .add(command);
        }
    }

    /**
     * Returns an access to the host that was recorded in {@code directory}.
     *
     * @throws IOException when the recording cannot be read
     */
    public static ReplayHost of(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(directory.toString(), null, "there is no recording");
        }
        return new ReplayHost(directory);
    }

    @Override
    public CommandResult run(CommandRequest request, CallContext context) {
        Optional<Reason> stop = context.stopReason();
        if (stop.isPresent()) {
            return failed(CommandReasons.STOPPED
                    .with("command", request.toString())
                    .with("cause", stop.get().text())
                    .build());
        }
        Optional<Recording.Command> answer = next(Recording.vector(request));
        if (answer.isEmpty() || answer.get().exit().isEmpty()) {
            return failed(CommandReasons.NOT_STARTED
                    .with("command", request.toString())
                    .with("cause", "it is not in the recording")
                    .build());
        }
        return CommandResult.builder()
                .exitCode(answer.get().exit())
                .output(CommandOutput.of(answer.get().output()))
                .errors(CommandOutput.of(answer.get().errors()))
                .build();
    }

    private synchronized Optional<Recording.Command> next(List<String> vector) {
        List<Recording.Command> recorded = answers.getOrDefault(vector, List.of());
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        int turn = asked.merge(vector, 1, Integer::sum);
        return Optional.of(recorded.get(Math.min(turn, recorded.size()) - 1));
    }

    private static CommandResult failed(Reason reason) {
        return CommandResult.builder().failure(reason).build();
    }

    @Override
    public InputStream read(Path file) throws IOException {
        return LocalHost.create().read(recording.file(file));
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return LocalHost.create().list(recording.file(directory)).stream()
                .map(entry -> directory.resolve(entry.getFileName().toString()))
                .toList();
    }

    @Override
    public Optional<FileStat> stat(Path file) throws IOException {
        return LocalHost.create().stat(recording.file(file));
    }

    @Override
    public ScratchDirectory scratch(Optional<String> writer) throws IOException {
        return LocalHost.create().scratch(Optional.empty());
    }
}
