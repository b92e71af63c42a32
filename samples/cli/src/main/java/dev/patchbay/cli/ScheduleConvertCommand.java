package dev.patchbay.cli;

import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.scheduling.Conversion;
import dev.patchbay.scheduling.MaintenanceSchedule;
import dev.patchbay.scheduling.ScheduleFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule convert}: a schedule in the words of another format. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a schedule in another format, if that format can say exactly the same; exits with 3 if it cannot.",
            "",
            "Where EXPR names a time of day, a zone or an end that the options do not, the note on standard error says "
                    + "what goes with the result.",
        },
        footer = {
            "",
            "Example: Azure's words for a Quartz expression",
            "  patchbay schedule convert '0 0 2 ? * TUE#3' --format quartz-cron --to azure \\",
            "           --start 2026-12-01T02:00 --zone America/New_York --duration 3h",
        })
final class ScheduleConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "What to write: azure, unix-cron, quartz-cron, spring-cron, aws, rrule, systemd or english.")
    private String to;

    @Option(names = "--json", description = "Print the expression as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        ScheduleFormat format = Word.parse(ScheduleFormat.class, "--to", to);
        ScheduleSpec schedule = MaintenanceSchedule.of(options.spec()).spec();
        Conversion conversion = format.write(schedule);
        ConversionOutput output = new ConversionOutput(spec.commandLine());
        if (conversion instanceof Conversion.Expressed) {
            noteWhatExpressionChanged(schedule);
        }
        return json ? output.json(format, conversion) : output.text(format, conversion, "");
    }

    private void noteWhatExpressionChanged(ScheduleSpec schedule) {
        ScheduleSpec given = options.context();
        boolean same = schedule.start().equals(given.start())
                && schedule.zone().equals(given.zone())
                && schedule.expiration().equals(given.expiration());
        if (!same) {
            String end = schedule.expiration().map(at -> ", ending " + at).orElse("");
            spec.commandLine()
                    .getErr()
                    .println("patchbay: note: goes with start " + schedule.start() + " in "
                            + schedule.zone().id() + end);
        }
    }
}
