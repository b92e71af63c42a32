package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.Reason;

/** What a call says for which a backend has declared no capability. */
final class Absent {

    private Absent() {}

    static ProblemException exception(String backend, Capability capability) {
        return Problem.of(
                        "capability.absent",
                        "capability",
                        capability,
                        "one of the capabilities that the backend " + backend + " declares")
                .asException();
    }

    static Reason reason(String backend, Capability capability) {
        return OperationReasons.ABSENT
                .with("backend", backend)
                .with("capability", capability.name())
                .build();
    }
}
