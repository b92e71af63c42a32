package dev.patchbay.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.generate.ScheduleGenerators;
import dev.patchbay.testkit.rehearsal.Rehearsal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class RehearsalExtensionTest {

    @Test
    void failsATestThatInstalledOutsideItsWindowAndNoOther() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(RehearsedCases.class))
                .build();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.getTestIdentifier().getDisplayName()).startsWith("outsideItsWindow");
            assertThat(failure.getException()).hasMessageContaining("began outside its window");
        });
    }

    /** Run by the test above, never by itself: one of these must fail. */
    @ExtendWith(RehearsalExtension.class)
    static class RehearsedCases {

        private static void installVim(FakeMachine machine) throws InterruptedException {
            CallContext context = CallContext.standard().with(machine.clock());
            try (PatchBackend backend = machine.backend()) {
                backend.install(
                        InstallRequest.of(backend.simulate(
                                SimulationScope.exactly(Set.of(PatchId.of("deb:vim:amd64=2:9.1.0016-1ubuntu7.90"))),
                                context)),
                        context);
            }
        }

        @Test
        void withinItsWindow(Rehearsal rehearsal) throws InterruptedException {
            FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
            rehearsal.allow(machine, ScheduleGenerators.window(machine.clock().instant(), Duration.ofHours(1)));
            installVim(machine);
        }

        @Test
        void outsideItsWindow(Rehearsal rehearsal) throws InterruptedException {
            installVim(rehearsal.watch(FakeMachine.ubuntu2404()));
        }
    }
}
