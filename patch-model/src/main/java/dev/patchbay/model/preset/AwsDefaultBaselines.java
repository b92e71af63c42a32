package dev.patchbay.model.preset;

import dev.patchbay.model.internal.Table;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRule;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.profile.PolicyParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The predefined patch baselines of AWS Systems Manager. Thread-safe.
 *
 * <pre>{@code
 * PolicyParts parts = AwsDefaultBaselines.forDistribution("rhel").orElseThrow().policy();
 * }</pre>
 */
public final class AwsDefaultBaselines {

    private static final String SOURCE = "AWS Systems Manager user guide, About predefined patch baselines, May 2023";
    private static final List<Table.Row> ROWS = Table.read(AwsDefaultBaselines.class, "aws-default-baselines.csv");
    private static final List<Preset> ALL =
            ROWS.stream().map(AwsDefaultBaselines::preset).toList();

    private AwsDefaultBaselines() {}

    /** Returns every baseline. */
    public static List<Preset> all() {
        return ALL;
    }

    /**
     * Returns the baseline AWS applies by default to machines that run {@code distribution}, as in {@link
     * dev.patchbay.model.machine.OperatingSystem#distribution()}; empty when there is none.
     */
    public static Optional<Preset> forDistribution(String distribution) {
        for (int i = 0; i < ROWS.size(); i++) {
            if (ROWS.get(i).list("distributions", "|").contains(distribution)) {
                return Optional.of(ALL.get(i));
            }
        }
        return Optional.empty();
    }

    private static Preset preset(Table.Row row) {
        List<MinimumAge> ages = new ArrayList<>();
        int days = Integer.parseInt(row.get("days"));
        if (days > 0) {
            ages.add(MinimumAge.builder()
                    .age(Duration.ofDays(days))
                    .clock(AgeClock.parse(row.get("clock")))
                    .build());
        }
        List<ApprovalRule> rules = row.list("rules", "&").stream()
                .map(rule -> new ApprovalRule(rule, selection(rule), ages))
                .toList();
        String notExpressed = row.get("notExpressed");
        return new Preset(
                row.get("name"),
                SOURCE,
                PolicyParts.builder()
                        .selection(Selection.nothing())
                        .approvalRules(rules)
                        .build(),
                notExpressed.isEmpty() ? List.of() : List.of(notExpressed));
    }

    private static Selection selection(String rule) {
        if (rule.equals("Everything")) {
            return Selection.everything();
        }
        String[] parts = rule.split(":", 2);
        Selection.Builder selection = Selection.builder();
        names(parts[0]).map(Classification::parse).forEach(selection::addClassesToInclude);
        if (!parts[1].equals("*")) {
            names(parts[1]).map(Severity::parse).forEach(selection::addSeverities);
        }
        return selection.build();
    }

    private static Stream<String> names(String joined) {
        return Arrays.stream(joined.split(Pattern.quote("+")));
    }
}
