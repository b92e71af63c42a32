package dev.patchbay.scheduling.fit.render;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.FinishChance;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanQuality;
import dev.patchbay.model.plan.PlanReasons;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as text, in the local time of a zone: {@link #table}, {@link #timeline} and sentences about it. Immutable and
 * thread-safe.
 */
public final class PlanText {

    private static final int NAME_WIDTH = 44;
    private static final int LEAST_WIDTH = 20;
    private static final int MOST_WIDTH = 400;

    private final InstallPlan plan;
    private final LocalTimes times;

    private PlanText(InstallPlan plan, ZoneId zone) {
        this.plan = plan;
        times = LocalTimes.of(plan.window().start(), zone);
    }

    /** Returns texts about {@code plan} in the local time of {@code zone}. */
    public static PlanText of(InstallPlan plan, ZoneId zone) {
        return new PlanText(plan, zone);
    }

    /** Returns everything: heading, steps, what stays out and why, what is known about the plan as a whole. */
    public String full() {
        return heading() + "\n\n" + table() + "\n" + timeline(72) + summary();
    }

    /** Returns one line about window, rule and strategy. */
    public String heading() {
        return times.day() + " " + times.minute(plan.window().start()) + " to "
                + times.minute(plan.window().end()) + " ("
                + DurationText.of(plan.window().length()) + ", " + times.zone().getId() + "), rule " + plan.rule()
                + ", "
                + plan.strategy();
    }

    /** Returns the steps with their times and, below them, what stays out with the reason; one line each. */
    public String table() {
        StringBuilder text = new StringBuilder();
        for (PlannedStep step : plan.steps()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-8s %-8s %-10s %s\n",
                    times.exact(step.start()),
                    times.exact(step.end()),
                    DurationText.of(Duration.between(step.start(), step.end())),
                    label(step)));
        }
        if (plan.steps().isEmpty()) {
            text.append("  nothing is planned\n");
        }
        List<PlanDecision> out = plan.leftOut().toList();
        if (!out.isEmpty()) {
            text.append("\nstays out:\n");
            for (PlanDecision decision : out) {
                text.append("  ")
                        .append(name(decision.patch()))
                        .append(": ")
                        .append(decision.outcome())
                        .append(": ")
                        .append(decision.reason().text())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Draws the window as a bar of {@code width} characters: steps as blocks, restarts as {@code R}, free time as dots, and
     * what goes past the end of the window behind a bar.
     *
     * @throws dev.patchbay.model.problem.ProblemException when {@code width} is not 20 to 400
     */
    public String timeline(int width) {
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw Problem.of("timeline.width", "width", width, "a number from " + LEAST_WIDTH + " to " + MOST_WIDTH)
                    .asException();
        }
        Instant start = plan.window().start();
        Instant end = plan.window().end();
        char[] bar = new char[width];
        Arrays.fill(bar, '.');
        boolean beyond = false;
        boolean odd = false;
        for (PlannedStep step : plan.steps()) {
            int from = column(step.start(), start, end, width);
            int to = Math.max(from + 1, column(step.end(), start, end, width));
            beyond |= step.end().isAfter(end);
            odd = !odd;
            for (int c = from; c < Math.min(to, width); c++) {
                bar[c] = step.kind() == StepKind.REBOOT ? 'R' : odd ? '#' : '=';
            }
        }
        String left = times.minute(start);
        String right = times.minute(end);
        int gap = Math.max(1, width + 2 - left.length() - right.length());
        return "  |" + new String(bar) + "|" + (beyond ? ">" : "") + "\n  " + left + " ".repeat(gap) + right + "\n";
    }

    private static int column(Instant at, Instant start, Instant end, int width) {
        double share = (double) Duration.between(start, at).toMillis()
                / Duration.between(start, end).toMillis();
        return (int) Math.max(0, Math.min(width, Math.round(share * width)));
    }

    /** Returns what is known about the plan as a whole: quality, chance and remarks, one line each. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        quality().ifPresent(line -> text.append("  ").append(line).append('\n'));
        chance().ifPresent(line -> text.append("  ").append(line).append('\n'));
        plan.remarks().forEach(remark -> text.append("  ").append(remark.text()).append('\n'));
        return text.toString();
    }

    /** Returns how good an optimal plan is, such as {@code removes risk 150, proven optimal; listing-order would leave 84 %}. */
    public Optional<String> quality() {
        return plan.quality().map(quality -> {
            StringBuilder text = new StringBuilder("removes risk ").append(quality.risk());
            text.append(
                    quality.proof() == PlanQuality.Proof.OPTIMAL
                            ? ", proven optimal"
                            : ", at most " + quality.bound() + " is possible");
            String separator = "; would leave: ";
            for (Map.Entry<String, Long> other : quality.riskByStrategy().entrySet()) {
                text.append(separator)
                        .append(other.getKey())
                        .append(' ')
                        .append(percent(quality.loss(other.getKey()).orElse(0.0)));
                separator = ", ";
            }
            return text.toString();
        });
    }

    /** Returns the chance to finish, such as {@code 94 % likely to finish by 04:40, reboot included}. */
    public Optional<String> chance() {
        return plan.chance().map(this::told);
    }

    private String told(FinishChance chance) {
        boolean reboot = plan.steps().stream().anyMatch(step -> step.kind() == StepKind.REBOOT)
                || plan.remarks().stream().anyMatch(PlanReasons.REBOOT_MAY_FOLLOW::isCodeOf);
        String text = percent(chance.byWindowEnd()) + " likely to finish by "
                + times.minute(plan.window().end()) + (reboot ? ", reboot included" : "");
        return chance.finishBy(95)
                .map(by -> text + "; 95 % by " + times.minute(by))
                .orElse(text);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private String label(PlannedStep step) {
        if (step.kind() == StepKind.REBOOT) {
            return "restart";
        }
        List<PatchId> patches = step.patches();
        String first = name(patches.get(0));
        return patches.size() == 1 ? first : first + " and " + (patches.size() - 1) + " more";
    }

    private static String name(PatchId patch) {
        return DisplayText.of(patch.value(), NAME_WIDTH);
    }
}
