package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Where a machine's patches come from. What a source does not offer is not missing for this machine, so an assessment
 * means little without it. Immutable and thread-safe.
 *
 * @param service what kind of source
 * @param server address of the update server; only for WSUS, empty when unknown
 * @param repositories repositories in effect, as their package manager names them, sorted; only for package managers
 */
@JsonPropertyOrder({"service", "server", "repositories"})
public record UpdateSource(PatchService service, Optional<URI> server, Set<String> repositories) {

    /** Nobody looked. */
    public static final UpdateSource UNKNOWN = new UpdateSource(PatchService.UNKNOWN, Optional.empty(), Set.of());

    public UpdateSource {
        Required.value("service", service);
        server = server == null ? Optional.empty() : server;
        repositories = Ordered.sorted(repositories);
        if (server.isPresent() && service != PatchService.WSUS) {
            throw Problem.of("source.server", "server", server.get(), "no server beside " + service)
                    .asException();
        }
        if (!repositories.isEmpty() && !hasRepositories(service)) {
            throw Problem.of("source.repositories", "repositories", repositories, "no repositories beside " + service)
                    .asException();
        }
    }

    private static boolean hasRepositories(PatchService service) {
        return switch (service) {
            case APT, YUM, DNF, ZYPPER -> true;
            case WINDOWS_UPDATE, WSUS, UNKNOWN -> false;
        };
    }

    /** Returns Microsoft's public service. */
    public static UpdateSource windowsUpdate() {
        return new UpdateSource(PatchService.WINDOWS_UPDATE, Optional.empty(), Set.of());
    }

    /** Returns the WSUS server at {@code server}. */
    public static UpdateSource wsus(URI server) {
        return new UpdateSource(PatchService.WSUS, Optional.of(server), Set.of());
    }

    /** Returns {@code repositories} as {@code service} names them. */
    public static UpdateSource repositories(PatchService service, Collection<String> repositories) {
        return new UpdateSource(service, Optional.empty(), Ordered.sorted(repositories));
    }

    @Override
    public String toString() {
        return service + server.map(uri -> " " + uri).orElse("") + (repositories.isEmpty() ? "" : " " + repositories);
    }
}
