package dev.patchbay.testkit.lab.rpm;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.LocalHost;
import dev.patchbay.spi.Target;
import dev.patchbay.testkit.lab.LabException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away rpm root and a signed local repository, driven by the real dnf and zypper, in a temporary directory.
 *
 * <pre>{@code
 * try (RpmLab lab = RpmLab.create()) {
 *     RpmPackage theta = RpmPackage.of("theta", "1.0-1").build();
 *     lab.install(theta);
 *     lab.publish(theta.at("1.1-1"));
 *     lab.advise(RpmAdvisory.security("LAB-2026:0001", "Important", theta.at("1.1-1")).build());
 *     lab.index();
 *     CommandResult updates = lab.dnf("check-update");
 * }
 * }</pre>
 *
 * <p>Needs to be run as root, or below {@code unshare -Ur}. Packages and repository metadata are signed with a key of the
 * laboratory's own, and both tools check them.
 *
 * <p>Not imitated: architectures other than noarch, modules, subscriptions, a shell inside the root (scripts are Lua), a
 * running system. Not thread-safe. Whatever goes wrong throws {@link LabException}.
 */
public final class RpmLab implements AutoCloseable {

    private static final String SIGNER = "lab@example.invalid";

    private final Path directory;
    private final Path root;
    private final Path repository;
    private final List<RpmAdvisory> advisories = new ArrayList<>();

    private RpmLab(Path directory) {
        this.directory = directory;
        this.root = directory.resolve("root");
        this.repository = directory.resolve("repository");
    }

    /** Builds an empty root, an empty repository, and a key. */
    public static RpmLab create() {
        try {
            RpmLab lab = new RpmLab(Files.createTempDirectory("patchbay-rpm-").toRealPath());
            lab.prepare();
            return lab;
        } catch (IOException e) {
            throw new LabException("the laboratory could not be built", e);
        }
    }

