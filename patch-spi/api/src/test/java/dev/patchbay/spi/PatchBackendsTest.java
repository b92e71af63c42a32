package dev.patchbay.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.ReasonCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchBackendsTest {

    private static final ReasonCode YES = ReasonCode.of("acme.yes", "acme is here");
    private static final ReasonCode NO = ReasonCode.of("acme.no", "acme is nowhere");

    private static class Acme implements PatchBackendProvider {

        private final String id;
        private final ProviderApplicability answer;

        Acme(String id, ProviderApplicability answer) {
            this.id = id;
            this.answer = answer;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int spiVersion() {
            return PatchBackends.SPI_VERSION;
        }

        @Override
        public ProviderApplicability appliesTo(Target target, HostAccess host) {
            return answer;
        }

        @Override
        public PatchBackend open(Target target, BackendOptions options) {
            return new AcmeBackend(id);
        }
    }

    private record AcmeBackend(String id) implements PatchBackend {
        @Override
        public Inventory inventory(CallContext context) {
            throw new AssertionError("not asked");
        }

        @Override
        public Available available(CallContext context) {
            throw new AssertionError("not asked");
        }

        @Override
        public Simulation simulate(SimulationScope scope, CallContext context) {
            throw new AssertionError("not asked");
        }

        @Override
        public InstallResult install(InstallRequest request, CallContext context) {
            throw new AssertionError("not asked");
        }

        @Override
        public RebootState rebootState(CallContext context) {
            throw new AssertionError("not asked");
        }

        @Override
        public void close() {}
    }

    private static Acme applies(String id) {
        return new Acme(id, ProviderApplicability.applies(YES.reason()));
    }

    private static Acme doesNotApply(String id) {
        return new Acme(id, ProviderApplicability.doesNotApply(NO.reason()));
    }

    @Test
    void theOneThatAppliesIsOpened() {
        PatchBackends backends = PatchBackends.of(doesNotApply("acme"), applies("brand"));

        try (PatchBackend backend = backends.open(Target.local())) {
            assertThat(backend.id()).isEqualTo("brand");
        }
    }

    @Test
    void whereNoneAppliesEveryCandidateAndTheArtifactAreNamed() {
        PatchBackends backends = PatchBackends.of(doesNotApply("acme"), doesNotApply("brand"));

        assertThatExceptionOfType(NoBackendException.class)
                .isThrownBy(() -> backends.open(Target.local()))
                .satisfies(e -> {
                    assertThat(e.problem().code()).isEqualTo("backend.none");
                    assertThat(e)
                            .hasMessageContaining("dev.patchbay:patch-linux")
                            .hasMessageContaining("- acme does not apply: acme is nowhere")
                            .hasMessageContaining("- brand does not apply: acme is nowhere");
                    assertThat(e.candidates()).hasSize(2);
                });
    }

    @Test
    void twoThatApplyAreOneTooMany() {
        PatchBackends backends = PatchBackends.of(applies("acme"), applies("brand"));

        assertThatExceptionOfType(NoBackendException.class)
                .isThrownBy(() -> backends.open(Target.local()))
                .satisfies(e -> assertThat(e.problem().toString())
                        .isEqualTo(
                                "backend.ambiguous: target: found 'this system with acme, brand', expected exactly one"
                                        + " backend that applies to it"));
    }

    @Test
    void aProviderThatThrowsIsBrokenAndTheOthersStillCount() {
        PatchBackendProvider throwing = new Acme("bad", ProviderApplicability.applies(YES.reason())) {
            @Override
            public ProviderApplicability appliesTo(Target target, HostAccess host) {
                throw new IllegalStateException("boom");
            }
        };

        PatchBackends backends = PatchBackends.of(throwing, applies("acme"));

        assertThat(backends.candidates(Target.local(), BackendOptions.local()))
                .extracting(BackendCandidate::toString)
                .containsExactly(
                        "bad is broken: it threw java.lang.IllegalStateException: boom", "acme applies: acme is here");
        backends.open(Target.local()).close();
    }

    @Test
    void aProviderForANewerCoreIsRefusedPolitely() {
        PatchBackendProvider newer = new Acme("new", ProviderApplicability.applies(YES.reason())) {
            @Override
            public int spiVersion() {
                return PatchBackends.SPI_VERSION + 1;
            }
        };

        assertThatExceptionOfType(NoBackendException.class)
                .isThrownBy(() -> PatchBackends.of(newer).open(Target.local()))
                .withMessageContaining("new is broken: it was built for version 2 of the provider interface");
    }

    @Test
    void aServiceThatCannotBeLoadedIsACandidateToo(@TempDir Path directory) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(PatchBackendProvider.class.getName()),
                "com.example.Missing\n" + Discovered.class.getName() + "\n");
        URL[] path = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            PatchBackends backends = PatchBackends.discover(loader);

            assertThat(backends.candidates(Target.local(), BackendOptions.local()))
                    .extracting(BackendCandidate::name, BackendCandidate::state)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("discovered", BackendCandidate.State.APPLIES),
                            org.assertj.core.groups.Tuple.tuple(
                                    "a registered provider", BackendCandidate.State.BROKEN));
            assertThat(backends.candidates(Target.local(), BackendOptions.local()))
                    .anySatisfy(candidate -> assertThat(candidate.toString()).contains("com.example.Missing"));
            assertThat(backends.provider("discovered")).isPresent();
            backends.open(Target.local()).close();
        }
    }

    /** Found through a services file. */
    public static final class Discovered extends Acme {
        public Discovered() {
            super("discovered", ProviderApplicability.applies(YES.reason()));
        }
    }

    @Test
    void targetsAreAbsolute() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Target.root(Path.of("image")))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("target.relative"));
        assertThat(Target.root(Path.of("/mnt/a/../image")).resolve("/etc/os-release"))
                .isEqualTo(Path.of("/mnt/image/etc/os-release"));
        assertThat(Target.local().resolve("/etc/os-release")).isEqualTo(Path.of("/etc/os-release"));
    }
}
