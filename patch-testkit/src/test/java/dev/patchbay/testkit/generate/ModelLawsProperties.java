package dev.patchbay.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.VersionScheme;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.testkit.fake.FakeMachine;
import dev.patchbay.testkit.jqwik.PatchbayArbitraries;
import dev.patchbay.testkit.jqwik.PatchbayDomain;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws that hold for every value the generators draw. */
@Domain(PatchbayDomain.class)
@Domain(DomainContext.Global.class)
class ModelLawsProperties {

    @Property(tries = 200)
    void aValueSurvivesItsBuilder(
            @ForAll Inventory inventory, @ForAll Available available, @ForAll Simulation simulation) {
        assertThat(inventory.toBuilder().build()).isEqualTo(inventory);
        assertThat(available.toBuilder().build()).isEqualTo(available);
        assertThat(simulation.toBuilder().build()).isEqualTo(simulation);
    }

    @Property(tries = 200)
    void aDocumentSurvivesJson(@ForAll Inventory inventory, @ForAll Assessment assessment) {
        assertThat(PatchbayJson.read(Inventory.class, PatchbayJson.write(inventory)))
                .isEqualTo(inventory);
        assertThat(PatchbayJson.read(Assessment.class, PatchbayJson.write(assessment)))
                .isEqualTo(assessment);
    }

    @Property(tries = 200)
    void aScheduleSurvivesJson(@ForAll ScheduleSpec spec) {
        assertThat(PatchbayJson.read(ScheduleSpec.class, PatchbayJson.write(spec)))
                .isEqualTo(spec);
    }

    @Property(tries = 300)
    void theNextWindowBeginsLaterAndIsFoundAgain(@ForAll ScheduleSpec spec, @ForAll MaintenanceWindow any) {
        MaintenanceSchedule schedule = MaintenanceSchedule.of(spec);
        Instant now = any.start();
        Optional<MaintenanceWindow> next = schedule.next(now);
        if (next.isPresent()) {
            assertThat(next.get().start()).isAfter(now);
            assertThat(schedule.next(next.get().start().minusSeconds(1))).isEqualTo(next);
        }
    }

    @Provide
    Arbitrary<PackageVersion> debianVersions() {
        return PatchbayArbitraries.of(CommonGenerators.version(VersionScheme.DEBIAN));
    }

    @Property(tries = 300)
    void versionsHaveOneOrder(
            @ForAll("debianVersions") PackageVersion one,
            @ForAll("debianVersions") PackageVersion two,
            @ForAll("debianVersions") PackageVersion three) {
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
        if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
            assertThat(one).isLessThanOrEqualTo(three);
        }
        assertThat(one.equals(two)).isEqualTo(one.compareTo(two) == 0);
    }

    @Property(tries = 60)
    void installingWhatASimulationShowsLeavesNothingOfItOffered(@ForAll FakeMachine machine)
            throws InterruptedException {
        CallContext context = CallContext.standard().with(machine.clock());
        try (PatchBackend backend = machine.backend()) {
            Simulation simulation = backend.simulate(SimulationScope.fullUpgrade(), context);
            InstallResult result = backend.install(InstallRequest.of(simulation), context);
            result.patches().stream()
                    .filter(one -> one.outcome().isGood())
                    .forEach(one -> assertThat(offered(backend, context).patch(one.patch()))
                            .isEmpty());
            assertThat(result.operation().ended())
                    .isAfterOrEqualTo(result.operation().started());
        }
    }

    private static Available offered(PatchBackend backend, CallContext context) {
        try {
            return backend.available(context);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 100)
    void theSameSeedDrawsTheSameValue(@ForAll long seed) {
        assertThat(MachineGenerators.inventory().sample(seed))
                .isEqualTo(MachineGenerators.inventory().sample(seed));
        assertThat(ScheduleGenerators.schedule().sample(seed))
                .isEqualTo(ScheduleGenerators.schedule().sample(seed));
        assertThat(CommonGenerators.reason().list().next(new Random(seed), 0)).isEmpty();
    }
}
