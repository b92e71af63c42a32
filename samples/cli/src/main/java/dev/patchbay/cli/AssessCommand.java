package dev.patchbay.cli;

import dev.patchbay.model.assessment.Assessment;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code patchbay assess}: what this machine lacks and what the policy says about it. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = {
            "Says which patches a machine lacks, how they are classified, and why each is or is not allowed.",
            "",
            "Reads what the package manager already knows; it neither fetches nor changes anything.",
        },
        footer = {
            "",
            "Examples:",
            "  patchbay assess --fail-on security           # exit code 1 when a security patch is missing",
            "  patchbay assess --class Security --exclude 'linux-image-*' --min-age 7",
            "  patchbay assess --root /mnt/image --json",
        })
final class AssessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MachineOptions machine;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private NowOption at;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "Exit with 1 when a patch is missing (missing) or a security patch is (security), "
                    + "whatever the policy says about it.")
    private @Nullable FailOn failOn;

    @Option(names = "--json", description = "Print the assessment as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        MachineReading reading = machine.read(at.clock());
        Assessment assessment = reading.assess(policy.policy(), at.now());
        if (json) {
            spec.commandLine().getOut().println(JsonText.of(assessment));
        } else {
            new AssessmentText(spec.commandLine().getOut())
                    .print(assessment, reading.available().metadataAsOf());
        }
        if (failOn != null && failOn.isFoundIn(assessment)) {
            return ExitCode.FOUND;
        }
        return assessment.completeness().isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
