package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.problem.Problem;

/**
 * Names patches in an approval, a rejection or an override list. Written as one text: {@code id:…}, {@code kb:KB5034441},
 * {@code advisory:DSA-5673-1} or {@code mask:openssl*=3.0.*}. Immutable and thread-safe; ordered by its text.
 */
public sealed interface PatchMatcher extends Comparable<PatchMatcher> {

    /** Returns whether {@code patch} is meant. */
    boolean matches(Patch patch);

    /** Returns the text that {@link #parse} reads. */
    @JsonValue
    String text();

    /**
     * Reads a matcher.
     *
     * @throws dev.patchbay.model.problem.ProblemException when the kind is unknown or its text invalid
     */
    @JsonCreator
    static PatchMatcher parse(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "id" -> new ById(PatchId.of(value));
            case "kb" -> new ByKb(KbNumber.parse(value));
            case "advisory" -> new ByAdvisory(AdvisoryId.of(value));
            case "mask" -> new ByMask(NameMask.of(value));
            default ->
                throw Problem.of(
                                "matcher.kind", "matcher", text, "a text that begins with id:, kb:, advisory: or mask:")
                        .asException();
        };
    }

    /** Names one patch. */
    static PatchMatcher id(PatchId id) {
        return new ById(id);
    }

    /** Names every revision of a Windows update. */
    static PatchMatcher kb(KbNumber kb) {
        return new ByKb(kb);
    }

    /** Names every patch an advisory lists. */
    static PatchMatcher advisory(AdvisoryId advisory) {
        return new ByAdvisory(advisory);
    }

    /** Names packages by wildcard. */
    static PatchMatcher mask(NameMask mask) {
        return new ByMask(mask);
    }

    @Override
    default int compareTo(PatchMatcher other) {
        return text().compareTo(other.text());
    }

    /** Names one patch. */
    record ById(PatchId id) implements PatchMatcher {
        public ById {
            Required.value("id", id);
        }

        @Override
        public boolean matches(Patch patch) {
            return patch.id().equals(id);
        }

        @Override
        public String text() {
            return "id:" + id;
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** Names every revision of a Windows update. */
    record ByKb(KbNumber kb) implements PatchMatcher {
        public ByKb {
            Required.value("kb", kb);
        }

        @Override
        public boolean matches(Patch patch) {
            return patch.subject() instanceof PatchSubject.KbAtRevision update
                    && update.kb().equals(kb);
        }

        @Override
        public String text() {
            return "kb:" + kb;
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** Names every patch an advisory lists. */
    record ByAdvisory(AdvisoryId advisory) implements PatchMatcher {
        public ByAdvisory {
            Required.value("advisory", advisory);
        }

        @Override
        public boolean matches(Patch patch) {
            return patch.advisories().contains(advisory);
        }

        @Override
        public String text() {
            return "advisory:" + advisory;
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** Names packages by wildcard. */
    record ByMask(NameMask mask) implements PatchMatcher {
        public ByMask {
            Required.value("mask", mask);
        }

        @Override
        public boolean matches(Patch patch) {
            return mask.matches(patch);
        }

        @Override
        public String text() {
            return "mask:" + mask;
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
