package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.Vocabulary;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which patches are wanted: (class includes ∪ includes) − every exclude (contract rule S1).
 *
 * <p>A selection without any include is an error; to mean everything, say so with {@link #everything()} or {@link
 * Breadth#EVERYTHING}. Excludes win over includes. Immutable and thread-safe.
 *
 * <pre>{@code
 * Selection.builder()
 *         .addClassesToInclude(Classification.CRITICAL, Classification.SECURITY)
 *         .addMasksToExclude(NameMask.of("kernel*"))
 *         .build();
 * }</pre>
 *
 * @param breadth whether everything is wanted or only what is listed
 * @param classesToInclude classes wanted
 * @param classesToExclude classes kept out
 * @param severities severities wanted within the classes; empty means any. A patch without a severity passes, and its
 *     decision says so
 * @param masksToInclude packages wanted whatever their class
 * @param masksToExclude packages kept out
 * @param kbsToInclude Windows updates wanted whatever their class
 * @param kbsToExclude Windows updates kept out
 * @param rebooting whether patches that may restart the machine are kept out
 * @param publishedBy latest publication wanted, inclusive; empty means any
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({
    "breadth",
    "classesToInclude",
    "classesToExclude",
    "severities",
    "masksToInclude",
    "masksToExclude",
    "kbsToInclude",
    "kbsToExclude",
    "rebooting",
    "publishedBy"
})
public record Selection(
        Breadth breadth,
        Set<Classification> classesToInclude,
        Set<Classification> classesToExclude,
        Set<Severity> severities,
        Set<NameMask> masksToInclude,
        Set<NameMask> masksToExclude,
        Set<KbNumber> kbsToInclude,
        Set<KbNumber> kbsToExclude,
        RebootingPatches rebooting,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> publishedBy) {

    /** How much a selection wants before its excludes. */
    public enum Breadth {
        /** Only what an include names. */
        LISTED,
        /** Whatever is offered. */
        EVERYTHING,
        /** Nothing at all: said where nobody selected anything, or where two selections have nothing in common. */
        NOTHING;

        private static final Vocabulary<Breadth> NAMES = Vocabulary.of("breadth", Breadth.class);

        /**
         * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
         *
         * @throws dev.patchbay.model.problem.ProblemException when there is none
         */
        @JsonCreator
        public static Breadth parse(String text) {
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

    /** What happens to patches that may restart the machine. */
    public enum RebootingPatches {
        ALLOWED,
        /** Everything is kept out whose reboot behaviour is not "never reboots". */
        EXCLUDED;

        private static final Vocabulary<RebootingPatches> NAMES = Vocabulary.of("rebooting", RebootingPatches.class);

        /**
         * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
         *
         * @throws dev.patchbay.model.problem.ProblemException when there is none
         */
        @JsonCreator
        public static RebootingPatches parse(String text) {
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

    public Selection {
        breadth = Required.orElse(breadth, Breadth.LISTED);
        classesToInclude = Ordered.sorted(classesToInclude);
        classesToExclude = Ordered.sorted(classesToExclude);
        severities = Ordered.sorted(severities);
        masksToInclude = Ordered.sorted(masksToInclude);
        masksToExclude = Ordered.sorted(masksToExclude);
        kbsToInclude = Ordered.sorted(kbsToInclude);
        kbsToExclude = Ordered.sorted(kbsToExclude);
        rebooting = Required.orElse(rebooting, RebootingPatches.ALLOWED);
        boolean listsSomething = !classesToInclude.isEmpty() || !masksToInclude.isEmpty() || !kbsToInclude.isEmpty();
        if (breadth == Breadth.LISTED && !listsSomething) {
            throw Problem.of(
                            "selection.empty",
                            "selection",
                            "no include",
                            "a class, mask or KB to include, or breadth Everything")
                    .asException();
        }
        if (breadth != Breadth.LISTED && listsSomething) {
            throw Problem.of("selection.contradiction", "breadth", breadth, "Listed, because includes are given")
                    .asException();
        }
    }

    /** Returns the selection of everything offered. */
    public static Selection everything() {
        return builder().breadth(Breadth.EVERYTHING).build();
    }

    /** Returns the selection of nothing. */
    public static Selection nothing() {
        return builder().breadth(Breadth.NOTHING).build();
    }

    /**
     * Returns a selection that wants nothing either of the two does not want. What one includes by class and the other by
     * name is left out, because no selection says it; what either excludes is excluded. The order does not matter.
     */
    public Selection and(Selection other) {
        return SelectionOverlap.of(this, other);
    }

    /** Returns a builder of a selection that wants only what it lists. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link Selection}; not thread-safe. */
    public static final class Builder extends SelectionBuilder {
        Builder() {
            breadth(Breadth.LISTED);
            rebooting(RebootingPatches.ALLOWED);
        }
    }
}
