package dev.patchbay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule}: everything about maintenance windows. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        subcommands = {ScheduleNextCommand.class},
        description = "Answers questions about maintenance windows.")
final class ScheduleCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, for example 'schedule next'");
    }
}
