package dev.patchbay.testkit.fake;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.OperationReasons;
import dev.patchbay.spi.PatchOutcome;
import java.time.Duration;
import java.util.Optional;

/** Fetches a patch through a simulated network, which takes its time. */
final class FakeDownload {

    private static final ReasonCode DAMAGED = ReasonCode.of("simulated.damaged", "the download of {patch} is damaged");

    private FakeDownload() {}

    /** Returns why {@code patch} could not be fetched; empty when it lies ready. */
    static Optional<Reason> fetch(FakeMachine machine, FakePatch patch) {
        FakeState state = machine.state();
        if (state.downloaded.contains(patch.id())) {
            return Optional.empty();
        }
        if (state.troubles.contains(FakeTrouble.DISK_FULL)) {
            return Optional.of(OperationReasons.NO_SPACE
                    .with("place", "the download cache")
                    .build());
        }
        if (state.network == FakeNetwork.DOWN) {
            return Optional.of(unreachable());
        }
        machine.clock().advance(length(patch, state.network));
        if (state.network == FakeNetwork.DOWN) {
            return Optional.of(unreachable());
        }
        int attempt = state.attempts.getOrDefault(patch.id(), 0) + 1;
        if (patch.failure().filter(how -> how == PatchOutcome.FAILED_DOWNLOAD).isPresent()
                && attempt <= patch.failures()) {
            state.attempts.put(patch.id(), attempt);
            return Optional.of(DAMAGED.with("patch", patch.id().value()).build());
        }
        state.downloaded.add(patch.id());
        return Optional.empty();
    }

    static Reason unreachable() {
        return OperationReasons.UNREACHABLE
                .with("source", "the simulated repository")
                .with("cause", "the network is down")
                .build();
    }

    private static Duration length(FakePatch patch, FakeNetwork network) {
        return Duration.ofMillis(patch.patch().downloadBytes().orElse(0L) * 1000 / network.bytesPerSecond());
    }
}
