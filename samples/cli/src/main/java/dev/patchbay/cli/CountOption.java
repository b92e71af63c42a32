package dev.patchbay.cli;

import dev.patchbay.model.problem.Problem;
import picocli.CommandLine.Option;

/** How many windows are listed. */
final class CountOption {

    /** More windows than anybody reads, few enough to hold. */
    static final int MOST = 10_000;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many windows, 1 to 10000; default: ${DEFAULT-VALUE}.")
    private int count;

    int count() {
        if (count < 1 || count > MOST) {
            throw Problem.of("count.range", "--count", count, "a number from 1 to " + MOST)
                    .asException();
        }
        return count;
    }
}
