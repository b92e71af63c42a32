package dev.patchbay.testkit.host;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ChangeRequest;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HeldLock;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.ScratchDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Passes every call on to another access to the host. As thread-safe as that one. */
public abstract class ForwardingHost implements HostAccess {

    private final HostAccess delegate;

    protected ForwardingHost(HostAccess delegate) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
    }

    @Override
    public CommandResult run(CommandRequest request, CallContext context) throws InterruptedException {
        return delegate.run(request, context);
    }

    @Override
    public CommandResult change(ChangeRequest request, CallContext context) throws InterruptedException {
        return delegate.change(request, context);
    }

    @Override
    public CommandResult change(ChangeRequest request, Runnable watcher, CallContext context)
            throws InterruptedException {
        return delegate.change(request, watcher, context);
    }

    @Override
    public Optional<HeldLock> tryLock(Path file) throws IOException {
        return delegate.tryLock(file);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        return delegate.read(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return delegate.list(directory);
    }

    @Override
    public Optional<FileStat> stat(Path file) throws IOException {
        return delegate.stat(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        delegate.write(file, content);
    }

    @Override
    public void delete(Path file) throws IOException {
        delegate.delete(file);
    }

    @Override
    public ScratchDirectory scratch(Optional<String> writer) throws IOException {
        return delegate.scratch(writer);
    }
}
