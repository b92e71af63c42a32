package dev.patchbay.linux.apt;

import dev.patchbay.linux.apt.EdspVersion.Mark;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.SimulationScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks apt what it would do and works out what it leaves out, and why, from apt's own answers. */
final class Simulator {

    private static final String EVERY_PHASE = "APT::Get::Always-Include-Phased-Updates=1";
    private static final String COMMAND = "dist-upgrade";

    private final AptTool apt;
    private final DpkgDatabase database;
    private final Completeness sources;
    private final CallContext context;
    private final Instant observed;

    Simulator(AptTool apt, DpkgDatabase database, Completeness sources, CallContext context) {
        this.apt = apt;
        this.database = database;
        this.sources = sources;
        this.context = context;
        this.observed = context.now();
    }

    Simulation run(SimulationScope scope) throws InterruptedException {
        if (scope instanceof SimulationScope.Exactly exactly) {
            return exactly(exactly.patches().stream().map(AptPatchId::parse).toList())
                    .simulation();
        }
        return fullUpgrade();
    }

    static Simulation failed(Instant observed, Completeness completeness) {
        return Simulation.builder()
                .observed(observed)
                .completeness(completeness)
                .build();
    }

    private Simulation fullUpgrade() throws InterruptedException {
        AptAnswer answer = apt.simulate(List.of(COMMAND), context);
        if (answer.hasFailed()) {
            return failed(observed, answer.completeness());
        }
        SimulationText text = SimulationText.parse(answer.lines());
        EdspDump dump = apt.dump(names(text), context);
        PlannedChanges planned = PlannedChanges.of(text, dump, database);
        List<EdspVersion> leftOut = leftOut(dump, planned);
        Completeness completeness = complete(answer, dump, planned);
        Set<AptPatchId> withEveryPhase = Set.of();
        if (leftOut.stream().anyMatch(version -> version.phasingPercent().isPresent())) {
            AptAnswer every = apt.simulate(List.of("-o", EVERY_PHASE, COMMAND), context);
            completeness = completeness.and(every.completeness());
            withEveryPhase = new HashSet<>(PlannedChanges.of(SimulationText.parse(every.lines()), dump, database)
                    .upgraded());
        }
        Set<PatchId> phased = new LinkedHashSet<>();
        Set<KeptBack> keptBack = new LinkedHashSet<>();
        for (EdspVersion version : leftOut) {
            boolean waits = withEveryPhase.contains(version.id());
            if (waits && version.phasingPercent().isPresent()) {
                phased.add(version.id().toPatchId());
            } else {
                keptBack.add(keptBack(waits ? AptReasons.WAITS_FOR_PHASED : AptReasons.KEPT_BACK, version, dump));
            }
        }
        return related(planned, dump)
                .keptBack(keptBack)
                .phased(phased)
                .completeness(completeness)
                .build();
    }

    /**
     * Asks what installing exactly these would do. The versions themselves are only looked up to say which one is not
     * offered when apt refuses, or to tell where they come from when it does not.
     */
    ExactPlan exactly(List<AptPatchId> wanted) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--no-remove", "install", "--"));
        wanted.forEach(id -> arguments.add(id.toArgument()));
        AptAnswer answer = apt.simulate(arguments, context);
        if (answer.hasFailed()) {
            return refused(wanted, answer);
        }
        SimulationText text = SimulationText.parse(answer.lines());
        EdspDump dump = apt.dump(names(text), context);
        if (wanted.stream().anyMatch(id -> dump.find(id).isEmpty())) {
            return notOffered(wanted, dump);
        }
        PlannedChanges planned = PlannedChanges.of(text, dump, database);
        Simulation simulation = related(planned, dump)
                .completeness(complete(answer, dump, planned))
                .build();
        return new ExactPlan(simulation, Set.of(), dump.completeness().and(readable(planned)));
    }

    private ExactPlan refused(List<AptPatchId> wanted, AptAnswer answer) throws InterruptedException {
        Set<String> names = new LinkedHashSet<>();
        wanted.forEach(id -> names.add(id.name()));
        EdspDump offered = apt.dump(names, context);
        if (offered.completeness().level() == Completeness.Level.FAILED) {
            return ExactPlan.failed(failed(observed, answer.completeness().and(offered.completeness())));
        }
        return wanted.stream().anyMatch(id -> offered.find(id).isEmpty())
                ? notOffered(wanted, offered)
                : ExactPlan.failed(failed(observed, answer.completeness()));
    }

    private ExactPlan notOffered(List<AptPatchId> wanted, EdspDump offered) {
        Set<PatchId> gone = new LinkedHashSet<>();
        Completeness completeness = offered.completeness();
        for (AptPatchId id : wanted) {
            if (offered.find(id).isEmpty()) {
                gone.add(id.toPatchId());
                completeness = completeness.and(Completeness.failed(AptReasons.PATCH_NOT_OFFERED
                        .with("patch", id.toPatchId().value())
                        .build()));
            }
        }
        return new ExactPlan(failed(observed, completeness), gone, completeness);
    }

    private Set<String> names(SimulationText text) {
        Set<String> names = new LinkedHashSet<>(database.names());
        text.steps().forEach(step -> names.add(step.name()));
        return names;
    }

    private Completeness complete(AptAnswer answer, EdspDump dump, PlannedChanges planned) {
        return database.completeness()
                .and(sources)
                .and(answer.completeness())
                .and(atWorstPartial(dump.completeness()))
                .and(readable(planned));
    }

    private static Completeness readable(PlannedChanges planned) {
        return planned.unreadable().isEmpty()
                ? Completeness.COMPLETE
                : new Completeness(Completeness.Level.PARTIAL, planned.unreadable());
    }

    /** Without the dump the changes are still true; what is left out is not known. */
    private static Completeness atWorstPartial(Completeness completeness) {
        return completeness.level() == Completeness.Level.FAILED
                ? new Completeness(Completeness.Level.PARTIAL, completeness.causes())
                : completeness;
    }

    private Simulation.Builder related(PlannedChanges planned, EdspDump dump) {
        Set<DependencyEdge> edges =
                UpgradeEdges.between(UpgradeEdges.moves(dump, planned.upgraded()), dump.installed());
        return Simulation.builder()
                .changes(planned.changes())
                .edges(edges)
                .units(UpgradeEdges.units(edges))
                .observed(observed);
    }

    /** Returns the candidates of installed packages that are neither held nor part of the plan. */
    private static List<EdspVersion> leftOut(EdspDump dump, PlannedChanges planned) {
        Set<String> changed = new HashSet<>();
        planned.changes().forEach(change -> changed.add(dump.packageKey(change.name(), change.architecture())));
        List<EdspVersion> leftOut = new ArrayList<>();
        dump.installed().forEach((key, installed) -> {
            if (!changed.contains(key) && !installed.is(Mark.HELD)) {
                dump.upgrades(key, installed).stream()
                        .filter(version -> version.is(Mark.CANDIDATE))
                        .forEach(leftOut::add);
            }
        });
        return leftOut;
    }

    private static KeptBack keptBack(ReasonCode code, EdspVersion version, EdspDump dump) {
        String key = dump.packageKey(version.name(), version.id().architecture());
        EdspVersion installed = dump.installed().getOrDefault(key, version);
        Reason reason = code.with("package", version.name())
                .with("installed", installed.version().text())
                .with("version", version.version().text())
                .build();
        return new KeptBack(version.id().toPatchId(), reason);
    }
}
