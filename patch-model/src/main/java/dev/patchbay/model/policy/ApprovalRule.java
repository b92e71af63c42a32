package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Approves patches by what they are. What any rule of a policy matches is selected as if an include named it, once its age
 * is reached; where several rules match, the first to be reached counts. Excludes and rejections win over every rule, and
 * the policy's own deferrals hold besides. Immutable and thread-safe.
 *
 * <pre>{@code
 * new ApprovalRule("security", Selection.builder().addClassesToInclude(Classification.SECURITY).build(),
 *         List.of(MinimumAge.ofDays(7)));
 * }</pre>
 *
 * @param name shown in reasons
 * @param patches which patches; its excludes narrow this rule only
 * @param ages how old they must be; where several apply, the longest holds; empty means at once
 */
@JsonPropertyOrder({"name", "patches", "ages"})
public record ApprovalRule(String name, Selection patches, List<MinimumAge> ages) {

    private static final String JOIN = " and ";

    public ApprovalRule {
        RequiredText.check("name", name);
        Required.value("patches", patches);
        ages = Ordered.list(ages);
    }

    /** Returns the rules that approve only what both lists approve, and not before both do. */
    public static List<ApprovalRule> both(List<ApprovalRule> some, List<ApprovalRule> others) {
        List<ApprovalRule> rules = new ArrayList<>();
        for (ApprovalRule one : some) {
            for (ApprovalRule other : others) {
                ApprovalRule rule = one.equals(other) ? one : one.and(other);
                if (rule.patches().breadth() != Selection.Breadth.NOTHING) {
                    rules.add(rule);
                }
            }
        }
        rules.sort(Comparator.comparing(ApprovalRule::toString));
        return List.copyOf(new LinkedHashSet<>(rules));
    }

    private ApprovalRule and(ApprovalRule other) {
        Set<String> names = new TreeSet<>(Arrays.asList(name.split(JOIN)));
        names.addAll(Arrays.asList(other.name.split(JOIN)));
        Set<MinimumAge> both = new LinkedHashSet<>(ages);
        both.addAll(other.ages);
        List<MinimumAge> sorted = new ArrayList<>(both);
        sorted.sort(Comparator.comparing(MinimumAge::toString));
        return new ApprovalRule(String.join(JOIN, names), patches.and(other.patches), sorted);
    }
}
