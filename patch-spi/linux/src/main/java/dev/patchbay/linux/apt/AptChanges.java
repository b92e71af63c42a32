package dev.patchbay.linux.apt;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has {@code apt-get} fetch and install. Never asks a question, never weakens a check of signatures, never removes,
 * downgrades or touches a held package, whatever the machine's configuration allows; keeps configuration files that an
 * administrator changed; goes on with the other packages when one fails. Waits for no lock itself.
 */
final class AptChanges {

    private static final List<String> OPTIONS = List.of(
            "-y",
            "-q=1",
            "--no-remove",
            "-o",
            "APT::Get::AllowUnauthenticated=false",
            "-o",
            "APT::Get::allow-downgrades=false",
            "-o",
            "APT::Get::allow-change-held-packages=false",
            "-o",
            "APT::Get::force-yes=false",
            "-o",
            "DPkg::Lock::Timeout=0",
            "-o",
            "DPkg::Use-Pty=0",
            "-o",
            "DPkg::StopOnError=false",
            "-o",
            "DPkg::Options::=--force-confdef",
            "-o",
            "DPkg::Options::=--force-confold");

    static final Map<String, String> ENVIRONMENT = Map.of(
            "DEBIAN_FRONTEND", "noninteractive",
            "DEBIAN_PRIORITY", "critical",
            "APT_LISTCHANGES_FRONTEND", "none",
            "APT_LISTBUGS_FRONTEND", "none",
            "UCF_FORCE_CONFFOLD", "1",
            "NEEDRESTART_SUSPEND", "1",
            "PAGER", "cat");

    private final AptTool apt;
    private final AptOptions options;
    private final Workplace workplace;

    AptChanges(AptTool apt, AptOptions options, Workplace workplace) {
        this.apt = apt;
        this.options = options;
        this.workplace = workplace;
    }

    /** Tries to take and give back the locks that an installation needs. */
    CommandResult probe(CallContext context) throws IOException, InterruptedException {
        return apt.run(List.of("-q=2", "-o", "DPkg::Lock::Timeout=0", "check"), options.queryTimeout(), context);
    }

    /** Fetches packages and what they bring along; may be stopped at any time. */
    CommandResult download(List<AptPatchId> wanted, CallContext context) throws IOException, InterruptedException {
        return apt.run(arguments(List.of("-d"), wanted), options.downloadTimeout(), context);
    }

    /** Installs packages; cannot be stopped. */
    CommandResult install(List<AptPatchId> wanted, AptProgress progress, CallContext context)
            throws IOException, InterruptedException {
        CommandRequest command = CommandRequest.builder()
                .executable(options.aptGet())
                .arguments(arguments(List.of("-o", "APT::Status-Fd=3"), wanted))
                .environment(ENVIRONMENT)
                .build();
        return change(command, progress, context);
    }

    /** Runs another program that changes packages as carefully. */
    CommandResult change(CommandRequest command, AptProgress progress, CallContext context)
            throws IOException, InterruptedException {
        return workplace.change(command, apt.configuration(), progress::accept, context);
    }

    private static List<String> arguments(List<String> first, List<AptPatchId> wanted) {
        List<String> arguments = new ArrayList<>(OPTIONS);
        arguments.addAll(first);
        arguments.addAll(List.of("install", "--"));
        wanted.forEach(id -> arguments.add(id.toArgument()));
        return arguments;
    }
}
