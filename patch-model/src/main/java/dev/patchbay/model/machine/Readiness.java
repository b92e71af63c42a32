package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import java.util.List;

/**
 * Whether a machine can be patched, and what stands in the way. Immutable and thread-safe.
 *
 * @param state the answer
 * @param causes what is missing; at least one when it is not ready, none when it is
 */
@JsonPropertyOrder({"state", "causes"})
public record Readiness(ReadinessState state, List<Reason> causes) {

    /** Everything a run needs is there. */
    public static final Readiness READY = new Readiness(ReadinessState.READY, List.of());

    /** Nobody looked. */
    public static final Readiness UNKNOWN = new Readiness(ReadinessState.UNKNOWN, List.of());

    public Readiness {
        Required.value("state", state);
        causes = Ordered.list(causes);
        if (state == ReadinessState.READY && !causes.isEmpty()) {
            throw Problem.of("readiness.causes", "causes", causes.get(0), "no cause on a machine that is ready")
                    .asException();
        }
        if (state == ReadinessState.NOT_READY && causes.isEmpty()) {
            throw Problem.of("readiness.causes", "causes", "none", "what keeps the machine from being ready")
                    .asException();
        }
    }

    /** Returns the readiness of a machine that {@code cause} keeps from being patched. */
    public static Readiness notReady(Reason cause) {
        return new Readiness(ReadinessState.NOT_READY, List.of(cause));
    }
}
