package dev.patchbay.linux.apt;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.ClassSupport;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.spi.BackendOptions;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.DiagnosisReport;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.ServiceReport;
import dev.patchbay.spi.SimulationScope;
import dev.patchbay.spi.Target;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** apt and dpkg on one machine or in one root. Between calls it keeps nothing but what apt knows, while that is true; not
 * thread-safe. */
final class AptBackend implements PatchBackend {

    private static final Set<Capability> CAPABILITIES = Collections.unmodifiableSet(EnumSet.of(
            Capability.INSTALL,
            Capability.REFRESH,
            Capability.DOWNLOAD,
            Capability.HOLDS,
            Capability.SERVICES,
            Capability.DIAGNOSE,
            Capability.REPAIR,
            Capability.UNITS,
            Capability.PHASING));

    private final Target target;
    private final HostAccess host;
    private final AptOptions options;
    private final AptSystem system;

    AptBackend(Target target, BackendOptions backendOptions, AptOptions options) {
        this.target = target;
        this.host = backendOptions.host();
        this.options = options;
        this.system = new AptSystem(target, backendOptions, options);
    }

    @Override
    public String id() {
        return AptBackendProvider.ID;
    }

    @Override
    public Inventory inventory(CallContext context) {
        Instant observed = context.now();
        context.report("reading the package database");
        DpkgDatabase database = DpkgDatabase.read(target, host);
        MachineFacts facts = new MachineFacts(target, host);
        return Inventory.builder()
                .machine(facts.machine())
                .operatingSystem(facts.operatingSystem(database.architecture()))
                .packages(database.packages())
                .unreadable(database.unreadable())
                .runningKernel(facts.runningKernel())
                .entitlements(facts.entitlements())
                .observed(observed)
                .completeness(stopped(context).and(database.completeness()).and(facts.completeness()))
                .build();
    }

    @Override
    public Available available(CallContext context) throws InterruptedException {
        Instant observed = context.now();
        DpkgDatabase database = DpkgDatabase.read(target, host);
        if (database.hasFailed()) {
            return failed(observed, database.completeness());
        }
        AptTool apt = tool(database);
        context.report("asking apt for its sources");
        SourceLists sources = SourceLists.read(apt, target, host, context);
        if (isFailed(sources.completeness())) {
            return failed(observed, database.completeness().and(sources.completeness()));
        }
        context.report("asking apt what it knows");
        EdspDump dump = apt.dump(database.names(), context);
        if (isFailed(dump.completeness())) {
            return failed(observed, dump.completeness());
        }
        Offers offers = Offers.of(dump, database, options);
        Completeness known = offers.unknown().isEmpty()
                ? Completeness.COMPLETE
                : new Completeness(Completeness.Level.PARTIAL, offers.unknown());
        return Available.builder()
                .patches(offers.patches())
                .candidates(offers.candidates())
                .metadataAsOf(sources.fetched())
                .classified(
                        sources.releases().stream().anyMatch(options.security()::isSecurity)
                                ? ClassSupport.CLASSIFIED
                                : ClassSupport.UNCLASSIFIED)
                .observed(observed)
                .completeness(database.completeness()
                        .and(sources.completeness())
                        .and(dump.completeness())
                        .and(known))
                .build();
    }

    @Override
    public Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException {
        Instant observed = context.now();
        DpkgDatabase database = DpkgDatabase.read(target, host);
        if (database.hasFailed()) {
            return Simulator.failed(observed, database.completeness());
        }
        AptTool apt = tool(database);
        SourceLists sources = SourceLists.read(apt, target, host, context);
        if (isFailed(sources.completeness())) {
            return Simulator.failed(observed, sources.completeness());
        }
        context.report("asking apt what it would do");
        return new Simulator(apt, database, sources.completeness(), context).run(scope);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public InstallResult install(InstallRequest request, CallContext context) throws InterruptedException {
        return new Installation(system, request, context).run();
    }

    @Override
    public RebootState rebootState(CallContext context) throws InterruptedException {
        return new RebootSignals(target, host, context).read();
    }

    @Override
    public ServiceReport services(CallContext context) throws InterruptedException {
        return new OutdatedServices(target, host, context).report();
    }

    @Override
    public OperationResult restartServices(Set<String> services, CallContext context) throws InterruptedException {
        return new OutdatedServices(target, host, context).restart(services);
    }

    @Override
    public OperationResult refresh(CallContext context) throws InterruptedException {
        return new AptRefresh(system, context).run();
    }

    @Override
    public DownloadResult download(InstallRequest request, CallContext context) throws InterruptedException {
        return new Installation(system, request, context).download();
    }

    @Override
    public OperationResult hold(Set<String> packages, CallContext context) throws InterruptedException {
        return new AptHolds(system, PackageHold.HELD, context).set(packages);
    }

    @Override
    public OperationResult release(Set<String> packages, CallContext context) throws InterruptedException {
        return new AptHolds(system, PackageHold.NONE, context).set(packages);
    }

    @Override
    public DiagnosisReport diagnose(CallContext context) {
        return new AptRepair(system, context).diagnose();
    }

    @Override
    public OperationResult repair(List<Diagnosis> findings, CallContext context) throws InterruptedException {
        return new AptRepair(system, context).repair(findings);
    }

    private AptTool tool(DpkgDatabase database) {
        return system.tool(database);
    }

    private static boolean isFailed(Completeness completeness) {
        return completeness.level() == Completeness.Level.FAILED;
    }

    private static Completeness stopped(CallContext context) {
        return context.stopReason().map(Completeness::partial).orElse(Completeness.COMPLETE);
    }

    private static Available failed(Instant observed, Completeness completeness) {
        return Available.builder()
                .metadataAsOf(Optional.empty())
                .classified(ClassSupport.UNCLASSIFIED)
                .observed(observed)
                .completeness(completeness)
                .build();
    }

    @Override
    public void close() {
        // nothing is open between calls
    }
}
