package dev.patchbay.scheduling.fit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.plan.FinishChance;
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlanQuality;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.ZoneName;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlanRenderingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant START = Instant.parse("2026-12-09T07:00:00Z");

    private static FitNumbers numbers(int at, int expected, int left) {
        return new FitNumbers(
                START.plusSeconds(at * 60L),
                Duration.ofMinutes(expected),
                Duration.ofMinutes(10),
                Duration.ofMinutes(left));
    }

    private static PlannedStep step(StepKind kind, int from, int to, String... patches) {
        return new PlannedStep(
                kind,
                List.of(patches).stream().map(PatchId::of).toList(),
                START.plusSeconds(from * 60L),
                START.plusSeconds(to * 60L),
                START.plusSeconds(100 * 60L),
                numbers(from, to - from, 180 - from));
    }

    private static InstallPlan plan() {
        return InstallPlan.builder()
                .machine(MachineId.of("web-1"))
                .window(MaintenanceWindow.builder()
                        .id(new OccurrenceId("prod", LocalDateTime.parse("2026-12-09T02:00"), Fold.FIRST))
                        .start(START)
                        .end(START.plusSeconds(180 * 60))
                        .zone(ZoneName.of("Eastern Standard Time"))
                        .zoneDataVersion("2026a")
                        .build())
                .computedAt(START)
                .rule("how-to")
                .strategy("optimal")
                .rebootReserve(Duration.ofMinutes(10))
                .addSteps(
                        step(StepKind.SINGLE, 0, 45, "KB5050009"),
                        step(StepKind.BATCH, 45, 90, "a<b>&\"c\"", "d", "e"),
                        step(StepKind.REBOOT, 90, 100))
                .addDecisions(
                        PlanDecision.byNumbers(PatchId.of("big"), PlanOutcome.NO_ROOM, "how-to", numbers(0, 200, 180)))
                .quality(new PlanQuality(150, 150, PlanQuality.Proof.OPTIMAL, Map.of("listing-order", 24L)))
                .chance(new FinishChance(0.94, Map.of(95, START.plusSeconds(185 * 60)), 1000, 1))
                .build();
    }

    @Test
    void theWholeText() {
        assertThat(PlanText.of(plan(), NEW_YORK).full()).isEqualTo("""
                        2026-12-09 02:00 to 05:00 (3 h, America/New_York), rule how-to, optimal

                          02:00    02:45    45 min     KB5050009
                          02:45    03:30    45 min     a<b>&"c" and 2 more
                          03:30    03:40    10 min     restart

                        stays out:
                          big: NoRoom: needs 3 h 30 min (3 h 20 min expected, 10 min reserve), only 3 h left at 2026-12-09T07:00:00Z (how-to)

                          |##################==================RRRR................................|
                          02:00                                                                05:00
                          removes risk 150, proven optimal; would leave: listing-order 84 %
                          94 % likely to finish by 05:00, reboot included; 95 % by 05:05
                        """);
    }

    @Test
    void theTimelineIsAsWideAsAskedAndMarksWhatGoesBeyond() {
        InstallPlan beyond = plan().toBuilder()
                .steps(List.of(step(StepKind.SINGLE, 170, 200, "A")))
                .build();

        assertThat(PlanText.of(beyond, NEW_YORK).timeline(20)).startsWith("  |...................#|>");
        assertThat(PlanText.of(plan().toBuilder().steps(List.of()).build(), NEW_YORK)
                        .table())
                .startsWith("  nothing is planned\n");
        assertThatThrownBy(() -> PlanText.of(plan(), NEW_YORK).timeline(19)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anotherDayIsWrittenOut() {
        assertThat(PlanText.of(plan(), ZoneId.of("Pacific/Auckland")).heading())
                .startsWith("2026-12-09 20:00 to 23:00");
        assertThat(PlanText.of(plan(), ZoneId.of("Asia/Dubai")).heading()).startsWith("2026-12-09 11:00 to 14:00");
        assertThat(PlanText.of(plan(), ZoneId.of("Pacific/Noumea")).heading()).startsWith("2026-12-09 18:00 to 21:00");
        assertThat(PlanText.of(plan(), ZoneId.of("Pacific/Kiritimati")).heading())
                .startsWith("2026-12-09 21:00 to 2026-12-10 00:00");
    }

    @Test
    void theSvgIsWellFormedAndShowsEveryStep() throws Exception {
        String svg = PlanSvg.of(plan(), NEW_YORK);

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(3);
        assertThat(svg).contains("a&lt;b&gt;&amp;&quot;c&quot; + 2").contains("94 % likely to finish by 05:00");
        assertThat(PlanSvg.of(plan().toBuilder().steps(List.of()).build(), NEW_YORK))
                .contains("nothing is planned");
    }
}
