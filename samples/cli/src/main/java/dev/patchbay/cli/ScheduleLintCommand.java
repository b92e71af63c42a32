package dev.patchbay.cli;

import dev.patchbay.model.schedule.ZoneCatalog;
import dev.patchbay.scheduling.Lint;
import dev.patchbay.scheduling.LintFinding;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay schedule lint}: what a schedule does that its author hardly meant. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Finds what a valid schedule does that its author hardly meant, with dates as evidence:",
            "a window just before the release it is for, one at a local time that clocks skip or repeat, a vendor's limit.",
        },
        footer = {
            "",
            "Example: this one opens before Patch Tuesday's patches are out",
            "  patchbay schedule lint 'Month Second Tuesday' --start 2026-12-01T02:00 \\",
            "           --zone 'Eastern Standard Time' --duration 3h --fail-on opens-before-release",
        })
final class ScheduleLintCommand implements Callable<Integer> {

    private static final int SHOWN = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScheduleOptions options;

    @Mixin
    private NowOption at;

    @Option(
            names = "--fail-on",
            paramLabel = "KIND",
            split = ",",
            description =
                    "Exit with 1 when one of these is found: opens-before-release, on-clock-change, vendor-limit.")
    private List<String> failOn = List.of();

    @Option(names = "--json", description = "Print JSON, one array of findings.")
    private boolean json;

    @Override
    public Integer call() {
        Set<LintFinding.Kind> fatal = EnumSet.noneOf(LintFinding.Kind.class);
        failOn.forEach(kind -> fatal.add(Word.parse(LintFinding.Kind.class, "--fail-on", kind)));
        List<LintFinding> findings =
                Lint.of(List.of(options.spec()), List.of(), List.of(), at.now(), ZoneCatalog.standard());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(findings));
        } else if (findings.isEmpty()) {
            out.println("nothing found");
        } else {
            findings.forEach(finding -> print(finding, out));
        }
        return findings.stream().map(LintFinding::kind).anyMatch(fatal::contains) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static void print(LintFinding finding, PrintWriter out) {
        out.println(Word.of(finding.kind()) + ": the schedule " + finding.message());
        finding.evidence().stream().limit(SHOWN).forEach(instant -> out.println("  " + instant));
        if (finding.evidence().size() > SHOWN) {
            out.println("  and " + (finding.evidence().size() - SHOWN) + " more");
        }
    }
}
