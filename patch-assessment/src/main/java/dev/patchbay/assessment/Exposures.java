package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a machine lacks regardless of any decision (contract rule S5). Counted by what would change: several missing
 * versions of one package are one missing update, of all their classes and the worst of their severities.
 */
final class Exposures {

    private Exposures() {}

    static Exposure of(List<Verdict> verdicts) {
        Map<String, Integer> classes = new HashMap<>();
        Map<String, Severity> severities = new HashMap<>();
        Set<String> withoutFix = new HashSet<>();
        for (Verdict verdict : verdicts) {
            Situation situation = verdict.situation();
            if (situation.isMissing()) {
                classes.merge(situation.target(), situation.classes(), Classes::union);
                severities.merge(situation.target(), situation.severity(), CatalogPatch::worse);
            } else if (situation.applicability() == Applicability.NO_FIX) {
                withoutFix.add(situation.target());
            }
        }
        Map<Classification, Integer> byClass = new TreeMap<>();
        classes.values().forEach(bits -> Classes.toSet(bits).forEach(one -> byClass.merge(one, 1, Integer::sum)));
        Map<Severity, Integer> bySeverity = new TreeMap<>();
        severities.values().forEach(severity -> bySeverity.merge(severity, 1, Integer::sum));
        return new Exposure(classes.size(), byClass, bySeverity, withoutFix.size());
    }
}
