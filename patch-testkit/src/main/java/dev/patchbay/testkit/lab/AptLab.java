package dev.patchbay.testkit.lab;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.LocalHost;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away Debian root and a local repository, driven by the real apt and dpkg, as any user, in a temporary
 * directory.
 *
 * <pre>{@code
 * try (AptLab lab = AptLab.create()) {
 *     DebPackage theta = DebPackage.of("theta", "1.0-1").build();
 *     lab.install(theta);
 *     lab.publish(AptSuite.SECURITY, theta.toBuilder().version("1.1-1").build());
 *     lab.update();
 *     PatchBackend backend = new AptBackendProvider().open(lab.target(), BackendOptions.local());
 * }
 * }</pre>
 *
 * <p>Not imitated: signatures (the repository is marked trusted), downloads over a network, scripts that run inside the
 * root, a running system. dpkg still reads the host's {@code /etc/dpkg/dpkg.cfg.d}.
 *
 * <p>Not thread-safe. Whatever goes wrong in a lab throws {@link LabException}.
 */
public final class AptLab implements AutoCloseable {

    private static final List<String> DIRECTORIES = List.of(
            "etc/apt/apt.conf.d",
            "etc/apt/preferences.d",
            "etc/apt/trusted.gpg.d",
            "etc/apt/sources.list.d",
            "var/lib/apt/lists/partial",
            "var/cache/apt/archives/partial",
            "var/lib/dpkg/updates",
            "var/lib/dpkg/info",
            "var/lib/dpkg/triggers",
            "var/lib/dpkg/alternatives",
            "var/lib/dpkg/parts",
            "var/log/apt",
            "tmp",
            "run");

    private final Path directory;
    private final Path root;
    private final Path configuration;
    private final AptRepository repository;

    private final String architecture;

    private AptLab(Path directory, String architecture) {
        this.directory = directory;
        this.architecture = architecture;
        this.root = directory.resolve("root");
        this.configuration = directory.resolve("apt.conf");
        this.repository = new AptRepository(directory.resolve("repository"), architecture);
    }

    /** Returns an empty root in a new temporary directory, with an empty {@link AptSuite#STABLE} as its only source. */
    public static AptLab create() {
        try {
            String architecture = run(LabTools.DPKG, List.of("--print-architecture"))
                    .output()
                    .head()
                    .strip();
            Path directory = Files.createTempDirectory("patchbay-lab-").toRealPath();
            AptLab lab = new AptLab(directory, architecture);
            lab.furnish();
            return lab;
        } catch (IOException e) {
            throw new LabException("no apt laboratory", e);
        }
    }

    private void furnish() throws IOException {
        for (String name : DIRECTORIES) {
            Files.createDirectories(root.resolve(name));
        }
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        write(
                "etc/os-release",
                "ID=debian\nVERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\nPRETTY_NAME=\"Debian laboratory\"\n");
        write("etc/machine-id", "0123456789abcdef0123456789abcdef\n");
        // a container that looks like a chroot would make apt ignore phasing
        write("etc/apt/apt.conf.d/10lab", """
                Dir::Bin::ischroot "/bin/false";
                APT::Sandbox::User "";
                DPkg::Path "";
                DPkg::Options { "--force-not-root"; "--force-script-chrootless"; "--force-bad-path"; "--force-unsafe-io"; "--log=ROOT/var/log/dpkg.log"; };
                """.replace("ROOT", root.toString()));
        Files.writeString(configuration, """
                Dir "ROOT";
                Dir::State::status "ROOT/var/lib/dpkg/status";
                Dir::Bin::dpkg "/usr/bin/dpkg";
                Acquire::Languages "none";
                DPkg::Options { "--root=ROOT"; };
                DPkg::Use-Pty "0";
                """.replace("ROOT", root.toString()));
        publish(AptSuite.STABLE);
    }

    /** Returns the root's directory. */
    public Path root() {
        return root;
    }

    /** Returns the native architecture: the host's. */
    public String architecture() {
        return architecture;
    }

    /** Returns the root as a backend's target. */
    public Target target() {
        return Target.root(root);
    }

