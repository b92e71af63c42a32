package dev.patchbay.cli;

import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.scheduling.fit.DurationEstimates;
import dev.patchbay.scheduling.fit.FitRule;
import dev.patchbay.scheduling.fit.Strategy;
import dev.patchbay.scheduling.fit.WindowPlanner;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a window is filled: by which rule, in which order, with which restarts. */
final class PlannerChoices {

    private static final Map<String, FitRule> RULES = rules();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            defaultValue = "how-to",
            description = "When a patch still fits: default, how-to, azure-how-it-works, azure-schedule-table, "
                    + "azure-troubleshooting, azure-linux-agent, azure-automation, configuration-manager, aws-cutoff; "
                    + "default: ${DEFAULT-VALUE}.")
    private String rule;

    @Option(
            names = "--strategy",
            paramLabel = "ORDER",
            description =
                    "Which patches go first: listing-order, severity-first, shortest-first, density-first or optimal; "
                            + "the default is the rule's own.")
    private @Nullable String strategy;

    @Option(
            names = "--reboot",
            paramLabel = "SETTING",
            defaultValue = "IfRequired",
            description = "Never, IfRequired or Always; default: ${DEFAULT-VALUE}.")
    private String reboot;

    private static Map<String, FitRule> rules() {
        Map<String, FitRule> rules = new LinkedHashMap<>();
        for (FitRule known : new FitRule[] {
            FitRule.DEFAULT,
            FitRule.HOW_TO,
            FitRule.AZURE_HOW_IT_WORKS,
            FitRule.AZURE_SCHEDULE_TABLE,
            FitRule.AZURE_TROUBLESHOOTING,
            FitRule.AZURE_LINUX_AGENT,
            FitRule.AZURE_AUTOMATION,
            FitRule.CONFIGURATION_MANAGER,
            FitRule.AWS_CUTOFF,
        }) {
            rules.put(known.name(), known);
        }
        return rules;
    }

    WindowPlanner planner() {
        FitRule chosen = RULES.get(rule.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw Problem.of("rule.unknown", "--rule", rule, "one of " + String.join(", ", RULES.keySet()))
                    .asException();
        }
        WindowPlanner planner =
                WindowPlanner.of(chosen, DurationEstimates.constants(chosen)).withReboot(RebootSetting.parse(reboot));
        return strategy == null ? planner : planner.with(strategy(strategy));
    }

    private static Strategy strategy(String text) {
        for (Strategy known : Strategy.values()) {
            if (known.label().equalsIgnoreCase(text)) {
                return known;
            }
        }
        throw Problem.of(
                        "strategy.unknown",
                        "--strategy",
                        text,
                        "listing-order, severity-first, shortest-first, density-first or optimal")
                .asException();
    }
}
