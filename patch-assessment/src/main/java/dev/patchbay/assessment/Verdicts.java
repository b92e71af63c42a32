package dev.patchbay.assessment;

import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdicts on every patch that concerns one machine, under one policy.
 *
 * <p>A missing patch hides the older missing ones it brings along when it is itself approved and installable (contract rule
 * S4), and only then: a newer version that is deferred, rejected or kept back hides nothing, because the older one is what
 * can be installed.
 */
final class Verdicts {

    private final List<Verdict> listed;
    private final Set<PatchId> hidden = new HashSet<>();

    private Verdicts(List<Verdict> all) {
        for (Verdict verdict : all) {
            if (verdict.isInstallable()) {
                verdict.situation().older().forEach(older -> hidden.add(older.id()));
            }
        }
        this.listed = all.stream()
                .filter(verdict -> !hidden.contains(verdict.situation().id()))
                .toList();
    }

    static Verdicts of(Situations situations, CompiledPolicy policy, DecisionRules decisions) {
        Map<PatchId, Ruling> rulings = new HashMap<>();
        for (Situation situation : situations.all()) {
            rulings.put(situation.id(), decisions.judge(situation));
        }
        new DependencyRules(policy, situations, rulings, decisions).apply();
        return new Verdicts(situations.all().stream()
                .map(situation -> verdict(situation, rulings, policy.catalog()))
                .toList());
    }

    private static Verdict verdict(Situation situation, Map<PatchId, Ruling> rulings, Catalog catalog) {
        Decision decision =
                Optional.ofNullable(rulings.get(situation.id())).orElseThrow().decision();
        Optional<Reason> blocked = situation.isMissing() && decision.isApproved()
                ? situation
                        .notChosen()
                        .or(() -> catalog.keptBack(situation.id()).map(Verdicts::blockedBy))
                : Optional.empty();
        return new Verdict(situation, decision, blocked);
    }

    private static Reason blockedBy(Reason packageManagersWords) {
        return ApplicabilityReasons.BLOCKED_BY_DEPENDENCIES
                .with("why", packageManagersWords.text())
                .build();
    }

    /** Returns the verdicts to be listed, sorted by patch. */
    List<Verdict> listed() {
        return listed;
    }
}
