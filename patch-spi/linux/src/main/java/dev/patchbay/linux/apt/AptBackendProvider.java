package dev.patchbay.linux.apt;

import dev.patchbay.linux.internal.OsRelease;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.FileStat;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackendProvider;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.ProviderApplicability;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Debian, Ubuntu and their relatives, over apt and dpkg.
 *
 * <pre>{@code
 * try (PatchBackend backend = new AptBackendProvider().open(Target.local(), BackendOptions.local())) {
 *     Available available = backend.available(CallContext.standard());
 * }
 * }</pre>
 *
 * <p>Applies where os-release names Debian, Ubuntu or a distribution like them, {@code /var/lib/dpkg/status} is not empty
 * and {@code apt-get} is there. Reading needs no privilege; installing needs root. Patch ids have the form {@code deb:name:architecture=version}.
 * An alternative root is reached through a configuration file of its own (contract rule P7); its own
 * {@code /etc/apt} is obeyed and nothing is written into it.
 *
 * <p>Experimental. Immutable and thread-safe; the backends it opens are not thread-safe.
 */
public final class AptBackendProvider implements PatchBackendProvider {

    /** Name of this backend. */
    public static final String ID = "apt";

    private static final List<String> FAMILY = List.of("debian", "ubuntu");
    private static final int MAX_NAME = 100;

    private final AptOptions options;

    /** Creates the provider that discovery finds, with {@link AptOptions#standard()}. */
    public AptBackendProvider() {
        this(AptOptions.standard());
    }

    public AptBackendProvider(AptOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int spiVersion() {
        return PatchBackends.SPI_VERSION;
    }

    @Override
    public ProviderApplicability appliesTo(Target target, HostAccess host) {
        Optional<OsRelease> release = MachineFacts.osRelease(target, host);
        if (release.isEmpty()) {
            return ProviderApplicability.doesNotApply(AptReasons.RELEASE_UNKNOWN
                    .with("cause", target.resolve("/etc/os-release") + " cannot be read")
                    .build());
        }
        String distribution = DisplayText.of(
                release.get().value("PRETTY_NAME").or(release.get()::id).orElse("a nameless system"), MAX_NAME);
        if (!isDebian(release.get())) {
            return ProviderApplicability.doesNotApply(AptReasons.OTHER_DISTRIBUTION
                    .with("distribution", distribution)
                    .build());
        }
        Path status = target.resolve(DpkgDatabase.STATUS);
        if (size(status, host) == 0) {
            return ProviderApplicability.doesNotApply(
                    AptReasons.NO_DATABASE.with("path", status.toString()).build());
        }
        if (size(options.aptGet(), host) == 0) {
            return ProviderApplicability.doesNotApply(
                    AptReasons.NO_TOOL.with("path", options.aptGet().toString()).build());
        }
        return ProviderApplicability.applies(
                AptReasons.APPLIES.with("distribution", distribution).build());
    }

    private static boolean isDebian(OsRelease release) {
        return release.id().filter(FAMILY::contains).isPresent()
                || release.like().stream().anyMatch(FAMILY::contains);
    }

    /** Returns the size of a file; what cannot be looked at counts as nothing. */
    private static long size(Path file, HostAccess host) {
        try {
            return host.stat(file).map(FileStat::size).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public PatchBackend open(Target target, BackendOptions backendOptions) {
        return new AptBackend(target, backendOptions, options);
    }
}
