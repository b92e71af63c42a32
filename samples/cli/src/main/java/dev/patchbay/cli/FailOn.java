package dev.patchbay.cli;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.patch.Classification;

/** Which proven findings turn the exit code into {@link ExitCode#FOUND}. */
enum FailOn {
    /** Any missing patch, whatever the policy says about it. */
    MISSING {
        @Override
        boolean matches(PatchFinding finding) {
            return finding.isMissing();
        }
    },
    /** A missing security patch, whatever the policy says about it. */
    SECURITY {
        @Override
        boolean matches(PatchFinding finding) {
            return finding.isMissing() && finding.classifications().contains(Classification.SECURITY);
        }
    };

    abstract boolean matches(PatchFinding finding);

    boolean isFoundIn(Assessment assessment) {
        return assessment.findings().stream().anyMatch(this::matches);
    }
}
