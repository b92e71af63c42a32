package dev.patchbay.assessment.debian;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.version.DebianVersion;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Debian's security tracker says about one problem in one source package of one release. Immutable and thread-safe.
 *
 * @param source source package name
 * @param problem CVE id, or the tracker's temporary name
 * @param release codename of the release
 * @param state what is known
 * @param fixed the source version that holds the fix; present exactly when the state is Fixed
 * @param severity the tracker's urgency; Unspecified when none is assigned
 * @param noAdvisory why the security team publishes no advisory for it; empty when it may
 */
@Value.Builder
@PatchbayStyle
public record TrackedProblem(
        String source,
        String problem,
        String release,
        State state,
        Optional<DebianVersion> fixed,
        Severity severity,
        Optional<String> noAdvisory) {

    /** What is known about a problem. */
    public enum State {
        /** A fix is published. */
        FIXED,
        /** The release was never affected. */
        NOT_AFFECTED,
        /** The release is affected, and there is no fix. */
        OPEN,
        /** Nobody found out yet. */
        UNDETERMINED
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return problem + " in " + source + " of " + release + ": " + state;
    }

    /** Builds a {@link TrackedProblem}; not thread-safe. */
    public static final class Builder extends TrackedProblemBuilder {
        Builder() {
            severity(Severity.UNSPECIFIED);
        }
    }
}
