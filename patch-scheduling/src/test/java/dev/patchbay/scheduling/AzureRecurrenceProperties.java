package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.Recurrence;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AzureRecurrenceProperties {

    @Provide
    Arbitrary<Recurrence> recurrences() {
        return Specs.calendarRecurrences();
    }

    @Provide
    Arbitrary<String> almostTexts() {
        return Arbitraries.of(
                        "Month",
                        "Week",
                        "Day",
                        "Hours",
                        "s",
                        " ",
                        ",",
                        "day",
                        "First",
                        "Second",
                        "Last",
                        "Tuesday",
                        "Sunday",
                        "Offset",
                        "-",
                        "+",
                        "1",
                        "2",
                        "31",
                        "6",
                        "7",
                        "x",
                        "é",
                        "\u0000",
                        "999999999999")
                .list()
                .ofMaxSize(9)
                .map(words -> String.join("", words));
    }

    @Property(seed = "20261121")
    void whatIsWrittenMeansTheSame(@ForAll("recurrences") Recurrence recurrence) {
        String text;
        try {
            text = AzureRecurrence.format(recurrence);
        } catch (ProblemException notExpressible) {
            assertThat(notExpressible.problem().code()).isEqualTo("recurEvery.inexpressible");
            return;
        }
        Recurrence read = AzureRecurrence.parse(text);
        assertThat(AzureRecurrence.format(read)).isEqualTo(text);
        var spec = Specs.spec("UTC", "2026-11-21T02:00", "Day");
        assertThat(MaintenanceSchedule.of(spec.recurrence(read).build())
                        .startsBetween(Instant.MIN, Instant.MAX)
                        .limit(50))
                .containsExactlyElementsOf(
                        MaintenanceSchedule.of(spec.recurrence(recurrence).build())
                                .startsBetween(Instant.MIN, Instant.MAX)
                                .limit(50)
                                .toList());
    }

    @Property(tries = 5_000, seed = "20261121")
    void onlyTheDocumentedErrorEscapes(@ForAll("almostTexts") String text) {
        try {
            Recurrence read = AzureRecurrence.parse(text);
            assertThat(AzureRecurrence.parse(AzureRecurrence.format(read))).isEqualTo(read);
        } catch (ProblemException expected) {
            assertThat(expected.problem().field()).startsWith("recurEvery");
        }
    }

    @Property(seed = "20261121")
    void onlyTheDocumentedErrorEscapesFromAnyText(@ForAll String text) {
        try {
            AzureRecurrence.parse(text);
        } catch (ProblemException expected) {
            assertThat(expected.problem().field()).startsWith("recurEvery");
        }
    }
}
