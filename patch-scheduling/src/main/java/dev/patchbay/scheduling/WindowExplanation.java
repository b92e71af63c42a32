package dev.patchbay.scheduling;

import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why there is or is no window at an instant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param state what decided
 * @param window the window that contains the instant, open or not
 * @param freezes the freezes that decided; empty unless the state speaks of them
 * @param changesAt the earliest instant at which the answer may change; empty if it never does
 * @param next the next window as scheduled
 */
public record WindowExplanation(
        State state,
        Optional<MaintenanceWindow> window,
        List<Freezes.Period> freezes,
        Optional<Instant> changesAt,
        Optional<MaintenanceWindow> next) {

    /** What decided. */
    public enum State {
        /** A window is open. */
        OPEN,
        /** A window would be open, but a freeze holds. */
        FROZEN,
        /** A window would be open, but what freezes left of it is shorter than the minimum. */
        REMAINDER_TOO_SHORT,
        /** The first window is yet to come. */
        BEFORE_FIRST_WINDOW,
        /** The last window has ended and the next has not begun. */
        BETWEEN_WINDOWS,
        /** No window follows: the schedule has expired or its rule has no further day. */
        NO_MORE_WINDOWS
    }

    public WindowExplanation {
        freezes = List.copyOf(freezes);
    }

    /** Returns the explanation in a few English sentences. */
    public String text() {
        StringBuilder text = new StringBuilder(
                switch (state) {
                    case OPEN -> "A window is open.";
                    case FROZEN -> "A window is scheduled now, but frozen by " + names() + ".";
                    case REMAINDER_TOO_SHORT ->
                        "A window is scheduled now, but " + names() + " leaves less of it than the minimum length.";
                    case BEFORE_FIRST_WINDOW -> "The first window has not begun.";
                    case BETWEEN_WINDOWS -> "No window is scheduled now.";
                    case NO_MORE_WINDOWS -> "No window follows: the schedule has ended.";
                });
        window.or(() -> next).ifPresent(shown -> {
            text.append(" The window ")
                    .append(shown.id())
                    .append(" lasts from ")
                    .append(shown.start());
            text.append(" to ").append(shown.end()).append('.');
            shown.dstEffects().forEach(effect -> text.append(' ').append(sentence(effect)));
        });
        changesAt.ifPresent(at -> text.append(" This changes at ").append(at).append('.'));
        return text.toString();
    }

    private String names() {
        return freezes.stream()
                .map(period ->
                        period.freeze().periods().id() + " (" + period.freeze().reason() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String sentence(DstEffect effect) {
        return switch (effect.kind()) {
            case START_SHIFTED ->
                "Its local start does not exist that day: clocks go forward, and it starts " + effect.amount()
                        + " later on the clock.";
            case START_AMBIGUOUS -> "Its local start occurs twice that day, as clocks go back.";
            case END_MOVED -> "Clocks change while it is open: its end moves by " + effect.amount() + " on the clock.";
            case SHORTENED -> "Clocks change while it is open: it is " + effect.amount() + " shorter.";
        };
    }
}
