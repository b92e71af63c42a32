package dev.patchbay.linux.apt;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandOutput;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches the lists of the configured sources. apt alone would call it a success when no source answers; here every source
 * that was not fetched counts. May be stopped at any time: apt keeps the lists it had. Not thread-safe.
 */
final class AptRefresh {

    private static final List<String> UPDATE = List.of(
            "-q=1", "-o", "APT::Update::Error-Mode=any", "-o", "Acquire::AllowInsecureRepositories=false", "update");

    /** {@code 'http://deb.example.org/dists/stable/InRelease' ...}; apt's messages name the two halves of the address. */
    private static final Pattern SOURCE = Pattern.compile("'(([^']+?)/(?:dists/)?([^']+))/InRelease' .*");

    private final AptSystem system;
    private final CallContext context;
    private final LockWait wait;
    private final Instant started;

    AptRefresh(AptSystem system, CallContext context) {
        this.system = system;
        this.context = context;
        this.wait = system.lockWait();
        this.started = context.now();
    }

    OperationResult run() throws InterruptedException {
        AptTool apt = system.tool(DpkgDatabase.read(system.target(), system.host()));
        try {
            while (true) {
                context.report("fetching the lists of the sources");
                CommandResult result = apt.run(UPDATE, system.options().downloadTimeout(), context);
                Optional<Reason> lock = result.exitedWith(0) ? Optional.empty() : AptErrors.locked(result);
                if (lock.isEmpty()) {
                    return judge(apt, result);
                }
                if (!wait.again(lock.get().text(), context)) {
                    return OperationResult.of(OperationOutcome.LOCKED, lock.get(), context.now());
                }
            }
        } catch (IOException e) {
            Reason reason = AptReasons.WORKPLACE_UNUSABLE
                    .with("path", "a temporary directory")
                    .with("cause", e.toString())
                    .build();
            return OperationResult.of(OperationOutcome.FAILED, reason, context.now());
        }
    }

    private OperationResult judge(AptTool apt, CommandResult result) throws InterruptedException {
        List<Matcher> sources = apt.sources(context).lines().stream()
                .map(SOURCE::matcher)
                .filter(Matcher::matches)
                .toList();
        if (result.exitedWith(0)) {
            return sources.isEmpty()
                    ? finished(OperationOutcome.FAILED, List.of(AptReasons.NO_SOURCES.reason()), result)
                    : finished(OperationOutcome.SUCCEEDED, List.of(), result);
        }
        Optional<Reason> obstacle = result.failure().or(() -> AptErrors.obstacle(result));
        if (obstacle.isPresent()) {
            return finished(OperationOutcome.FAILED, List.of(obstacle.get()), result);
        }
        List<AptErrors.Unfetched> unfetched = AptErrors.unfetched(result);
        List<String> messages = AptTool.messages(result, "[EW]:").toList();
        long failed = sources.stream()
                .filter(source -> messages.stream().anyMatch(message -> isAbout(source, message)))
                .count();
        List<Reason> reasons = unfetched.isEmpty()
                ? messages.stream()
                        .map(message ->
                                AptReasons.WARNED.with("message", message).build())
                        .toList()
                : unfetched.stream().map(AptErrors.Unfetched::reason).toList();
        if (failed > 0 && failed < sources.size()) {
            return finished(OperationOutcome.PARTIAL, reasons, result);
        }
        boolean unreachable = !unfetched.isEmpty() && unfetched.stream().allMatch(AptErrors.Unfetched::isUnreachable);
        return finished(unreachable ? OperationOutcome.UNREACHABLE : OperationOutcome.FAILED, reasons, result);
    }

    private static boolean isAbout(Matcher source, String message) {
        return message.contains(source.group(1) + "/")
                || message.contains(source.group(2) + " " + source.group(3) + " ");
    }

    private OperationResult finished(OperationOutcome outcome, List<Reason> reasons, CommandResult result) {
        List<Reason> all = reasons.isEmpty() && !outcome.isGood()
                ? List.of(AptReasons.WARNED
                        .with("message", "apt-get update did not say why it failed")
                        .build())
                : reasons;
        return OperationResult.builder()
                .outcome(outcome)
                .reasons(all)
                .started(started)
                .ended(context.now())
                .log(CommandOutput.of(result.output().text() + result.errors().text()))
                .build();
    }
}
