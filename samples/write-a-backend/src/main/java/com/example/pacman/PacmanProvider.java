package com.example.pacman;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchBackendProvider;
import dev.patchbay.spi.PatchBackends;
import dev.patchbay.spi.ProviderApplicability;
import dev.patchbay.spi.Target;
import java.io.IOException;

/** Serves machines that pacman runs. Thread-safe. */
public final class PacmanProvider implements PatchBackendProvider {

    static final String ID = "example-pacman";

    private static final String DATABASE = "/var/lib/pacman/local";
    private static final ReasonCode HAS = ReasonCode.of("example.pacman.database", "there are packages in {path}");
    private static final ReasonCode HAS_NOT =
            ReasonCode.of("example.pacman.no-database", "no packages in {path}: {cause}");
    private static final ReasonCode OTHER_ROOT =
            ReasonCode.of("example.pacman.root", "systems in a directory are not supported");

    /** Made by the service loader. */
    public PacmanProvider() {}

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
        if (!target.isLocal()) {
            return ProviderApplicability.doesNotApply(OTHER_ROOT.reason());
        }
        try {
            boolean empty = host.list(target.resolve(DATABASE)).isEmpty();
            return empty
                    ? ProviderApplicability.doesNotApply(hasNot("it is empty"))
                    : ProviderApplicability.applies(HAS.with("path", DATABASE).build());
        } catch (IOException e) {
            return ProviderApplicability.doesNotApply(hasNot(e.toString()));
        }
    }

    private static Reason hasNot(String cause) {
        return HAS_NOT.with("path", DATABASE).with("cause", cause).build();
    }

    @Override
    public PatchBackend open(Target target, BackendOptions options) {
        return new PacmanBackend(target, options.host());
    }
}
