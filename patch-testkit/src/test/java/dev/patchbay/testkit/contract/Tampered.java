package dev.patchbay.testkit.contract;

import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ForwardingBackend;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import dev.patchbay.spi.SimulationScope;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A good backend with one answer replaced. */
class Tampered extends ForwardingBackend {

    static final Reason LIE = ReasonCode.of("test.lie", "this is not true").reason();

    Tampered(PatchBackend delegate) {
        super(delegate);
    }

    static UnaryOperator<PatchBackend> inventory(UnaryOperator<Inventory> lie) {
        return backend -> new Tampered(backend) {
            @Override
            public Inventory inventory(CallContext context) throws InterruptedException {
                return lie.apply(super.inventory(context));
            }
        };
    }

    static UnaryOperator<PatchBackend> available(UnaryOperator<Available> lie) {
        return backend -> new Tampered(backend) {
            @Override
            public Available available(CallContext context) throws InterruptedException {
                return lie.apply(super.available(context));
            }
        };
    }

    static UnaryOperator<PatchBackend> simulation(UnaryOperator<Simulation> lie) {
        return backend -> new Tampered(backend) {
            @Override
            public Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException {
                return lie.apply(super.simulate(scope, context));
            }
        };
    }

    static UnaryOperator<PatchBackend> reboot(UnaryOperator<RebootState> lie) {
        return backend -> new Tampered(backend) {
            @Override
            public RebootState rebootState(CallContext context) throws InterruptedException {
                return lie.apply(super.rebootState(context));
            }
        };
    }

    /** How a tampered backend installs. */
    @FunctionalInterface
    interface Installer {
        InstallResult install(PatchBackend good, InstallRequest request, CallContext context)
                throws InterruptedException;
    }

    static UnaryOperator<PatchBackend> install(Installer installer) {
        return backend -> new Tampered(backend) {
            @Override
            public InstallResult install(InstallRequest request, CallContext context) throws InterruptedException {
                return installer.install(delegate(), request, context);
            }
        };
    }

    /** Installs well and tells it otherwise. */
    static UnaryOperator<PatchBackend> told(UnaryOperator<InstallResult> lie) {
        return install((good, request, context) -> lie.apply(good.install(request, context)));
    }

    static InstallResult with(InstallResult result, OperationOutcome outcome) {
        return new InstallResult(
                result.operation().toBuilder().outcome(outcome).addReasons(LIE).build(),
                result.patches(),
                result.changes());
    }

    static InstallResult with(InstallResult result, Function<PatchResult, PatchResult> each) {
        return new InstallResult(
                result.operation(), result.patches().stream().map(each).toList(), result.changes());
    }

    static PatchResult with(PatchResult result, PatchOutcome from, PatchOutcome to) {
        return result.outcome() == from ? PatchResult.of(result.patch(), to, LIE) : result;
    }

    /** Claims that everything went well. */
    static InstallResult allInstalled(InstallRequest request, CallContext context) {
        return new InstallResult(
                OperationResult.succeeded(context.now(), context.now()),
                request.patches().stream()
                        .map(patch -> PatchResult.good(patch, PatchOutcome.INSTALLED))
                        .toList(),
                List.of());
    }

    /** Installs everything a full upgrade would. */
    static void installEverything(PatchBackend good, CallContext context) throws InterruptedException {
        good.install(InstallRequest.of(good.simulate(SimulationScope.fullUpgrade(), context)), context);
    }
}
