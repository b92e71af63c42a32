package dev.patchbay.scheduling.fit.render;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.reason.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A plan as a self-contained SVG picture: the window as a time axis, one row per step, what stays out below. Pure.
 */
public final class PlanSvg {

    private static final int WIDTH = 960;
    private static final int LEFT = 250;
    private static final int RIGHT = 30;
    private static final int ROW = 24;
    private static final int TOP = 78;
    private static final int NAME_LENGTH = 34;
    private static final int REASON_LENGTH = 112;
    private static final int MOST_ROWS = 200;
    private static final int MOST_TICKS = 9;
    private static final int[] TICK_MINUTES = {1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440};

    private final InstallPlan plan;
    private final LocalTimes times;
    private final StringBuilder svg = new StringBuilder(4096);
    private final Instant from;
    private final double millis;

    private PlanSvg(InstallPlan plan, ZoneId zone) {
        this.plan = plan;
        times = LocalTimes.of(plan.window().start(), zone);
        from = plan.window().start();
        Instant last = plan.expectedEnd().isAfter(plan.window().end())
                ? plan.expectedEnd()
                : plan.window().end();
        millis = Duration.between(from, last).toMillis();
    }

    /** Returns {@code plan} as an SVG document in the local time of {@code zone}; at most 200 steps are drawn, the rest counted. */
    public static String of(InstallPlan plan, ZoneId zone) {
        return new PlanSvg(plan, zone).draw();
    }

    private String draw() {
        List<PlannedStep> steps = plan.steps().stream().limit(MOST_ROWS).toList();
        List<PlanDecision> out = plan.leftOut().limit(MOST_ROWS).toList();
        int rows = Math.max(1, steps.size());
        int outTop = TOP + rows * ROW + 44;
        int height = outTop + (out.isEmpty() ? 0 : 20 + out.size() * 20);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                        + "font-family=\"sans-serif\" font-size=\"12\">\n",
                WIDTH,
                height,
                WIDTH,
                height));
        svg.append(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, height));
        PlanText text = PlanText.of(plan, times.zone());
        text(14, 24, "#111111", "font-size=\"15\" font-weight=\"bold\"", plan.machine() + ": " + text.heading());
        text(14, 44, "#444444", "", text.chance().or(text::quality).orElse(""));
        axis(rows);
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), TOP + i * ROW);
        }
        if (steps.isEmpty()) {
            text(14, TOP + 16, "#444444", "", "nothing is planned");
        }
        leftOut(out, outTop);
        return svg.append("</svg>\n").toString();
    }

    private double x(Instant at) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (Duration.between(from, at).toMillis() / millis);
    }

    private void axis(int rows) {
        Duration length = plan.window().length();
        int bottom = TOP + rows * ROW;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#eef3f8\"/>\n",
                x(from),
                TOP - 4,
                x(plan.window().end()) - x(from),
                bottom - TOP + 8));
        Duration step = tickStep(length);
        tick(from, bottom, "#445566");
        tick(plan.window().end(), bottom, "#445566");
        for (Instant at = from.plus(step);
                at.plus(step.dividedBy(2)).isBefore(plan.window().end());
                at = at.plus(step)) {
            tick(at, bottom, "#c8d4df");
        }
    }

    private static Duration tickStep(Duration length) {
        for (int minutes : TICK_MINUTES) {
            if (length.toMinutes() <= (long) minutes * MOST_TICKS) {
                return Duration.ofMinutes(minutes);
            }
        }
        return length.dividedBy(MOST_TICKS);
    }

    private void tick(Instant at, int bottom, String color) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>\n",
                x(at),
                TOP - 4,
                x(at),
                bottom + 4,
                color));
        text(x(at), bottom + 20, "#444444", "text-anchor=\"middle\"", times.minute(at));
    }

    private void step(PlannedStep step, int y) {
        boolean reboot = step.kind() == StepKind.REBOOT;
        double left = x(step.start());
        double width = Math.max(1.5, x(step.end()) - left);
        text(14, y + 16, "#111111", "", reboot ? "restart" : label(step));
        String color = reboot ? "#c0504d" : step.end().isAfter(plan.window().end()) ? "#d99a2b" : "#2f6fab";
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"><title>%s</title></rect>\n",
                left,
                y + 3,
                width,
                ROW - 6,
                color,
                escape(times.exact(step.start()) + " to " + times.exact(step.end()))));
        String took = DurationText.of(Duration.between(step.start(), step.end()));
        boolean roomBehind = left + width + 90 < WIDTH;
        text(
                roomBehind ? left + width + 6 : left - 6,
                y + 16,
                "#444444",
                roomBehind ? "" : "text-anchor=\"end\"",
                took);
    }

    private void leftOut(List<PlanDecision> out, int top) {
        if (out.isEmpty()) {
            return;
        }
        text(14, top, "#111111", "font-weight=\"bold\"", "stays out");
        for (int i = 0; i < out.size(); i++) {
            PlanDecision decision = out.get(i);
            String reason = decision.outcome() + ": " + decision.reason().text();
            int y = top + 20 + i * 20;
            text(14, y, "#111111", "", DisplayText.of(decision.patch().value(), NAME_LENGTH));
            text(LEFT, y, "#444444", "font-size=\"11\"", DisplayText.of(reason, REASON_LENGTH));
        }
    }

    private static String label(PlannedStep step) {
        List<PatchId> patches = step.patches();
        String more = patches.size() == 1 ? "" : " + " + (patches.size() - 1);
        return DisplayText.of(patches.get(0).value(), NAME_LENGTH) + more;
    }

    private void text(double x, int y, String color, String attributes, String content) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" fill=\"%s\"%s>%s</text>\n",
                x,
                y,
                color,
                attributes.isEmpty() ? "" : " " + attributes,
                escape(content)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
