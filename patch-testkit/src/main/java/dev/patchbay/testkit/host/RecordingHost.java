package dev.patchbay.testkit.host;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes queries on and writes down what was asked and answered, as a directory that {@link ReplayHost} plays.
 *
 * <pre>{@code
 * HostAccess host = RecordingHost.of(LocalHost.create(), Path.of("src/test/recordings/debian12"));
 * backend = provider.open(Target.local(), BackendOptions.local().with(host));
 * }</pre>
 *
 * <p>A recording holds what a machine said, names and versions included: look at it before it leaves the house. Changes
 * pass through and are not recorded. Thread-safe.
 */
public final class RecordingHost extends ForwardingHost {

    private final Recording recording;
    private final AtomicInteger number = new AtomicInteger();

    private RecordingHost(HostAccess delegate, Path directory) {
        super(delegate);
        this.recording = new Recording(directory);
    }

    /** Returns an access to {@code host} that writes into {@code directory}, made if it is missing. */
    public static RecordingHost of(HostAccess host, Path directory) {
        return new RecordingHost(host, directory);
    }

    @Override
    public CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
        CommandResult result = super.run(request, context);
        try {
            recording.add(number.incrementAndGet(), request, result);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording cannot be written", e);
        }
        return result;
    }

    @Override
    public InputStream read(Path file) throws IOException {
        byte[] content;
        try (InputStream input = super.read(file)) {
            content = input.readAllBytes();
        }
        recording.add(file, content);
        return new ByteArrayInputStream(content);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        List<Path> entries = super.list(directory);
        recording.addDirectory(directory);
        for (Path entry : entries) {
            stat(entry);
        }
        return entries;
    }

    @Override
    public Optional<FileStat> stat(Path file) throws IOException {
        Optional<FileStat> stat = super.stat(file);
        if (stat.isPresent() && !java.nio.file.Files.exists(recording.file(file))) {
            if (stat.get().isDirectory()) {
                recording.addDirectory(file);
            } else {
                recording.add(file, new byte[0]);
            }
        }
        return stat;
    }
}
