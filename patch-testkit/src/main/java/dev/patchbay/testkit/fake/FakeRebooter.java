package dev.patchbay.testkit.fake;

import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.RebootRequest;
import dev.patchbay.spi.Rebooter;
import dev.patchbay.testkit.clock.SettableClock;
import java.time.Instant;
import java.util.Optional;

/** Restarts a simulated machine on its clock. */
final class FakeRebooter implements Rebooter {

    private static final ReasonCode REFUSED =
            ReasonCode.of("simulated.reboot-refused", "something inhibits the restart");
    private static final ReasonCode NONE = ReasonCode.of("simulated.no-reboot", "no restart is waiting");

    private final FakeMachine machine;
    private Optional<SettableClock.Scheduled> waiting = Optional.empty();

    FakeRebooter(FakeMachine machine) {
        this.machine = machine;
    }

    @Override
    public synchronized OperationResult restart(RebootRequest request, CallContext context) {
        Instant now = context.now();
        machine.record(FakeEvent.Kind.CALLED, java.util.List.of(), "restart");
        if (machine.refusesRestart()) {
            return OperationResult.of(OperationOutcome.FAILED, REFUSED.reason(), now);
        }
        if (request.delay().isZero()) {
            machine.goDown();
        } else {
            waiting = Optional.of(machine.clock().after(request.delay(), machine::goDown));
        }
        return OperationResult.succeeded(now, now);
    }

    @Override
    public synchronized OperationResult cancel(CallContext context) {
        if (waiting.isEmpty()) {
            return OperationResult.of(OperationOutcome.NOTHING_TO_DO, NONE.reason(), context.now());
        }
        waiting.get().cancel();
        waiting = Optional.empty();
        return OperationResult.succeeded(context.now(), context.now());
    }

    @Override
    public Optional<String> bootId(CallContext context) {
        return machine.bootId();
    }
}
