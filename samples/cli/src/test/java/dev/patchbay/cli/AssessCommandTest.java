package dev.patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.json.PatchbayJson;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.testkit.lab.AptLab;
import dev.patchbay.testkit.lab.AptSuite;
import dev.patchbay.testkit.lab.DebPackage;
import dev.patchbay.testkit.lab.LabTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over a real apt in a throw-away root: what it prints, and which exit code comes first. */
class AssessCommandTest {

    private AptLab lab;

    @BeforeEach
    void open() {
        Optional<String> missing = LabTools.missingForApt();
        if (missing.isPresent() && "true".equals(System.getenv("CI"))) {
            fail("needs " + missing.get());
        }
        assumeTrue(missing.isEmpty(), () -> "needs " + missing.get());
        lab = AptLab.create();
    }

    @AfterEach
    void close() {
        if (lab != null) {
            lab.close();
        }
    }

    private static DebPackage deb(String name, String version) {
        return DebPackage.of(name, version).build();
    }

    private CommandRun assess(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "assess";
        args[1] = "--root";
        args[2] = lab.root().toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }

    private void installAlphaWithASecurityFixSupersededByAnUpdate() {
        lab.install(deb("alpha", "1.0-1"), deb("beta", "1.0-1"));
        lab.publish(AptSuite.STABLE, deb("alpha", "1.0-1"), deb("beta", "1.0-1"));
        lab.publish(AptSuite.SECURITY, deb("alpha", "1.1-1"));
        lab.publish(AptSuite.UPDATES, deb("alpha", "1.2-1"));
        lab.update();
    }

    @Test
    void aSupersededSecurityFixIsFoundAndFailsOnSecurity() {
        installAlphaWithASecurityFixSupersededByAnUpdate();

        CommandRun run = assess("--fail-on", "security");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out())
                .contains("alpha:all")
                .contains("1.0-1")
                .contains("1.2-1")
                .contains("Security");
    }

    @Test
    void nothingMissingIsDoneOnlyWhenEverythingWasLookedAt() {
        lab.install(deb("alpha", "1.0-1"));
        lab.publish(AptSuite.STABLE, deb("alpha", "1.0-1"));
        lab.update();

        CommandRun run = assess("--fail-on", "missing");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("looked at     everything").contains("missing       0 whatever the policy says");
    }

    @Test
    void neverFetchedListsAreNotNothingMissing() {
        lab.install(deb("alpha", "1.0-1"));

        CommandRun run = assess("--fail-on", "missing");

        assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).doesNotContain("looked at     everything");
    }

    @Test
    void aProvenFindingComesBeforeIncompleteness() {
        installAlphaWithASecurityFixSupersededByAnUpdate();
        lab.write("etc/apt/sources.list.d/never-fetched.list", "deb [trusted=yes] file:/nowhere never main\n");

        assertThat(assess().code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(assess("--fail-on", "security").code()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void jsonReadsBackAsTheAssessment() {
        installAlphaWithASecurityFixSupersededByAnUpdate();

        Assessment assessment =
                PatchbayJson.read(Assessment.class, assess("--json").out());

        assertThat(assessment.missing().map(PatchFinding::patch).map(Object::toString))
                .contains("deb:alpha:all=1.2-1");
        assertThat(assessment.assessedAt()).isEqualTo(CommandRun.NOW);
        assertThat(assessment.exposure().byClassification()).containsEntry(Classification.SECURITY, 1);
    }

    @Test
    void aPolicyNarrowsWhatIsAllowedAndNeverWhatIsMissing() {
        installAlphaWithASecurityFixSupersededByAnUpdate();

        Assessment excluded = PatchbayJson.read(
                Assessment.class, assess("--exclude", "alp*", "--json").out());

        assertThat(excluded.missing()).isNotEmpty();
        assertThat(excluded.installable()).isEmpty();
        assertThat(excluded.exposure().missing()).isPositive();
        assertThat(assess("--exclude", "alpha=1=2").code()).isEqualTo(ExitCode.USAGE);
        assertThat(assess("--class", "Securty").err()).contains("Security");
    }

    @Test
    void aPlanListsWhatGoesInAndWhatDoesNot() {
        installAlphaWithASecurityFixSupersededByAnUpdate();
        String[] args = {
            "plan",
            "Month Second Tuesday Offset1",
            "--start",
            "2026-12-01T02:00",
            "--zone",
            "Eastern Standard Time",
            "--duration",
            "3h",
            "--root",
            lab.root().toString(),
        };

        CommandRun run = CommandRun.of(args);

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("next window Wed 2026-12-09 02:00 to 05:00 (-05:00)")
                .containsPattern("02:00 +02:05 +5 min +deb:alpha:all=1.2-1");

        args[7] = "20m";
        CommandRun tooShort = CommandRun.of(args);

        assertThat(tooShort.out())
                .contains("nothing is planned")
                .contains("needs 20 min (5 min expected, 15 min reserve), exactly 20 min left");
    }

    @Test
    void aPlanIsForecastAndDrawn(@TempDir Path directory) throws IOException {
        installAlphaWithASecurityFixSupersededByAnUpdate();
        Path drawing = directory.resolve("plan.svg");

        CommandRun run = CommandRun.of(
                "plan",
                "Day",
                "--start",
                "2026-12-01T02:00",
                "--zone",
                "UTC",
                "--duration",
                "20m",
                "--strategy",
                "optimal",
                "--forecast",
                "3",
                "--svg",
                drawing.toString(),
                "--root",
                lab.root().toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("forecast").contains("extend to");
        assertThat(Files.readString(drawing)).startsWith("<svg").contains("alpha");
    }

    @Test
    void anUnknownRuleOrStrategyNamesTheKnownOnes() {
        String[] plan = {
            "plan", "Day", "--start", "2026-12-01T02:00", "--zone", "UTC", "--duration", "3h", "--rule", "best"
        };
        assertThat(CommandRun.of(plan).err()).contains("how-to").contains("aws-cutoff");
        plan[8] = "--strategy";
        assertThat(CommandRun.of(plan).err()).contains("density-first");
    }

    @Test
    void aPlanAsJsonReadsBack() {
        installAlphaWithASecurityFixSupersededByAnUpdate();

        CommandRun run = CommandRun.of(
                "plan",
                "Day",
                "--start",
                "2026-12-01T02:00",
                "--zone",
                "UTC",
                "--duration",
                "3h",
                "--root",
                lab.root().toString(),
                "--json");

        InstallPlan plan = PatchbayJson.read(InstallPlan.class, run.out());
        assertThat(plan.planned().map(Object::toString)).containsExactly("deb:alpha:all=1.2-1");
    }

    @Test
    void aRootThatIsNoRootIsAFailureThatNamesTheBackend(@TempDir Path empty) {
        CommandRun run = CommandRun.of("assess", "--root", empty.toString());

        assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("apt does not apply");
    }
}
