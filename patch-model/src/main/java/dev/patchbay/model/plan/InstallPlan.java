package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.schedule.MaintenanceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a maintenance window is going to install on one machine, in which order, and why everything else stays out
 * (contract rules W1 to W3). A plan is a forecast: what runs is decided again before every step. Immutable and
 * thread-safe.
 *
 * @param machine the machine
 * @param window the window
 * @param computedAt the instant the plan was made for
 * @param rule name of the fit rule
 * @param strategy name of the strategy that chose and ordered
 * @param rebootSetting whether a restart is allowed
 * @param rebootReserve time the rule keeps for a restart on this machine
 * @param steps what is done, in order
 * @param decisions one for every patch of the assessment, in or out, sorted by patch
 * @param quality how good an optimal plan is; empty for other strategies
 * @param chance how likely the plan is to finish; empty when the durations are constants
 * @param remarks what is worth knowing about the plan as a whole
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({
    "machine",
    "window",
    "computedAt",
    "rule",
    "strategy",
    "rebootSetting",
    "rebootReserve",
    "steps",
    "decisions",
    "quality",
    "chance",
    "remarks"
})
public record InstallPlan(
        MachineId machine,
        MaintenanceWindow window,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant computedAt,
        String rule,
        String strategy,
        RebootSetting rebootSetting,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration rebootReserve,
        List<PlannedStep> steps,
        List<PlanDecision> decisions,
        Optional<PlanQuality> quality,
        Optional<FinishChance> chance,
        List<Reason> remarks) {

    public InstallPlan {
        Required.value("machine", machine);
        Required.value("window", window);
        Required.value("computedAt", computedAt);
        RequiredText.check("rule", rule);
        RequiredText.check("strategy", strategy);
        Required.value("rebootSetting", rebootSetting);
        if (Required.value("rebootReserve", rebootReserve).isNegative()) {
            throw Problem.of("plan.reserve", "rebootReserve", rebootReserve, "a duration of zero or more")
                    .asException();
        }
        steps = Ordered.list(steps);
        decisions = decisions == null ? List.of() : sorted(decisions);
        quality = quality == null ? Optional.empty() : quality;
        chance = chance == null ? Optional.empty() : chance;
        remarks = Ordered.list(remarks);
    }

    private static List<PlanDecision> sorted(List<PlanDecision> decisions) {
        for (int i = 1; i < decisions.size(); i++) {
            if (decisions.get(i - 1).compareTo(decisions.get(i)) > 0) {
                return decisions.stream().sorted().toList();
            }
        }
        return List.copyOf(decisions);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns why {@code patch} is in or out; empty when the assessment did not hold it. */
    public Optional<PlanDecision> decision(PatchId patch) {
        int low = 0;
        int high = decisions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = decisions.get(middle).patch().compareTo(patch);
            if (order == 0) {
                return Optional.of(decisions.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** Returns the patches the plan installs, in the order they go. */
    public Stream<PatchId> planned() {
        return steps.stream().flatMap(step -> step.patches().stream());
    }

    /** Returns the decisions about patches the machine lacks and the plan leaves out. */
    public Stream<PlanDecision> leftOut() {
        return decisions.stream()
                .filter(decision -> !decision.isPlanned() && decision.outcome() != PlanOutcome.NOT_MISSING);
    }

    /** Returns the expected end of the last step; the later of start and {@link #computedAt()} when there is none. */
    public Instant expectedEnd() {
        if (!steps.isEmpty()) {
            return steps.get(steps.size() - 1).end();
        }
        return Collections.max(List.of(window.start(), computedAt));
    }

    /** Builds an {@link InstallPlan}; a restart is allowed if required unless said otherwise; not thread-safe. */
    public static final class Builder extends InstallPlanBuilder {
        Builder() {
            rebootSetting(RebootSetting.IF_REQUIRED);
        }
    }
}
