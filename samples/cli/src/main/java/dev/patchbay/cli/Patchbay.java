package dev.patchbay.cli;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.NoBackendException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of the command {@code patchbay}. */
@Command(
        name = "patchbay",
        mixinStandardHelpOptions = true,
        versionProvider = CliVersion.class,
        subcommands = {AssessCommand.class, PlanCommand.class, ScheduleCommand.class, HelpCommand.class},
        header = "Says what patches this machine lacks, when its next maintenance window is, and what fits into it.",
        description = {
            "",
            "Nothing is ever changed by 'assess', 'plan' and 'schedule'; none of them needs privileges.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:'--fail-on' found what it was asked to find",
            "2:the command line or a value on it is wrong",
            "3:failure, or a format that has no words for a schedule",
            "4:could not look completely, so nothing can be concluded from what is not listed",
        },
        footer = {
            "",
            "Examples:",
            "  patchbay assess --fail-on security",
            "  patchbay schedule next 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h --count 5",
            "  patchbay plan 'Month Second Tuesday Offset1' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h",
        })
public final class Patchbay implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(Clock.systemUTC(), out, err).execute(args));
    }

    /** Returns the command line, ready to execute, over a clock and two streams of the caller's. */
    static CommandLine commandLine(Clock clock, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Patchbay(), new CommandFactory(clock));
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Patchbay::report)
                .setParameterExceptionHandler(Patchbay::reportUsage);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int report(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof NoBackendException) {
            line.getErr().println("patchbay: " + failure.getMessage());
            return ExitCode.FAILURE;
        }
        if (failure instanceof ProblemException mistake) {
            line.getErr().println("patchbay: " + mistake.problem().message());
            return ExitCode.USAGE;
        }
        line.getErr()
                .println("patchbay: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        return ExitCode.FAILURE;
    }

    private static int reportUsage(ParameterException mistake, String[] args) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println("patchbay: " + mistake.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, line.getErr())) {
            line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE;
    }
}
