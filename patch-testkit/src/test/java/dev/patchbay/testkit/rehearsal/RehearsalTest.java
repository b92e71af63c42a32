package dev.patchbay.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.generate.AssessmentGenerators;
import dev.patchbay.testkit.generate.ScheduleGenerators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final PatchId VIM = PatchId.of("deb:vim:amd64=2:9.1.0016-1ubuntu7.90");

    private final Rehearsal rehearsal = new Rehearsal();
    private final FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
    private final Instant start = machine.clock().instant();

    private void install() throws InterruptedException {
        CallContext context = CallContext.standard().with(machine.clock());
        try (PatchBackend backend = machine.backend()) {
            backend.install(
                    InstallRequest.of(backend.simulate(SimulationScope.exactly(Set.of(VIM)), context)), context);
        }
    }

    @Test
    void anInstallationWithinItsWindowIsFine() throws Exception {
        rehearsal.allow(machine, ScheduleGenerators.window(start, Duration.ofMinutes(10)));
        install();
        assertThat(rehearsal.violations()).isEmpty();
    }

    @Test
    void anInstallationBeforeItsWindowIsNamed() throws Exception {
        rehearsal.allow(machine, ScheduleGenerators.window(start.plusSeconds(3600), Duration.ofMinutes(10)));
        install();
        assertThat(rehearsal.violations()).singleElement().asString().contains("began outside its window", VIM.value());
    }

    @Test
    void anOverrunMustBeFlagged() throws Exception {
        rehearsal.allow(machine, ScheduleGenerators.window(start, Duration.ofSeconds(2)));
        install();
        assertThat(rehearsal.violations()).singleElement().asString().contains("ended outside its window");
        rehearsal.overrunFlagged(machine);
        assertThat(rehearsal.violations()).isEmpty();
    }

    @Test
    void aFlagRaisedTooEarlyDoesNotCount() throws Exception {
        rehearsal.allow(machine, ScheduleGenerators.window(start, Duration.ofSeconds(2)));
        rehearsal.overrunFlagged(machine);
        install();
        assertThat(rehearsal.violations()).hasSize(1);
    }

    @Test
    void aDecisionNeedsAReasonWithNothingLeftOut() {
        Assessment good = rehearsal.saw(AssessmentGenerators.assessment().sample(1));
        assertThat(rehearsal.violations()).isEmpty();
        PatchFinding finding = AssessmentGenerators.finding().sample(1);
        rehearsal.saw(good.toBuilder()
                .findings(List.of(finding.toBuilder()
                        .decision(new Decision(
                                DecisionKind.DEFERRED,
                                ReasonCode.of("test.unfilled", "until {until}").reason(),
                                List.of()))
                        .build()))
                .build());
        assertThat(rehearsal.violations()).singleElement().asString().contains("has no reason", "{until}");
    }
}
