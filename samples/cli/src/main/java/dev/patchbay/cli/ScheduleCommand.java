package dev.patchbay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule}: everything about maintenance windows. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        subcommands = {
            ScheduleNextCommand.class,
            SchedulePreviousCommand.class,
            ScheduleBetweenCommand.class,
            ScheduleDescribeCommand.class,
            ScheduleConvertCommand.class,
            ScheduleLintCommand.class,
            ScheduleIcsCommand.class,
            ScheduleExplainCommand.class,
        },
        description = "Answers questions about maintenance windows.")
final class ScheduleCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, for example 'schedule next'");
    }
}
