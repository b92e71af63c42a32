package dev.patchbay.testkit.contract;

import dev.patchbay.spi.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects rules, each written as number, sentence, source, scenario, check and advice. */
final class RuleWriter {

    private final List<ContractRule> rules = new ArrayList<>();

    RuleWriter rule(
            String id,
            String sentence,
            String source,
            Scenario scenario,
            Set<Capability> needs,
            RuleCheck check,
            String... advice) {
        rules.add(new ContractRule(id, sentence, source, scenario, needs, List.of(advice), check));
        return this;
    }

    RuleWriter rule(String id, String sentence, String source, Scenario scenario, RuleCheck check, String... advice) {
        return rule(id, sentence, source, scenario, Set.of(), check, advice);
    }

    List<ContractRule> rules() {
        return rules;
    }
}