    private void prepare() throws IOException {
        for (String path : List.of(
                "root/etc/zypp/repos.d", "root/var/lib/rpm", "root/root", "repository", "build", "gnupg", "repos.d")) {
            Files.createDirectories(directory.resolve(path));
        }
        // Debian's rpm and dnf look below the home directory, zypper where every rpm system has its database
        Files.createSymbolicLink(root.resolve("root/.rpmdb"), Path.of("../var/lib/rpm"));
        Files.setPosixFilePermissions(
                directory.resolve("gnupg"), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        succeed(run(
                RpmTools.GPG,
                "--batch",
                "--quiet",
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                "",
                "--quick-gen-key",
                "Patchbay laboratory <" + SIGNER + ">",
                "rsa2048",
                "sign",
                "never"));
        CommandResult key = succeed(run(RpmTools.GPG, "--batch", "--armor", "--export", SIGNER));
        Files.writeString(key(), key.output().text());
        String definition = "[lab]\nname=lab\nbaseurl=file://" + repository
                + "\nenabled=1\ngpgcheck=1\nrepo_gpgcheck=1\n" + "gpgkey=file://" + key() + "\n";
        Files.writeString(directory.resolve("repos.d/lab.repo"), definition);
        Files.writeString(root.resolve("etc/zypp/repos.d/lab.repo"), definition);
        Files.writeString(
                dnfConfiguration(),
                "[main]\nreposdir=" + directory.resolve("repos.d") + "\ncachedir=" + directory.resolve("cache")
                        + "\nvarsdir=" + directory.resolve("vars") + "\nlogdir=/var/log\nplugins=0\n");
        succeed(run(RpmTools.RPM, "--root", root.toString(), "--import", key().toString()));
        index();
    }

    private Path key() {
        return directory.resolve("key.asc");
    }

    /** Returns the configuration that makes dnf see this repository and no other. */
    public Path dnfConfiguration() {
        return directory.resolve("dnf.conf");
    }

    /** Returns the root of the throw-away machine. */
    public Path root() {
        return root;
    }

    /** Returns the directory of the repository; what is written there is served. */
    public Path repository() {
        return repository;
    }

    /** Returns the throw-away machine as a target. */
    public Target target() {
        return Target.root(root);
    }

    /** Builds packages, signs them and puts them into the repository; {@link #index} makes them seen. */
    public RpmLab publish(RpmPackage... packages) {
        for (RpmPackage one : packages) {
            build(one, repository);
        }
        return this;
    }

    /** Takes a package out of the repository. */
    public RpmLab withdraw(RpmPackage one) {
        try {
            Files.delete(repository.resolve(one.fileName()));
            return this;
        } catch (IOException e) {
            throw new LabException("there is no " + one.fileName(), e);
        }
    }

    /** Adds an advisory; {@link #index} makes it seen. */
    public RpmLab advise(RpmAdvisory advisory) {
        advisories.add(advisory);
        return this;
    }

    /** Writes the repository's metadata anew, advisories included, and signs it. */
    public RpmLab index() {
        try {
            succeed(run(RpmTools.CREATEREPO, "--quiet", "--general-compress-type", "gz", repository.toString()));
            Path metadata = repository.resolve("repodata");
            if (!advisories.isEmpty()) {
                Path updateinfo = directory.resolve("updateinfo.xml");
                Files.writeString(
                        updateinfo,
                        advisories.stream()
                                .map(RpmAdvisory::xml)
                                .collect(Collectors.joining(
                                        "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><updates>", "</updates>")));
                succeed(run(RpmTools.MODIFYREPO, "--mdtype=updateinfo", updateinfo.toString(), metadata.toString()));
            }
            succeed(run(
                    RpmTools.GPG,
                    "--batch",
                    "--yes",
                    "--armor",
                    "--detach-sign",
                    metadata.resolve("repomd.xml").toString()));
            return this;
        } catch (IOException e) {
            throw new LabException("the repository could not be indexed", e);
        }
    }

    /** Installs packages into the root as they are, whatever they require. */
    public RpmLab install(RpmPackage... packages) {
        List<String> arguments =
                new ArrayList<>(List.of("--root", root.toString(), "--upgrade", "--nodeps", "--oldpackage"));
        if (Files.exists(Path.of("/etc/debian_version"))) {
            arguments.add("--force-debian");
        }
        for (RpmPackage one : packages) {
            arguments.add(build(one, directory.resolve("build")).toString());
        }
        succeed(run(RpmTools.RPM, arguments.toArray(String[]::new)));
        return this;
    }

    private Path build(RpmPackage one, Path where) {
        try {
            Path spec = Files.writeString(directory.resolve("build/" + one.name() + ".spec"), one.spec());
            succeed(run(
                    RpmTools.RPMBUILD,
                    "-bb",
                    "--quiet",
                    "--define",
                    "_topdir " + directory.resolve("build"),
                    "--define",
                    "_rpmdir " + where,
                    "--define",
                    "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                    spec.toString()));
            Path file = where.resolve(one.fileName());
            succeed(run(
                    RpmTools.RPMSIGN,
                    "--define",
                    "_gpg_name " + SIGNER,
                    "--define",
                    "__gpg " + RpmTools.GPG,
                    "--addsign",
                    file.toString()));
            return file;
        } catch (IOException e) {
            throw new LabException(one.name() + " could not be built", e);
        }
    }

    /** Runs dnf on this root; mutating commands are fine. */
    public CommandResult dnf(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("-c", dnfConfiguration().toString(), "--installroot=" + root, "--releasever=1", "--assumeyes"));
        all.addAll(Arrays.asList(arguments));
        return run(RpmTools.DNF, all.toArray(String[]::new));
    }

    /** Runs zypper on this root; mutating commands are fine. */
    public CommandResult zypper(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--root", root.toString(), "--non-interactive"));
        all.addAll(Arrays.asList(arguments));
        return run(RpmTools.ZYPPER, all.toArray(String[]::new));
    }

    /** Returns what is installed, {@code name-version-release}, sorted: the oracle. */
    public List<String> installed() {
        return succeed(run(RpmTools.RPM, "--root", root.toString(), "-qa", "--qf", "%{NAME}-%{VERSION}-%{RELEASE}\\n"))
                .output()
                .lines()
                .stream()
                .filter(line -> !line.startsWith("gpg-pubkey-"))
                .sorted()
                .toList();
    }

    private CommandResult run(Path tool, String... arguments) {
        CommandRequest request = CommandRequest.builder()
                .executable(tool)
                .addArguments(arguments)
                .putEnvironment("GNUPGHOME", directory.resolve("gnupg").toString())
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            return LocalHost.create().run(request, CallContext.standard());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while running " + request, e);
        }
    }

    private static CommandResult succeed(CommandResult result) {
        if (!result.exitedWith(0)) {
            throw new LabException("a command of the laboratory failed: " + result);
        }
        return result;
    }

    /** Deletes the root, the repository and the key. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                    if (problem instanceof java.nio.file.NoSuchFileException) {
                        return FileVisitResult.CONTINUE; // a socket of gpg's agent that went by itself
                    }
                    throw problem;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new LabException("the laboratory could not be deleted", e);
        }
    }
}
