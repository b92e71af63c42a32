package com.example.pacman;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.HostAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Runs pacman and tells an answer from a failure. */
final class PacmanTool {

    private static final Path PACMAN = Path.of("/usr/bin/pacman");
    private static final Path UNAME = Path.of("/usr/bin/uname");
    private static final String PRINT = "%n %v %r %s";
    private static final ReasonCode FAILED =
            ReasonCode.of("example.pacman.failed", "{command} exited with {code}: {message}");
    private static final ReasonCode NOISE = ReasonCode.of("example.pacman.noise", "a line was not understood: {line}");

    private final HostAccess host;
    private final CallContext context;

    PacmanTool(HostAccess host, CallContext context) {
        this.host = host;
        this.context = context;
    }

    /** What was read, and how completely. */
    record Answer<T>(List<T> values, Completeness completeness) {}

    Answer<PacmanText.Installed> installed() throws InterruptedException {
        return ask(List.of("-Q"), PacmanText::installed, FailsWhenEmpty.YES);
    }

    /** {@code pacman -Qu} exits with 1 and says nothing when there is nothing to upgrade. */
    Answer<PacmanText.Upgrade> upgrades() throws InterruptedException {
        return ask(List.of("-Qu"), PacmanText::upgrades, FailsWhenEmpty.NO);
    }

    Answer<PacmanText.Planned> fullUpgrade() throws InterruptedException {
        return ask(List.of("-Sup", "--print-format", PRINT), PacmanText::planned, FailsWhenEmpty.NO);
    }

    Answer<PacmanText.Planned> exactly(List<String> names) throws InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(List.of("-Sp", "--print-format", PRINT, "--"));
        arguments.addAll(names);
        return ask(arguments, PacmanText::planned, FailsWhenEmpty.NO);
    }

    String uname(String option) throws InterruptedException {
        CommandResult result = run(UNAME, List.of(option));
        return result.exitedWith(0) ? result.output().text().strip() : "unknown";
    }

    /** Whether an answer without a line can be true. */
    private enum FailsWhenEmpty {
        YES,
        NO
    }

    private <T> Answer<T> ask(
            List<String> arguments, Function<List<String>, PacmanText.Lines<T>> reader, FailsWhenEmpty whenEmpty)
            throws InterruptedException {
        CommandResult result = run(PACMAN, arguments);
        if (result.failure().isPresent()) {
            return new Answer<>(List.of(), Completeness.failed(result.failure().get()));
        }
        PacmanText.Lines<T> lines = reader.apply(result.output().lines());
        boolean nothing = lines.values().isEmpty() && result.errors().text().isBlank();
        boolean good = result.exitedWith(0) && !(nothing && whenEmpty == FailsWhenEmpty.YES)
                || result.exitedWith(1) && nothing && whenEmpty == FailsWhenEmpty.NO;
        if (!good) {
            return new Answer<>(
                    List.of(),
                    Completeness.failed(FAILED.with("command", "pacman " + arguments.get(0))
                            .with("code", result.exitCode().orElse(-1))
                            .with(
                                    "message",
                                    DisplayText.of(result.errors().text().strip(), 200))
                            .build()));
        }
        Completeness completeness = lines.noise().stream()
                .map(line -> Completeness.partial(
                        NOISE.with("line", DisplayText.of(line, 200)).build()))
                .reduce(Completeness.COMPLETE, Completeness::and);
        return new Answer<>(lines.values(), completeness);
    }

    private CommandResult run(Path executable, List<String> arguments) throws InterruptedException {
        return host.run(
                CommandRequest.builder()
                        .executable(executable)
                        .arguments(arguments)
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                context);
    }
}
