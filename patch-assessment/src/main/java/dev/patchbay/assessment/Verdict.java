package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.reason.Reason;
import java.util.Optional;

/**
 * One patch on one machine with its decision.
 *
 * @param situation what was found
 * @param decision what the policy says
 * @param blocked why the package manager leaves it out although it is missing and approved
 */
record Verdict(Situation situation, Decision decision, Optional<Reason> blocked) {

    boolean isInstallable() {
        return situation.isMissing() && decision.isApproved() && blocked.isEmpty();
    }
}
