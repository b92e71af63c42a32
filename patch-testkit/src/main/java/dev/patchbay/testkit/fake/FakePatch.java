package dev.patchbay.testkit.fake;

import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.testkit.internal.PatchbayStyle;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A patch a {@link FakeMachine}'s sources offer, and what happens when it is simulated or installed.
 *
 * <pre>{@code
 * FakePatch.of(patch).toBuilder().addNeeds(PatchId.of("deb:libssl3t64:amd64=3.0.13-0ubuntu3.7")).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param patch what is offered
 * @param needs patches that must be installed before or with it
 * @param brings packages that are not on the machine and come along as dependencies, as a kernel's metapackage brings the
 *     kernel
 * @param unit name of the lockstep group it goes in; empty when it can go alone
 * @param keptBack why the package manager leaves it out, in words; empty when it does not
 * @param phase whether its publisher's roll-out has reached the machine
 * @param duration how long installing it takes; empty draws one from the machine's seed and the download's size
 * @param failure what becomes of it when it is installed; empty when all goes well
 * @param failures how many attempts fail before one goes well; {@link Integer#MAX_VALUE} for all of them
 * @param restarts services that run old code after it until they are restarted
 */
@Value.Builder
@PatchbayStyle
public record FakePatch(
        Patch patch,
        Set<PatchId> needs,
        List<PatchSubject.PackageAtVersion> brings,
        Optional<String> unit,
        Optional<String> keptBack,
        Phase phase,
        Optional<Duration> duration,
        Optional<PatchOutcome> failure,
        int failures,
        Set<String> restarts) {

    /** Whether a staged roll-out has reached the machine. */
    public enum Phase {
        REACHED,
        NOT_REACHED
    }

    public FakePatch {
        Objects.requireNonNull(patch, "patch");
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
        brings = List.copyOf(brings);
        Objects.requireNonNull(phase, "phase");
        restarts = Collections.unmodifiableSet(new TreeSet<>(restarts));
        failure.filter(PatchOutcome::isGood).ifPresent(outcome -> {
            throw Problem.of("fake.failure", "failure", outcome, "an outcome that is not good")
                    .asException();
        });
        if (needs.contains(patch.id())) {
            throw Problem.of("fake.needs", "needs", patch.id(), "other patches than the patch itself")
                    .asException();
        }
        duration.filter(Duration::isNegative).ifPresent(length -> {
            throw Problem.of("fake.duration", "duration", length, "zero or more")
                    .asException();
        });
    }

    /** Returns {@code patch}, open to all, going alone, needing nothing. */
    public static FakePatch of(Patch patch) {
        return builder().patch(patch).build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns this patch with every attempt to install it ending in {@code outcome}. */
    public FakePatch failing(PatchOutcome outcome) {
        return toBuilder().failure(outcome).build();
    }

    /** Returns the identity of {@link #patch()}. */
    public PatchId id() {
        return patch.id();
    }

    /** Returns what {@link #patch()} puts on the machine. */
    public PatchSubject subject() {
        return patch.subject();
    }

    /** Builds a {@link FakePatch}; not thread-safe. */
    public static final class Builder extends FakePatchBuilder {
        Builder() {
            phase(Phase.REACHED);
            failures(Integer.MAX_VALUE);
        }
    }
}
