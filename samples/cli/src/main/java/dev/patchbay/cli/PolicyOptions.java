package dev.patchbay.cli;

import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The policy an assessment decides by: everything offered, unless narrowed. */
final class PolicyOptions {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "Read the policy from this JSON document; the other policy options may not be used beside it.")
    private @Nullable Path file;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            split = ",",
            description = "Want only these classes, for example Security,Bugfix; the default is everything offered.")
    private List<String> classes = List.of();

    @Option(
            names = "--include",
            paramLabel = "MASK",
            split = ",",
            description = "Want these packages whatever their class, for example 'openssl*' or 'libc6=2.36*'.")
    private List<String> includes = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "MASK",
            split = ",",
            description = "Keep these packages out, for example 'linux-image-*'; wins over every include.")
    private List<String> excludes = List.of();

    @Option(
            names = "--min-age",
            paramLabel = "DAYS",
            description = "Let patches wait until they are this many days old, 0 to 365.")
    private @Nullable Integer minimumAge;

    EffectivePolicy policy() throws IOException {
        if (file != null) {
            if (!classes.isEmpty() || !includes.isEmpty() || !excludes.isEmpty() || minimumAge != null) {
                throw Problem.of("policy.twice", "--policy", file, "no other policy option beside it")
                        .asException();
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return PatchbayJson.read(EffectivePolicy.class, reader);
            }
        }
        Selection.Builder selection = Selection.builder();
        if (classes.isEmpty() && includes.isEmpty()) {
            selection.breadth(Selection.Breadth.EVERYTHING);
        }
        classes.forEach(name -> selection.addClassesToInclude(Classification.parse(name.strip())));
        includes.forEach(mask -> selection.addMasksToInclude(NameMask.of(mask)));
        excludes.forEach(mask -> selection.addMasksToExclude(NameMask.of(mask)));
        EffectivePolicy.Builder policy = EffectivePolicy.builder().selection(selection.build());
        if (minimumAge != null) {
            policy.addDeferrals(MinimumAge.ofDays(minimumAge));
        }
        return policy.build();
    }
}
