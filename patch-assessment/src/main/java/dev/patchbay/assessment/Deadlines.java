package dev.patchbay.assessment;

import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.InstallDeadline;
import java.time.Instant;
import java.util.Optional;

/** By when patches have to be installed (contract rule S3); where several deadlines apply, the earliest holds. */
final class Deadlines {

    /**
     * A patch's deadline.
     *
     * @param deadline when it has to be installed
     * @param graceEnds from when on the machine is not compliant without it
     */
    record Due(Instant deadline, Instant graceEnds) {

        boolean hasPassed(Instant now) {
            return !now.isBefore(deadline);
        }

        boolean isGraceOver(Instant now) {
            return !now.isBefore(graceEnds);
        }

        private Due earliest(Due other) {
            return new Due(
                    deadline.isBefore(other.deadline) ? deadline : other.deadline,
                    graceEnds.isBefore(other.graceEnds) ? graceEnds : other.graceEnds);
        }
    }

    private final CompiledPolicy policy;
    private final PatchAges ages;
    private final Instant now;

    Deadlines(CompiledPolicy policy, PatchAges ages, Instant now) {
        this.policy = policy;
        this.ages = ages;
        this.now = now;
    }

    /** Returns the deadline of the patch itself, which ends its waiting; empty when it has none. */
    Optional<Due> own(CatalogPatch patch, int classes) {
        Optional<Due> due = Optional.empty();
        for (InstallDeadline rule : policy.policy().deadlines()) {
            if (rule.classes().isEmpty() || Classes.overlap(classes, Classes.of(rule.classes()))) {
                Instant deadline = ages.since(patch, rule.clock()).instant().plus(rule.after());
                due = earliest(due, new Due(deadline, deadline.plus(rule.grace())));
            }
        }
        for (ApprovalRecord approval : policy.rules(patch).approvals()) {
            if (approval.inForceAt(now) && approval.deadline().isPresent()) {
                Instant deadline = approval.deadline().get();
                due = earliest(due, new Due(deadline, deadline));
            }
        }
        return due;
    }

    /**
     * Returns the deadline of what the machine lacks: the earliest of the patch and of the older missing ones it brings, so
     * that a newer version does not postpone what an older one owed.
     */
    Optional<Due> owed(Situation situation) {
        Optional<Due> due = own(situation.patch(), situation.classes());
        for (CatalogPatch older : situation.older()) {
            Optional<Due> olderDue = own(older, older.classes());
            if (olderDue.isPresent()) {
                due = earliest(due, olderDue.get());
            }
        }
        return due;
    }

    private static Optional<Due> earliest(Optional<Due> due, Due other) {
        return Optional.of(due.map(found -> found.earliest(other)).orElse(other));
    }
}
