package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.ScratchDirectory;
import dev.patchbay.spi.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks {@code apt-get}. Every call answers or says why it does not; nothing here decides what an answer means. */
final class AptTool {

    /** A simulation logs what it asks the installation planner, unless told not to. */
    private static final List<String> SIMULATE = List.of("-s", "-o", "Dir::Log::Planner=/dev/null");

    private static final Path APT_CONFIG = Path.of("/usr/bin/apt-config");
    private static final String DUMP = "edsp.txt";
    private static final String DUMPING = "ERR_JUST_DUMPING";
    private static final String DUMP_WRITER = "_apt";
    private static final List<String> DUMP_ARGUMENTS = Stream.of(
                    List.of("-q=2", "--solver", "dump"), SIMULATE, List.of("dist-upgrade"))
            .flatMap(List::stream)
            .toList();
    private static final int DUMP_CODE = 100;
    private static final int MESSAGES = 3;
    private static final int MAX_MESSAGE = 500;

    private final Target target;
    private final HostAccess host;
    private final AptOptions options;
    private final Optional<String> architecture;
    private final DumpMemory memory;

    AptTool(Target target, HostAccess host, AptOptions options, Optional<String> architecture, DumpMemory memory) {
        this.target = target;
        this.host = host;
        this.options = options;
        this.architecture = architecture;
        this.memory = memory;
    }

