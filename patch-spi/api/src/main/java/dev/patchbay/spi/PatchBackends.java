package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The backends a program has, and the choice of the one that runs a machine (contract rule P2).
 *
 * <pre>{@code
 * try (PatchBackend backend = PatchBackends.discover().open(Target.local())) {
 *     Available available = backend.available(CallContext.standard());
 * }
 * }</pre>
 *
 * <p><b>Class loader.</b> {@link #discover()} looks where Patchbay itself was loaded from, and not at the thread's context
 * class loader, so that the answer does not depend on which thread asks. A host that loads backends through another class
 * loader (plug-ins, application servers) passes it to {@link #discover(ClassLoader)}, and one that has no service files at
 * all (OSGi, native images, tests) passes the providers to {@link #of}.
 *
 * <p>Experimental. Immutable and thread-safe.
 */
public final class PatchBackends {

    /**
     * Version of the provider interface of this release. It grows when a provider may need something an older core does not
     * have; methods with defaults are added without it.
     */
    public static final int SPI_VERSION = 1;

    /** The oldest version of the provider interface whose providers this release still opens. */
    public static final int OLDEST_SPI_VERSION = 1;

    private static final String LINUX_PROVIDER = "apt";
    private static final String LINUX_ARTIFACT = "dev.patchbay:patch-linux";

    private static final ReasonCode NOT_LOADED =
            ReasonCode.of("provider.not-loaded", "it could not be loaded: {cause}");
    private static final ReasonCode TOO_NEW = ReasonCode.of(
            "provider.too-new", "it was built for version {needed} of the provider interface, this core has {present}");
    private static final ReasonCode TOO_OLD = ReasonCode.of(
            "provider.too-old",
            "it was built for version {needed} of the provider interface, this core opens {oldest} and later");
    private static final ReasonCode SAME_ID =
            ReasonCode.of("provider.same-id", "another provider, {other}, has the same id");
    private static final ReasonCode THREW = ReasonCode.of("provider.threw", "it threw {cause}");

    private final List<PatchBackendProvider> providers;
    private final List<BackendCandidate> broken;

    private PatchBackends(List<PatchBackendProvider> providers, List<BackendCandidate> broken) {
        this.providers = List.copyOf(providers);
        this.broken = List.copyOf(broken);
    }

    /** Returns the backends found through the class loader that loaded Patchbay. */
    public static PatchBackends discover() {
        return discover(PatchBackends.class.getClassLoader());
    }

    /**
     * Returns the backends found through {@code loader}. A provider that cannot be loaded is kept as a broken candidate and
     * does not keep the others from being found.
     */
    public static PatchBackends discover(ClassLoader loader) {
        List<PatchBackendProvider> found = new ArrayList<>();
        List<BackendCandidate> broken = new ArrayList<>();
        Iterator<PatchBackendProvider> services =
                ServiceLoader.load(PatchBackendProvider.class, loader).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return new PatchBackends(found, broken);
                }
                found.add(services.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                broken.add(broken("a registered provider", NOT_LOADED.with("cause", String.valueOf(e.getMessage()))));
            }
        }
    }

    /** Returns exactly these backends, nothing discovered. */
    public static PatchBackends of(PatchBackendProvider... providers) {
        return new PatchBackends(List.of(providers), List.of());
    }

    /** Returns every backend found on the class path and what it says about {@code target} on this host. */
    public static List<BackendCandidate> discoverAll(Target target) {
        return discover().candidates(target, BackendOptions.local());
    }

    /** Returns every backend and what it says about {@code target}, broken ones included. */
    public List<BackendCandidate> candidates(Target target, BackendOptions options) {
        List<BackendCandidate> candidates = new ArrayList<>();
        providers.forEach(provider -> candidates.add(ask(provider, target, options.host())));
        candidates.addAll(broken);
        return candidates;
    }

    /**
     * Opens the one backend that applies to {@code target} on this host.
     *
     * @throws NoBackendException when none applies, or more than one
     */
    public PatchBackend open(Target target) {
        return open(target, BackendOptions.local());
    }

    /**
     * Opens the one backend that applies to {@code target}.
     *
     * @throws NoBackendException when none applies, or more than one
     */
    public PatchBackend open(Target target, BackendOptions options) {
        List<BackendCandidate> candidates = new ArrayList<>();
        List<PatchBackendProvider> applicable = new ArrayList<>();
        for (PatchBackendProvider provider : providers) {
            BackendCandidate candidate = ask(provider, target, options.host());
            candidates.add(candidate);
            if (candidate.state() == BackendCandidate.State.APPLIES) {
                applicable.add(provider);
            }
        }
        candidates.addAll(broken);
        if (applicable.size() == 1) {
            return Objects.requireNonNull(
                    applicable.get(0).open(target, options),
                    () -> "provider " + applicable.get(0).id() + " opened no backend");
        }
        throw new NoBackendException(problem(target, applicable), candidates);
    }

    private Problem problem(Target target, List<PatchBackendProvider> applicable) {
        if (!applicable.isEmpty()) {
            String names = applicable.stream().map(PatchBackendProvider::id).collect(Collectors.joining(", "));
            return Problem.of(
                    "backend.ambiguous", "target", target + " with " + names, "exactly one backend that applies to it");
        }
        return Problem.of(
                "backend.none",
                "target",
                target,
                provider(LINUX_PROVIDER).isPresent()
                        ? "a backend that applies to it"
                        : "a backend that applies to it; " + LINUX_PROVIDER + " comes with the artifact "
                                + LINUX_ARTIFACT);
    }

    private BackendCandidate ask(PatchBackendProvider provider, Target target, HostAccess host) {
        String name = provider.getClass().getName();
        try {
            name = Objects.requireNonNull(provider.id(), "id");
            int needed = provider.spiVersion();
            if (needed > SPI_VERSION) {
                return broken(name, TOO_NEW.with("needed", needed).with("present", SPI_VERSION));
            }
            if (needed < OLDEST_SPI_VERSION) {
                return broken(name, TOO_OLD.with("needed", needed).with("oldest", OLDEST_SPI_VERSION));
            }
            Optional<String> namesake = namesake(provider, name);
            if (namesake.isPresent()) {
                return broken(name, SAME_ID.with("other", namesake.get()));
            }
            ProviderApplicability answer = Objects.requireNonNull(provider.appliesTo(target, host), "applicability");
            return new BackendCandidate(
                    name,
                    answer.isApplicable() ? BackendCandidate.State.APPLIES : BackendCandidate.State.DOES_NOT_APPLY,
                    answer.reasons());
        } catch (RuntimeException | LinkageError e) {
            return broken(name, THREW.with("cause", e.toString()));
        }
    }

    /** With two providers of one id nobody could say which one answered: neither is opened. */
    private Optional<String> namesake(PatchBackendProvider provider, String id) {
        return providers.stream()
                .filter(other -> other != provider && id.equals(idOf(other).orElse(null)))
                .map(other -> other.getClass().getName())
                .findFirst();
    }

    private static Optional<String> idOf(PatchBackendProvider provider) {
        try {
            return Optional.ofNullable(provider.id());
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty(); // it is told about when its own turn to be asked comes
        }
    }

    private static BackendCandidate broken(String name, Reason.Builder reason) {
        return new BackendCandidate(name, BackendCandidate.State.BROKEN, List.of(reason.build()));
    }

    /** Returns the providers that were loaded, in the order found. */
    public List<PatchBackendProvider> providers() {
        return providers;
    }

    /** Returns the provider named {@code id}, to be opened without asking whether it applies. */
    public Optional<PatchBackendProvider> provider(String id) {
        return providers.stream()
                .filter(provider -> idOf(provider).filter(id::equals).isPresent())
                .findFirst();
    }

    @Override
    public String toString() {
        return "PatchBackends"
                + providers.stream()
                        .map(provider ->
                                idOf(provider).orElse(provider.getClass().getName()))
                        .toList();
    }
}
