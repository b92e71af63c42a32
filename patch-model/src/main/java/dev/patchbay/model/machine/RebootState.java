package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.Vocabulary;
import dev.patchbay.model.reason.Reason;
import java.util.List;

/**
 * Whether a machine has to restart before what is installed also runs. Immutable and thread-safe.
 *
 * @param need what is known
 * @param signals every signal that was read and what it said, in the order read
 */
@JsonPropertyOrder({"need", "signals"})
public record RebootState(Need need, List<Reason> signals) {

    /** What is known about the need for a restart. */
    public enum Need {
        NOT_REQUIRED,
        REQUIRED,
        /** No reliable signal could be read; never read as not required. */
        UNKNOWN;

        private static final Vocabulary<Need> NAMES = Vocabulary.of("rebootNeed", Need.class);

        /**
         * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
         *
         * @throws dev.patchbay.model.problem.ProblemException when there is none
         */
        @JsonCreator
        public static Need parse(String text) {
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

    /** Nobody looked. */
    public static final RebootState UNKNOWN = new RebootState(Need.UNKNOWN, List.of());

    public RebootState {
        Required.value("need", need);
        signals = Ordered.list(signals);
    }
}
