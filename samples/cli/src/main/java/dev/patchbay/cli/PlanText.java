package dev.patchbay.cli;

import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.reason.DurationText;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.scheduling.MaintenanceSchedule;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An install plan as a report for people: the window, what goes in it and when, what stays out and why. */
final class PlanText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int MOST_REMARKS = 5;

    private final PrintWriter out;
    private final MaintenanceSchedule schedule;

    PlanText(PrintWriter out, MaintenanceSchedule schedule) {
        this.out = out;
        this.schedule = schedule;
    }

    void print(InstallPlan plan, Instant now) {
        out.println("Window: " + new WindowText(schedule).line(plan.window(), now));
        out.println("  zone " + WindowText.zone(schedule) + ", rule " + plan.rule() + ", " + plan.strategy()
                + ", reserve for a restart " + DurationText.of(plan.rebootReserve()));
        plan.remarks().stream()
                .map(Reason::text)
                .limit(MOST_REMARKS)
                .forEach(remark -> out.println("  note: " + remark));
        if (plan.remarks().size() > MOST_REMARKS) {
            out.println("  and " + (plan.remarks().size() - MOST_REMARKS) + " more notes; --json lists all");
        }
        out.println();
        out.println(plan.steps().isEmpty() ? "Nothing would be installed." : "Would install, times local:");
        plan.steps().forEach(this::step);
        List<String> leftOut =
                plan.leftOut().map(decision -> "  " + decision.explain()).toList();
        if (!leftOut.isEmpty()) {
            out.println();
            out.println("Would not install:");
            leftOut.forEach(out::println);
        }
    }

    private void step(PlannedStep step) {
        out.println(
                "  " + local(step.start()) + "  " + DurationText.of(Duration.between(step.start(), step.end())) + "  "
                        + (step.patches().isEmpty()
                                ? step.kind().toString()
                                : step.patches().stream().map(Object::toString).collect(Collectors.joining(", "))));
    }

    private String local(Instant instant) {
        ZoneRules rules = schedule.zone().rules();
        return TIME.format(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, rules.getOffset(instant)));
    }
}
