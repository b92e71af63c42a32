package dev.patchbay.scheduling.fit.reboot;

import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.scheduling.internal.PatchbayStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything a restart decision looks at. Immutable and thread-safe.
 *
 * @param setting whether restarts are allowed
 * @param pending whether one is pending now
 * @param unknownNeed what it means when nobody can tell whether one is pending
 * @param restartsAfterPatching restarts in this run since the last patch was installed, or since its start when nothing
 *     was; 0 or more
 * @param restartsInRun all restarts in this run; 0 or more
 * @param mostRestarts restarts a run may do before it stops, so that a state that never clears cannot loop; 1 or more
 * @param window the window the run is in
 * @param restartWindow the window restarts are allowed in, where it is another one
 * @param needed time a restart takes
 * @param activeHours hours without restarts
 * @param deadlinePassed since when a deadline overrides active hours; empty when none has passed
 * @param uptime how long the machine has been up; empty when unknown
 * @param leastUptime shortest uptime after which it restarts
 * @param loggedInUsers people logged in; 0 or more
 * @param users whether they are waited for
 */
@Value.Builder
@PatchbayStyle
public record RebootInputs(
        RebootSetting setting,
        RebootState.Need pending,
        UnknownNeed unknownNeed,
        int restartsAfterPatching,
        int restartsInRun,
        int mostRestarts,
        MaintenanceWindow window,
        Optional<MaintenanceWindow> restartWindow,
        Duration needed,
        Optional<ActiveHours> activeHours,
        Optional<Instant> deadlinePassed,
        Optional<Duration> uptime,
        Optional<Duration> leastUptime,
        int loggedInUsers,
        Users users) {

    /** What it means when nobody can tell whether a restart is pending. */
    public enum UnknownNeed {
        /** It is needed, once in a run. */
        READS_AS_REQUIRED,
        /** It is not acted on, and the status stays Required. */
        REPORTED_ONLY
    }

    /** Whether logged-in users delay a restart. */
    public enum Users {
        IGNORED,
        WAITED_FOR
    }

    public RebootInputs {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(unknownNeed, "unknownNeed");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(users, "users");
        atLeast("restartsAfterPatching", restartsAfterPatching, 0);
        atLeast("restartsInRun", restartsInRun, restartsAfterPatching);
        atLeast("mostRestarts", mostRestarts, 1);
        atLeast("loggedInUsers", loggedInUsers, 0);
        if (needed.isNegative()) {
            throw Problem.of("reboot.needed", "needed", needed, "a duration of 0 or more")
                    .asException();
        }
    }

    private static void atLeast(String field, int value, int least) {
        if (value < least) {
            throw Problem.of("reboot." + field, field, value, "a number of " + least + " or more")
                    .asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these inputs. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns the window restarts are allowed in. */
    public MaintenanceWindow effectiveWindow() {
        return restartWindow.orElse(window);
    }

    /**
     * Builds {@link RebootInputs}; not thread-safe. An unknown need reads as required, three restarts are the most, users
     * are ignored; setting, pending state, window and needed time must be given.
     */
    public static final class Builder extends RebootInputsBuilder {
        Builder() {
            unknownNeed(UnknownNeed.READS_AS_REQUIRED);
            restartsAfterPatching(0);
            restartsInRun(0);
            mostRestarts(3);
            loggedInUsers(0);
            users(Users.IGNORED);
        }
    }
}
