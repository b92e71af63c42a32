package dev.patchbay.cli;

import dev.patchbay.model.reason.DurationText;
import dev.patchbay.scheduling.Conversion;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.ScheduleFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule describe}: a schedule in English. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Says in English when the maintenance windows are; exits with 3 where English has no words for it.",
        footer = {
            "",
            "Example: what does this cron expression mean?",
            "  patchbay schedule describe '0 0 2 ? * 3#2' --format quartz-cron --start 2026-12-01T00:00 \\",
            "           --zone America/New_York --duration 3h",
        })
final class ScheduleDescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Option(names = "--json", description = "Print the words for the recurrence as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        MaintenanceSchedule schedule = options.schedule();
        ConversionOutput output = new ConversionOutput(spec.commandLine());
        Conversion words = ScheduleFormat.ENGLISH.write(schedule.spec());
        if (json) {
            return output.json(ScheduleFormat.ENGLISH, words);
        }
        String length = DurationText.of(schedule.spec().duration());
        String end = schedule.spec().expiration().map(at -> ", before " + at).orElse("");
        return output.text(
                ScheduleFormat.ENGLISH, words, ", for " + length + end + ", in " + WindowText.zone(schedule));
    }
}
