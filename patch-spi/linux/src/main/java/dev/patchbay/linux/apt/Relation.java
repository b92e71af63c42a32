package dev.patchbay.linux.apt;

import dev.patchbay.model.version.DebianVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one package says about the version of another: {@code libc6:any (>= 2.36)}. Immutable and thread-safe.
 *
 * @param name package or virtual package
 * @param operator how versions are compared
 * @param version version compared with
 */
record Relation(String name, Operator operator, DebianVersion version) {

    /** Comparison of an installed version with the one named. */
    enum Operator {
        LESS("<<"),
        AT_MOST("<="),
        EQUAL("="),
        AT_LEAST(">="),
        GREATER(">>");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        private static Optional<Operator> parse(String text) {
            for (Operator operator : values()) {
                if (operator.text.equals(text)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9+.-]+)(?::[a-z0-9-]+)?\\s*\\((<<|<=|=|>=|>>)\\s*([^\\s)]+)\\)");

    /**
     * Reads the versioned relations of a field that leave no choice. A group with alternatives, a relation without a
     * version and one that cannot be read say nothing certain about versions and are left out.
     */
    static List<Relation> parseCertain(String field) {
        List<Relation> relations = new ArrayList<>();
        for (String group : field.split(",")) {
            Matcher form = FORM.matcher(group.strip());
            if (form.matches()) {
                Optional<Operator> operator = Operator.parse(form.group(2));
                Optional<DebianVersion> version = DebianNames.version(form.group(3));
                if (operator.isPresent() && version.isPresent()) {
                    relations.add(new Relation(form.group(1), operator.get(), version.get()));
                }
            }
        }
        return relations;
    }

    boolean holdsFor(DebianVersion other) {
        int order = other.compareTo(version);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0;
            case GREATER -> order > 0;
        };
    }
}
