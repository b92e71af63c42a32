package dev.patchbay.testkit.contract;

import dev.patchbay.model.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules a backend keeps. {@code MUST} rules are what hosts rely on; {@code SHOULD} rules make a backend pleasant. A rule
 * whose capability is not declared, or whose scenario cannot be prepared, is aborted with the reason; it does not count as
 * kept.
 *
 * <p>Every rule is itself tested against a backend that breaks it.
 */
public final class BackendContract {

    private static final List<ContractRule> RULES = Stream.of(
                    LifeCycleRules.all(),
                    ReadingRules.all(),
                    SimulationRules.all(),
                    InstallRules.all(),
                    RefusalRules.all(),
                    UpkeepRules.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(ContractRule::id))
            .toList();

    private BackendContract() {}

    /** Returns every rule, MUST before SHOULD, by number. */
    public static List<ContractRule> rules() {
        return RULES;
    }

    /**
     * Returns the rule with that number.
     *
     * @throws dev.patchbay.model.problem.ProblemException {@code contract.rule} when there is none
     */
    public static ContractRule rule(String id) {
        return RULES.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of("contract.rule", "id", id, "the number of a rule, such as MUST-101")
                        .asException());
    }

    /** Judges a backend by every rule. */
    public static ConformanceReport verify(BackendUnderTest subject) {
        return ConformanceReport.of(
                RULES.stream().map(rule -> rule.judge(subject)).toList());
    }
}
