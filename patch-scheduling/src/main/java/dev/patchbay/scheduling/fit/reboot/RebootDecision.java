package dev.patchbay.scheduling.fit.reboot;

import dev.patchbay.model.history.RebootStatus;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a machine restarts now (contract rule W7). Immutable and thread-safe.
 *
 * <p>First the need, one table of setting, pending state and whether this run restarted since it patched:
 *
 * <pre>
 *               not required      required     unknown
 *   Never       NONE              FORBIDDEN    FORBIDDEN
 *   IfRequired  NONE              PENDING      PENDING or UNTOLD
 *   Always      ALWAYS            ALWAYS       ALWAYS
 *   Always, restarted since patching
 *               NONE              PENDING      NONE or UNTOLD
 * </pre>
 *
 * (IfRequired with an unknown need is also NONE once this run restarted.) Then the permission, where there is a need; the
 * first that objects decides: boot-loop guard, window, time left, active hours, users, uptime.
 *
 * @param action what to do
 * @param status where the restart stands
 * @param need why one is called for
 * @param window whether the window was too short for it
 * @param reason why, with the numbers
 * @param notBefore earliest instant at which to ask again; empty when time alone changes nothing
 */
public record RebootDecision(
        Action action,
        RebootStatus status,
        RebootNeed need,
        WindowUse window,
        Reason reason,
        Optional<Instant> notBefore) {

    /** What to do. */
    public enum Action {
        NOTHING,
        REBOOT_NOW,
        /** Later in this window, at {@link RebootDecision#notBefore()} or when asked again. */
        WAIT,
        /** The restart is owed to the next window. */
        OWE
    }

    /** Whether the window was too short. */
    public enum WindowUse {
        WITHIN,
        EXCEEDED
    }

    public static final ReasonCode NOT_NEEDED =
            ReasonCode.of("reboot.not-needed", "nothing asks for a restart ({setting})");
    public static final ReasonCode FORBIDDEN =
            ReasonCode.of("reboot.forbidden", "a restart is pending ({pending}) and the setting is Never");
    public static final ReasonCode UNTOLD = ReasonCode.of(
            "reboot.untold", "nobody can tell whether a restart is pending; it is reported, not acted on");
    public static final ReasonCode NOW =
            ReasonCode.of("reboot.now", "needs {needed}, {left} left ({setting}, pending: {pending})");
    public static final ReasonCode LOOP = ReasonCode.of(
            "reboot.loop", "{restarts} restarts in this run and still pending ({pending}): no further one");
    public static final ReasonCode CLOSED =
            ReasonCode.of("reboot.window-closed", "the window for restarts is {start} to {end}, now is {now}");
    public static final ReasonCode NO_TIME = ReasonCode.of("reboot.no-time", "needs {needed}, only {left} left");
    public static final ReasonCode ACTIVE = ReasonCode.of("reboot.active-hours", "active hours until {until}");
    public static final ReasonCode USERS =
            ReasonCode.of("reboot.users", "{users} people are logged in and are waited for");
    public static final ReasonCode UPTIME =
            ReasonCode.of("reboot.uptime", "up for {uptime}, restarts after {least} at the earliest");

    public RebootDecision {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(notBefore, "notBefore");
    }

    /** Decides at {@code now}. */
    public static RebootDecision of(RebootInputs inputs, Instant now) {
        RebootNeed need = need(inputs);
        return switch (need) {
            case NONE ->
                nothing(
                        RebootStatus.NOT_NEEDED,
                        need,
                        NOT_NEEDED.with("setting", inputs.setting().label()).build());
            case FORBIDDEN ->
                nothing(
                        RebootStatus.REQUIRED,
                        need,
                        FORBIDDEN.with("pending", inputs.pending().label()).build());
            case UNTOLD -> nothing(RebootStatus.REQUIRED, need, UNTOLD.reason());
            case PENDING, ALWAYS -> new Permission(inputs, need, now).decide();
        };
    }

    private static RebootDecision nothing(RebootStatus status, RebootNeed need, Reason reason) {
        return new RebootDecision(Action.NOTHING, status, need, WindowUse.WITHIN, reason, Optional.empty());
    }

    /** Returns whether a restart is called for, permission aside. */
    public static RebootNeed need(RebootInputs inputs) {
        RebootState.Need pending = inputs.pending();
        boolean restarted = inputs.restartsAfterPatching() > 0;
        if (inputs.setting() == RebootSetting.NEVER) {
            return pending == RebootState.Need.NOT_REQUIRED ? RebootNeed.NONE : RebootNeed.FORBIDDEN;
        }
        if (inputs.setting() == RebootSetting.ALWAYS && !restarted) {
            return RebootNeed.ALWAYS;
        }
        return switch (pending) {
            case NOT_REQUIRED -> RebootNeed.NONE;
            case REQUIRED -> RebootNeed.PENDING;
            case UNKNOWN -> unknown(inputs, restarted);
        };
    }

    private static RebootNeed unknown(RebootInputs inputs, boolean restarted) {
        if (inputs.unknownNeed() == RebootInputs.UnknownNeed.REPORTED_ONLY) {
            return RebootNeed.UNTOLD;
        }
        return restarted ? RebootNeed.NONE : RebootNeed.PENDING;
    }

    /** The objections to a restart that is called for, in their order. */
    private record Permission(RebootInputs inputs, RebootNeed need, Instant now) {

        RebootDecision decide() {
            MaintenanceWindow window = inputs.effectiveWindow();
            if (inputs.restartsInRun() >= inputs.mostRestarts()) {
                return answer(
                        Action.OWE,
                        WindowUse.WITHIN,
                        LOOP.with("restarts", inputs.restartsInRun())
                                .with("pending", inputs.pending().label())
                                .build(),
                        Optional.empty());
            }
            Reason closed = CLOSED.with("start", window.start())
                    .with("end", window.end())
                    .with("now", now)
                    .build();
            if (now.isBefore(window.start())) {
                return answer(Action.WAIT, WindowUse.WITHIN, closed, Optional.of(window.start()));
            }
            if (!now.isBefore(window.end())) {
                return answer(Action.OWE, WindowUse.EXCEEDED, closed, Optional.empty());
            }
            Duration left = Duration.between(now, window.end());
            if (inputs.needed().compareTo(left) > 0) {
                return answer(
                        Action.OWE,
                        WindowUse.EXCEEDED,
                        NO_TIME.with("needed", inputs.needed())
                                .with("left", left)
                                .build(),
                        Optional.empty());
            }
            return inTime(left, window);
        }

        private RebootDecision inTime(Duration left, MaintenanceWindow window) {
            if (inputs.activeHours().isPresent()
                    && inputs.deadlinePassed().isEmpty()
                    && inputs.activeHours().get().contains(now)) {
                Instant until = inputs.activeHours().get().endAfter(now);
                Reason reason = ACTIVE.with("until", until).changesAt(until).build();
                return waiting(reason, until, window);
            }
            if (inputs.users() == RebootInputs.Users.WAITED_FOR && inputs.loggedInUsers() > 0) {
                return answer(
                        Action.WAIT,
                        WindowUse.WITHIN,
                        USERS.with("users", inputs.loggedInUsers()).build(),
                        Optional.empty());
            }
            if (inputs.leastUptime().isPresent()
                    && inputs.uptime().isPresent()
                    && inputs.uptime().get().compareTo(inputs.leastUptime().get()) < 0) {
                Instant until = now.plus(
                        inputs.leastUptime().get().minus(inputs.uptime().get()));
                Reason reason = UPTIME.with("uptime", inputs.uptime().get())
                        .with("least", inputs.leastUptime().get())
                        .changesAt(until)
                        .build();
                return waiting(reason, until, window);
            }
            return answer(
                    Action.REBOOT_NOW,
                    WindowUse.WITHIN,
                    NOW.with("needed", inputs.needed())
                            .with("left", left)
                            .with("setting", inputs.setting().label())
                            .with("pending", inputs.pending().label())
                            .build(),
                    Optional.empty());
        }

        /** Waits until then if a restart still fits afterwards, and owes it otherwise. */
        private RebootDecision waiting(Reason reason, Instant until, MaintenanceWindow window) {
            boolean fits = !until.plus(inputs.needed()).isAfter(window.end());
            return fits
                    ? answer(Action.WAIT, WindowUse.WITHIN, reason, Optional.of(until))
                    : answer(Action.OWE, WindowUse.WITHIN, reason, Optional.of(until));
        }

        private RebootDecision answer(Action action, WindowUse use, Reason reason, Optional<Instant> notBefore) {
            return new RebootDecision(action, RebootStatus.REQUIRED, need, use, reason, notBefore);
        }
    }
}
