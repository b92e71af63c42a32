package dev.patchbay.model;

import static dev.patchbay.model.Values.names;

import dev.patchbay.model.machine.LifeCycle;
import dev.patchbay.model.machine.LifeCycleTable;
import dev.patchbay.model.maintenance.Attachment;
import dev.patchbay.model.maintenance.ConfigurationState;
import dev.patchbay.model.maintenance.MaintenanceConfiguration;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.ring.GateApproval;
import dev.patchbay.model.ring.Ring;
import dev.patchbay.model.ring.RingGate;
import dev.patchbay.model.ring.RingPlan;
import dev.patchbay.model.ring.Share;
import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.FreezeStrength;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of rings, maintenance configurations, freezes and life-cycle tables. */
public final class RolloutValues {

    private RolloutValues() {}

    public static Arbitrary<Share> shares() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 5_000).map(Share::machines),
                Arbitraries.integers().between(1, 100).map(Share::percent));
    }

    public static Arbitrary<RingPlan> rings() {
        Arbitrary<Duration> lengths = Values.durations(Duration.ofDays(40));
        Arbitrary<Ring> rings = Combinators.combine(
                        names(),
                        ProfileValues.scopes(),
                        lengths,
                        lengths,
                        Combinators.combine(shares(), shares(), Arbitraries.of(GateApproval.class))
                                .as(RingGate::new),
                        shares())
                .as(Ring::new);
        return Combinators.combine(
                        names(), rings.list().ofMinSize(1).ofMaxSize(3).uniqueElements(Ring::name))
                .as((name, list) -> new RingPlan(
                        name,
                        list.stream()
                                .sorted(Comparator.comparing(Ring::offsetFromRelease))
                                .toList()));
    }

    public static Arbitrary<MaintenanceConfiguration> configurations() {
        return Combinators.combine(
                        names(),
                        Arbitraries.of(ConfigurationState.class),
                        ResultValues.schedules(),
                        ProfileValues.scopes(),
                        PolicyValues.selections().optional(),
                        Arbitraries.of(RebootSetting.class))
                .as(MaintenanceConfiguration::new);
    }

    public static Arbitrary<Attachment> attachments() {
        return Combinators.combine(configurations(), ProfileValues.fleets(), Values.instants())
                .as(MaintenanceConfiguration::attachTo);
    }

    public static Arbitrary<FreezeSpec> freezes() {
        return Combinators.combine(ResultValues.schedules(), Arbitraries.of(FreezeStrength.class), names(), names())
                .as(FreezeSpec::new);
    }

    public static Arbitrary<LifeCycleTable> lifeCycles() {
        Arbitrary<LocalDate> days = Values.localTimes().map(time -> time.toLocalDate());
        Arbitrary<LifeCycle> rows = Combinators.combine(
                        names(),
                        names(),
                        days.optional(),
                        Arbitraries.integers().between(1, 900).optional(),
                        names(),
                        days)
                .as((distribution, version, ends, longer, source, asOf) -> {
                    Optional<LocalDate> extended = longer.flatMap(more -> ends.map(end -> end.plusDays(more)));
                    return new LifeCycle(
                            distribution, version, ends, extended, extended.map(end -> "esm"), source, asOf);
                });
        return rows.list()
                .ofMaxSize(3)
                .uniqueElements(row -> List.of(row.distribution(), row.version()))
                .map(LifeCycleTable::new);
    }
}