    /** Offers packages in a suite, which becomes a source if it is none yet; seen after the next {@link #update()}. */
    public AptLab publish(AptSuite suite, DebPackage... debs) {
        return attempt(() -> {
            repository.addSuite(suite);
            for (DebPackage deb : debs) {
                repository.add(suite, deb);
            }
            repository.writeIndices();
            write("etc/apt/sources.list", repository.sources());
        });
    }

    /** Takes a package out of a suite; seen after the next {@link #update()}. */
    public AptLab withdraw(AptSuite suite, DebPackage deb) {
        return attempt(() -> {
            repository.remove(suite, deb);
            repository.writeIndices();
        });
    }

    /** Runs {@code apt-get update}. */
    public AptLab update() {
        succeed(apt("-q=2", "-o", "APT::Update::Error-Mode=any", "update"));
        return this;
    }

    /** Installs packages with dpkg, published or not. */
    public AptLab install(DebPackage... debs) {
        succeed(tryToInstall(debs));
        return this;
    }

    /** As {@link #install}, for packages whose scripts fail: returns what dpkg said. */
    public CommandResult tryToInstall(DebPackage... debs) {
        List<String> arguments = new ArrayList<>(List.of(
                "--root=" + root,
                "--force-not-root",
                "--force-script-chrootless",
                "--force-bad-path",
                "--force-unsafe-io",
                "--log=" + root.resolve("var/log/dpkg.log"),
                "--install"));
        attempt(() -> {
            for (DebPackage deb : debs) {
                arguments.add(repository.archive(deb).toString());
            }
        });
        return run(LabTools.DPKG, arguments);
    }

    /** Holds packages at their version. */
    public AptLab hold(String... names) {
        List<String> arguments = new ArrayList<>(List.of("hold"));
        arguments.addAll(Arrays.asList(names));
        succeed(runConfigured(LabTools.APT_MARK, arguments));
        return this;
    }

    /** Runs {@code apt-get} on this root; mutating commands are fine. */
    public CommandResult apt(String... arguments) {
        return runConfigured(LabTools.APT_GET, Arrays.asList(arguments));
    }

    /** Returns the lines apt prints for a simulated full upgrade: the oracle. */
    public List<String> simulateDistUpgrade() {
        CommandResult result = apt("-s", "-q=2", "-o", "APT::Get::Show-User-Simulation-Note=false", "dist-upgrade");
        succeed(result);
        return result.output().lines();
    }

    /**
     * Locks a file of the root as another program would, for example {@code var/lib/dpkg/lock-frontend}; closing what is
     * returned unlocks it.
     */
    public AutoCloseable lock(String path) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(root));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new LabException("already locked: " + file);
            }
            return channel;
        } catch (IOException e) {
            throw new LabException("cannot lock " + file, e);
        }
    }

    /** Returns the text of a file of the root. */
    public String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new LabException("cannot read " + path, e);
        }
    }

    /** Writes a file of the root, its directories included. */
    public Path write(String path, String content) {
        Path file = root.resolve(path);
        attempt(() -> {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(root));
            Files.writeString(
                    file,
                    content,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        });
        return file;
    }

    private CommandResult runConfigured(Path tool, List<String> arguments) {
        return run(CommandRequest.builder()
                .executable(tool)
                .addAllArguments(arguments)
                .putEnvironment("APT_CONFIG", configuration.toString())
                .putEnvironment("DEBIAN_FRONTEND", "noninteractive")
                .build());
    }

    private static CommandResult run(Path tool, List<String> arguments) {
        return run(CommandRequest.builder()
                .executable(tool)
                .addAllArguments(arguments)
                .build());
    }

    private static CommandResult run(CommandRequest request) {
        try {
            return LocalHost.create()
                    .run(request.toBuilder().timeout(Duration.ofMinutes(1)).build(), CallContext.standard());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while running " + request, e);
        }
    }

    private static void succeed(CommandResult result) {
        if (!result.exitedWith(0)) {
            throw new LabException("a command of the laboratory failed: " + result);
        }
    }

    private AptLab attempt(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new LabException("the laboratory could not be changed", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Deletes the root and the repository. */
    @Override
    public void close() {
        attempt(() -> Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        }));
    }
}
