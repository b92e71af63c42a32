package dev.patchbay.cli;

import dev.patchbay.scheduling.Conversion;
import dev.patchbay.scheduling.ScheduleFormat;
import picocli.CommandLine;

/** Prints a schedule in another format, or why that format has no words for it. */
final class ConversionOutput {

    private final CommandLine line;

    ConversionOutput(CommandLine line) {
        this.line = line;
    }

    /** Prints the text followed by {@code more} and returns the exit code. */
    int text(ScheduleFormat format, Conversion conversion, String more) {
        conversion.asText().ifPresent(text -> line.getOut().println(text + more));
        return code(format, conversion);
    }

    /** Prints the text as JSON and returns the exit code. */
    int json(ScheduleFormat format, Conversion conversion) {
        conversion.asText().ifPresent(text -> line.getOut().println(JsonText.of(conversion)));
        return code(format, conversion);
    }

    private int code(ScheduleFormat format, Conversion conversion) {
        if (conversion instanceof Conversion.NotExpressible not) {
            line.getErr()
                    .println("patchbay: not expressible in " + Word.of(format) + ": "
                            + not.problem().message());
            return ExitCode.FAILURE;
        }
        return ExitCode.DONE;
    }
}
