package dev.patchbay.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProviderHandshakeTest {

    private static final ReasonCode WHY = ReasonCode.of("test.why", "because the test says so");

    /** A provider whose every answer a test may replace. */
    private static class TestProvider implements PatchBackendProvider {
        String id = "acme";
        int version = PatchBackends.SPI_VERSION;
        ProviderApplicability answer = ProviderApplicability.applies(WHY.reason());

        static TestProvider of(Consumer<TestProvider> settings) {
            TestProvider provider = new TestProvider();
            settings.accept(provider);
            return provider;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int spiVersion() {
            return version;
        }

        @Override
        public ProviderApplicability appliesTo(Target target, HostAccess host) {
            return answer;
        }

        @Override
        public PatchBackend open(Target target, BackendOptions options) {
            return new ReadOnlyBackend(id);
        }
    }

    /** The least a vendor writes. */
    private record ReadOnlyBackend(String id) implements PatchBackend {
        private static final Completeness NOT_LOOKED = Completeness.failed(WHY.reason());

        @Override
        public Inventory inventory(CallContext context) {
            throw new IllegalStateException("not asked by these tests");
        }

        @Override
        public Available available(CallContext context) {
            return Available.builder()
                    .observed(context.now())
                    .completeness(NOT_LOOKED)
                    .build();
        }

        @Override
        public Simulation simulate(SimulationScope scope, CallContext context) {
            return Simulation.builder()
                    .observed(context.now())
                    .completeness(NOT_LOOKED)
                    .build();
        }

        @Override
        public InstallResult install(InstallRequest request, CallContext context) {
            return InstallResult.readOnly(id, request, context.now());
        }

        @Override
        public RebootState rebootState(CallContext context) {
            return RebootState.UNKNOWN;
        }

        @Override
        public void close() {}
    }

    private static BackendCandidate.State stateOf(PatchBackendProvider... providers) {
        return PatchBackends.of(providers)
                .candidates(Target.local(), BackendOptions.local())
                .get(0)
                .state();
    }

    @Test
    void opensTheOneThatApplies() {
        TestProvider other = TestProvider.of(provider -> {
            provider.id = "other";
            provider.answer = ProviderApplicability.doesNotApply(WHY.reason());
        });
        try (PatchBackend backend = PatchBackends.of(other, new TestProvider()).open(Target.local())) {
            assertThat(backend.id()).isEqualTo("acme");
        }
    }

    @Test
    void namesEveryCandidateAndItsReasonWhenNoneApplies() {
        PatchBackends backends = PatchBackends.of(
                TestProvider.of(provider -> provider.answer = ProviderApplicability.doesNotApply(WHY.reason())));
        NoBackendException failure =
                catchThrowableOfType(NoBackendException.class, () -> backends.open(Target.local()));
        assertThat(failure)
                .hasMessageContaining("acme does not apply: because the test says so")
                .hasMessageContaining("dev.patchbay:patch-linux");
        assertThat(failure.problem().code()).isEqualTo("backend.none");
    }

    @Test
    void refusesToChooseBetweenTwo() {
        PatchBackends backends =
                PatchBackends.of(new TestProvider(), TestProvider.of(provider -> provider.id = "other"));
        assertThatThrownBy(() -> backends.open(Target.local()))
                .isInstanceOf(NoBackendException.class)
                .hasMessageContaining("acme, other");
    }

    @Test
    void aProviderThatThrowsIsBrokenAndDoesNotHideTheOthers() {
        TestProvider throwing = new TestProvider() {
            @Override
            public ProviderApplicability appliesTo(Target target, HostAccess host) {
                throw new IllegalStateException("boom");
            }
        };
        throwing.id = "throwing";
        PatchBackends backends = PatchBackends.of(throwing, new TestProvider());
        assertThat(backends.candidates(Target.local(), BackendOptions.local()).get(0))
                .hasToString("throwing is broken: it threw java.lang.IllegalStateException: boom");
        backends.open(Target.local()).close();
    }

    @Test
    void twoProvidersOfOneIdAreBothBroken() {
        TestProvider first = new TestProvider();
        TestProvider second = new TestProvider();
        List<BackendCandidate> candidates =
                PatchBackends.of(first, second).candidates(Target.local(), BackendOptions.local());
        assertThat(candidates).extracting(BackendCandidate::state).containsOnly(BackendCandidate.State.BROKEN);
        assertThat(candidates.get(0).toString()).contains("same id");
        assertThatThrownBy(() -> PatchBackends.of(first, second).open(Target.local()))
                .isInstanceOf(NoBackendException.class);
    }

    @Test
    void handshakeRefusesWhatIsTooNewOrTooOld() {
        assertThat(stateOf(TestProvider.of(provider -> provider.version = PatchBackends.SPI_VERSION + 1)))
                .isEqualTo(BackendCandidate.State.BROKEN);
        assertThat(stateOf(TestProvider.of(provider -> provider.version = PatchBackends.OLDEST_SPI_VERSION - 1)))
                .isEqualTo(BackendCandidate.State.BROKEN);
        assertThat(stateOf(new TestProvider())).isEqualTo(BackendCandidate.State.APPLIES);
    }

    @Test
    void aProviderThatAnswersNothingIsBroken() {
        assertThat(stateOf(TestProvider.of(provider -> provider.answer = null)))
                .isEqualTo(BackendCandidate.State.BROKEN);
        assertThat(stateOf(TestProvider.of(provider -> provider.id = null))).isEqualTo(BackendCandidate.State.BROKEN);
        TestProvider opensNothing = new TestProvider() {
            @Override
            public PatchBackend open(Target target, BackendOptions options) {
                return null;
            }
        };
        assertThatThrownBy(() -> PatchBackends.of(opensNothing).open(Target.local()))
                .hasMessageContaining("provider acme opened no backend");
    }

    @Test
    void whatIsNotDeclaredCannotBeCalled() throws Exception {
        CallContext context = CallContext.standard();
        try (PatchBackend backend = new ReadOnlyBackend("acme")) {
            assertThat(backend.capabilities()).isEmpty();
            InstallResult result = backend.install(new InstallRequest(Set.of(PatchId.of("x")), List.of()), context);
            assertThat(result.outcome()).isEqualTo(OperationOutcome.FAILED);
            assertThat(result.of(PatchId.of("x")).orElseThrow().outcome()).isEqualTo(PatchOutcome.NOT_ATTEMPTED);
            assertThatThrownBy(() -> backend.refresh(context))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("capability.absent");
            assertThatThrownBy(() -> backend.applySettings(Map.of(), context)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void valuesRefuseWhatCannotBe() {
        assertThatThrownBy(() -> PatchResult.builder()
                        .patch(PatchId.of("x"))
                        .outcome(PatchOutcome.BROKEN_STATE)
                        .cause(Optional.empty())
                        .build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a cause");
        assertThatThrownBy(() -> new InstallRequest(Set.of(), List.of())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new InstallResult(
                        OperationResult.succeeded(java.time.Instant.EPOCH, java.time.Instant.EPOCH),
                        List.of(
                                PatchResult.good(PatchId.of("x"), PatchOutcome.INSTALLED),
                                PatchResult.good(PatchId.of("x"), PatchOutcome.INSTALLED)),
                        List.of()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> OperationResult.builder()
                        .outcome(OperationOutcome.LOCKED)
                        .started(java.time.Instant.EPOCH)
                        .ended(java.time.Instant.EPOCH)
                        .build())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at least one reason");
    }
}
