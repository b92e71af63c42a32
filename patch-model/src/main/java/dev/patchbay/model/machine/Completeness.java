package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.Vocabulary;
import dev.patchbay.model.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what should have been looked at was looked at (contract rule S5). "Nothing is missing" and "we could not
 * look" are two different answers, and this value keeps them apart.
 *
 * <p>Immutable and thread-safe.
 *
 * @param level how complete
 * @param causes why it is not {@link Level#COMPLETE}; empty exactly when it is
 */
@JsonPropertyOrder({"level", "causes"})
public record Completeness(Level level, List<Reason> causes) {

    /** Everything was looked at. */
    public static final Completeness COMPLETE = new Completeness(Level.COMPLETE, List.of());

    /** From best to worst. */
    public enum Level {
        /** Everything was looked at. */
        COMPLETE,
        /** Everything was looked at, longer ago than the cadence allows. */
        STALE,
        /** Something could not be looked at; what is listed is true, more may be missing. */
        PARTIAL,
        /** Nothing could be looked at. */
        FAILED,
        /** Nobody tried. */
        NEVER_ASSESSED;

        private static final Vocabulary<Level> NAMES = Vocabulary.of("completeness", Level.class);

        /**
         * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
         *
         * @throws dev.patchbay.model.problem.ProblemException when there is none
         */
        @JsonCreator
        public static Level parse(String text) {
            return NAMES.parse(text);
        }

        /** Returns the one spelling that is written. */
        @JsonValue
        public String label() {
            return NAMES.nameOf(this);
        }

        @Override
        public String toString() {
            return label();
        }
    }

    public Completeness {
        Required.value("level", level);
        causes = Ordered.list(causes);
        if (level == Level.COMPLETE && !causes.isEmpty()) {
            throw dev.patchbay.model.problem.Problem.of(
                            "completeness.causes", "causes", causes.get(0), "no cause when everything was looked at")
                    .asException();
        }
        if (level != Level.COMPLETE && causes.isEmpty()) {
            throw dev.patchbay.model.problem.Problem.of(
                            "completeness.causes", "causes", "none", "at least one cause for " + level)
                    .asException();
        }
    }

    /** Returns what is true of a whole of which {@code cause} could not be looked at. */
    public static Completeness partial(Reason cause) {
        return new Completeness(Level.PARTIAL, List.of(cause));
    }

    /** Returns what is true when {@code cause} kept us from looking at all. */
    public static Completeness failed(Reason cause) {
        return new Completeness(Level.FAILED, List.of(cause));
    }

    /** Returns whether everything was looked at, recently enough. */
    @JsonIgnore
    public boolean isComplete() {
        return level == Level.COMPLETE;
    }

    /** Returns the completeness of two things looked at together: the worse level, all causes. */
    public Completeness and(Completeness other) {
        if (isComplete()) {
            return other;
        }
        if (other.isComplete()) {
            return this;
        }
        List<Reason> all = new ArrayList<>(causes);
        other.causes.stream().filter(cause -> !all.contains(cause)).forEach(all::add);
        return new Completeness(level.compareTo(other.level) >= 0 ? level : other.level, all);
    }
}
