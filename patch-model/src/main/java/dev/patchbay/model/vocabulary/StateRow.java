package dev.patchbay.model.vocabulary;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.internal.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One line of the table of vendors' words. */
record StateRow(
        String word,
        List<String> alsoRead,
        Set<Applicability> applicability,
        Set<DecisionKind> decision,
        Set<Execution> execution,
        String note) {

    static StateRow of(Table.Row row) {
        return new StateRow(
                row.get("word"),
                row.list("alsoRead", "|"),
                values(row, "applicability", Applicability.class, Applicability::parse),
                values(row, "decision", DecisionKind.class, DecisionKind::parse),
                values(row, "execution", Execution.class, Execution::parse),
                row.get("note"));
    }

    private static <E extends Enum<E>> Set<E> values(
            Table.Row row, String column, Class<E> type, Function<String, E> parser) {
        if (row.get(column).equals("*")) {
            return EnumSet.allOf(type);
        }
        Set<E> values = EnumSet.noneOf(type);
        row.list(column, "|").forEach(name -> values.add(parser.apply(name)));
        return values;
    }

    boolean fits(PatchStates states) {
        return applicability.contains(states.applicability())
                && decision.contains(states.decision())
                && execution.contains(states.execution());
    }
}
