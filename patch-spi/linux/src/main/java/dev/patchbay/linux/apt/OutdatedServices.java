package dev.patchbay.linux.apt;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.ChangeRequest;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.HostAccess;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.ServiceReport;
import dev.patchbay.spi.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds systemd services whose processes still execute files that were replaced: executable mappings the kernel marks as
 * deleted. Other users' processes can only be looked at with privilege; what could not be is counted. Not thread-safe.
 */
final class OutdatedServices {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Path SYSTEMCTL = Path.of("/usr/bin/systemctl");
    private static final String LOGS = "/var/lib/patchbay/services";

    /** {@code 7f0-7f1 r-xp 00000000 fe:01 1234 /usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)}. */
    private static final Pattern REPLACED =
            Pattern.compile("\\S+ ..x. \\S+ \\S+ [1-9][0-9]* +(/(?:usr|lib|lib64|bin|sbin|opt)/.*) \\(deleted\\)");

    private static final Pattern UNIT = Pattern.compile(".*/([A-Za-z0-9][A-Za-z0-9:_.@\\\\-]*\\.service)(?:/.*)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.@\\\\-]*\\.service");
    private static final int MAX_TEXT = 300;

    private final Target target;
    private final HostAccess host;
    private final CallContext context;

    OutdatedServices(Target target, HostAccess host, CallContext context) {
        this.target = target;
        this.host = host;
        this.context = context;
    }

    ServiceReport report() {
        Instant observed = context.now();
        if (!target.isLocal()) {
            Reason reason = AptReasons.REBOOT_NOT_RUNNING
                    .with("root", target.root().map(Path::toString).orElse("/"))
                    .build();
            return new ServiceReport(Map.of(), observed, Completeness.failed(reason));
        }
        Map<String, Reason> outdated = new TreeMap<>();
        int hidden = 0;
        String cause = "";
        try {
            for (Path process : host.list(PROCESSES)) {
                if (!String.valueOf(process.getFileName()).matches("[0-9]+")) {
                    continue;
                }
                try {
                    look(process, outdated);
                } catch (NoSuchFileException e) {
                    continue; // it has ended
                } catch (IOException e) {
                    hidden++;
                    cause = e.toString();
                }
            }
        } catch (IOException e) {
            return new ServiceReport(Map.of(), observed, Completeness.failed(unreadable(1, e.toString())));
        }
        return new ServiceReport(
                outdated,
                observed,
                hidden == 0 ? Completeness.COMPLETE : Completeness.partial(unreadable(hidden, cause)));
    }

    private static Reason unreadable(int count, String cause) {
        return AptReasons.PROCESSES_UNREADABLE
                .with("count", count)
                .with("cause", cause)
                .build();
    }

    private void look(Path process, Map<String, Reason> outdated) throws IOException {
        Optional<String> replaced = first(process.resolve("maps"), REPLACED);
        if (replaced.isPresent()) {
            first(process.resolve("cgroup"), UNIT)
                    .ifPresent(unit -> outdated.putIfAbsent(
                            unit,
                            AptReasons.SERVICE_OUTDATED
                                    .with("service", unit)
                                    .with("pid", String.valueOf(process.getFileName()))
                                    .with("path", DisplayText.of(replaced.get(), MAX_TEXT))
                                    .build()));
        }
    }

    private Optional<String> first(Path file, Pattern pattern) throws IOException {
        try (InputStream in = host.read(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                Matcher match = pattern.matcher(line);
                if (match.matches()) {
                    return Optional.of(match.group(1));
                }
                line = lines.readLine();
            }
            return Optional.empty();
        }
    }

    /** Restarts services one after the other; what counts is whether they are outdated afterwards. */
    OperationResult restart(Set<String> services) throws InterruptedException {
        for (String service : services) {
            if (!NAME.matcher(service).matches()) {
                throw Problem.of(
                                "service.name",
                                "services",
                                service,
                                "the name of a systemd service, such as cron.service")
                        .asException();
            }
        }
        Instant started = context.now();
        Set<String> before = new TreeSet<>(report().outdated().keySet());
        before.retainAll(services);
        Map<String, String> messages = new TreeMap<>();
        for (String service : before) {
            Optional<Reason> stop = context.stopReason();
            messages.put(service, stop.isPresent() ? stop.get().text() : restart(service));
        }
        ServiceReport after = report();
        List<Reason> reasons = new ArrayList<>();
        before.stream()
                .filter(after.outdated()::containsKey)
                .forEach(service -> reasons.add(AptReasons.SERVICE_STILL_OUTDATED
                        .with("service", service)
                        .with("message", messages.getOrDefault(service, "nobody restarted it"))
                        .build()));
        int left = reasons.size();
        reasons.addAll(after.completeness().causes());
        OperationOutcome outcome;
        if (before.isEmpty()) {
            outcome = reasons.isEmpty() ? OperationOutcome.NOTHING_TO_DO : OperationOutcome.INDETERMINATE;
        } else if (left == 0) {
            outcome = reasons.isEmpty() ? OperationOutcome.SUCCEEDED : OperationOutcome.INDETERMINATE;
        } else {
            outcome = left < before.size() ? OperationOutcome.PARTIAL : OperationOutcome.FAILED;
        }
        return OperationResult.builder()
                .outcome(outcome)
                .reasons(reasons)
                .started(started)
                .ended(context.now())
                .build();
    }

    private String restart(String service) throws InterruptedException {
        context.report("restarting " + service);
        CommandRequest command = CommandRequest.builder()
                .executable(SYSTEMCTL)
                .addArguments("restart", "--", service)
                .build();
        CommandResult result = host.change(new ChangeRequest(command, target.resolve(LOGS)), context);
        return result.failure()
                .map(Reason::text)
                .orElseGet(() -> result.errors().text().isBlank()
                        ? "systemctl said nothing"
                        : DisplayText.of(result.errors().text().strip(), MAX_TEXT));
    }
}