    /** Returns what apt prints about what it would do; {@code arguments} end with the command and its operands. */
    AptAnswer simulate(List<String> arguments, CallContext context) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("-q=2", "-o", "APT::Get::Show-User-Simulation-Note=false"));
        all.addAll(SIMULATE);
        all.addAll(arguments);
        return ask(all, context);
    }

    /** Returns what apt would download to refresh its lists: the configured sources. */
    AptAnswer sources(CallContext context) throws InterruptedException {
        return ask(List.of("--print-uris", "update"), context);
    }

    /** Returns what apt knows about the packages named. */
    EdspDump dump(Set<String> names, CallContext context) throws InterruptedException {
        Optional<List<String>> state = memory.observe(context.now());
        Optional<EdspDump> known = memory.recall(state, names);
        if (known.isPresent()) {
            return known.get();
        }
        EdspDump made = dumpAnew(names, context);
        memory.keep(state, names, made);
        return made;
    }

    private EdspDump dumpAnew(Set<String> names, CallContext context) throws InterruptedException {
        try (ScratchDirectory configuration = host.scratch(Optional.empty());
                ScratchDirectory scratch = host.scratch(Optional.of(DUMP_WRITER))) {
            CommandRequest request = request(DUMP_ARGUMENTS, configuration).toBuilder()
                    .putEnvironment(
                            "APT_EDSP_DUMP_FILENAME",
                            scratch.path().resolve(DUMP).toString())
                    .build();
            CommandResult result = host.run(request, context);
            // the dumping solver always ends with this code, and with these words only when it wrote everything
            boolean dumped =
                    result.exitedWith(DUMP_CODE) && result.errors().text().contains(DUMPING);
            if (!dumped) {
                return EdspDump.failed(Completeness.failed(failure(request, result)));
            }
            try (InputStream in = scratch.read(DUMP)) {
                return EdspReader.read(in, names);
            }
        } catch (IOException e) {
            return EdspDump.failed(Completeness.failed(
                    AptReasons.DUMP_UNREADABLE.with("cause", e.toString()).build()));
        }
    }

    /** Runs apt with a time-out and returns what it said, whatever that is. */
    CommandResult run(List<String> arguments, Duration timeout, CallContext context)
            throws IOException, InterruptedException {
        return run(options.aptGet(), arguments, timeout, context);
    }

    /** Returns the options with which apt is configured to call dpkg on this system. */
    List<String> dpkgOptions(CallContext context) throws IOException, InterruptedException {
        List<String> dump = List.of("dump", "--format", "%v%n", "DPkg::Options");
        CommandResult result = run(APT_CONFIG, dump, options.queryTimeout(), context);
        if (!result.exitedWith(0)) {
            throw new IOException(
                    "apt-config does not answer: " + result.errors().text().strip());
        }
        return result.output().lines().stream().filter(line -> !line.isBlank()).toList();
    }

    private CommandResult run(Path executable, List<String> arguments, Duration timeout, CallContext context)
            throws IOException, InterruptedException {
        try (ScratchDirectory configuration = host.scratch(Optional.empty())) {
            CommandRequest request = request(arguments, configuration).toBuilder()
                    .executable(executable)
                    .timeout(timeout)
                    .build();
            return host.run(request, context);
        }
    }

    private AptAnswer ask(List<String> arguments, CallContext context) throws InterruptedException {
        try (ScratchDirectory configuration = host.scratch(Optional.empty())) {
            CommandRequest request = request(arguments, configuration);
            CommandResult result = host.run(request, context);
            if (!result.exitedWith(0)) {
                return new AptAnswer(List.of(), Completeness.failed(failure(request, result)));
            }
            CommandOutput output = result.output();
            if (!output.isWhole()) {
                Reason cut = AptReasons.OUTPUT_CUT
                        .with("command", request.toString())
                        .with("bytes", output.omittedBytes())
                        .build();
                return new AptAnswer(List.of(), Completeness.failed(cut));
            }
            return new AptAnswer(output.lines(), warnings(result));
        } catch (IOException e) {
            return new AptAnswer(
                    List.of(),
                    Completeness.failed(AptReasons.FAILED
                            .with("command", "apt-get")
                            .with("code", "an input or output error")
                            .with("message", e.toString())
                            .build()));
        }
    }

    private CommandRequest request(List<String> arguments, ScratchDirectory configuration) throws IOException {
        CommandRequest.Builder request = CommandRequest.builder()
                .executable(options.aptGet())
                .addAllArguments(arguments)
                .timeout(options.queryTimeout())
                .putEnvironment("DEBIAN_FRONTEND", "noninteractive");
        Optional<String> text = configuration();
        if (text.isPresent()) {
            request.putEnvironment(
                    "APT_CONFIG", configuration.write("apt.conf", text.get()).toString());
        }
        return request.build();
    }

    /** Returns what apt must be told to work on an alternative root; empty for the running system. */
    Optional<String> configuration() {
        return target.root().map(root -> AptConfiguration.forRoot(root, architecture));
    }

    /** apt warns on standard error; what it warns about is something it could not use. */
    private static Completeness warnings(CommandResult result) {
        List<Reason> causes = messages(result, "W:")
                .filter(message -> !message.contains(" is configured multiple times"))
                .limit(MESSAGES)
                .map(message -> AptReasons.WARNED.with("message", message).build())
                .toList();
        return causes.isEmpty() ? Completeness.COMPLETE : new Completeness(Completeness.Level.PARTIAL, causes);
    }

    /** Returns why a command did not do what it was asked for, in apt's words. */
    static Reason failure(CommandRequest request, CommandResult result) {
        if (result.failure().isPresent()) {
            return result.failure().get();
        }
        String errors = messages(result, "E:").limit(MESSAGES).collect(Collectors.joining("; "));
        return AptReasons.FAILED
                .with("command", request.toString())
                .with(
                        "code",
                        result.exitCode().isPresent()
                                ? "code " + result.exitCode().getAsInt()
                                : "no code")
                .with("message", errors.isEmpty() ? "it gives no reason" : errors)
                .build();
    }

    /** Returns the messages of a kind, such as {@code E:} or {@code [EW]:}, without their mark. */
    static Stream<String> messages(CommandResult result, String kind) {
        return result.errors().lines().stream()
                .filter(line -> line.length() > 2 && Pattern.matches(kind, line.substring(0, 2)))
                .map(line -> DisplayText.of(line.substring(2), MAX_MESSAGE).strip());
    }
}
