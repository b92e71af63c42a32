package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.linux.apt.AptStep.Action;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTextTest {

    private static SimulationText parse(String... lines) {
        return SimulationText.parse(List.of(lines));
    }

    private static AptStep only(String line) {
        SimulationText text = parse(line);
        assertThat(text.unreadable()).isEmpty();
        assertThat(text.steps()).hasSize(1);
        return text.steps().get(0);
    }

    @Test
    void recordedOutputOfAnOrdinaryUserOnBookworm() throws IOException {
        try (InputStream in = SimulationTextTest.class.getResourceAsStream("dist-upgrade-unprivileged.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            SimulationText text = SimulationText.parse(lines);

            assertThat(text.unreadable()).isEmpty();
            assertThat(text.steps()).hasSize(lines.size() - 4);
            assertThat(text.steps())
                    .filteredOn(step -> step.action() == Action.INST)
                    .hasSize(20);
            assertThat(text.steps())
                    .contains(
                            new AptStep(
                                    Action.INST,
                                    "libperl5.36",
                                    Optional.of("amd64"),
                                    Optional.of("5.36.0-7+deb12u2"),
                                    Optional.of("5.36.0-7+deb12u4")),
                            new AptStep(
                                    Action.INST,
                                    "tzdata",
                                    Optional.of("all"),
                                    Optional.of("2025b-0+deb12u2"),
                                    Optional.of("2026f-0+deb12u1")),
                            new AptStep(
                                    Action.INST,
                                    "libcups2",
                                    Optional.of("amd64"),
                                    Optional.of("2.4.2-3+deb12u8"),
                                    Optional.of("2.4.2-3+deb12u9")));
        }
    }

    @Test
    void aLineMayEndWithWhatItBreaksForNow() {
        AptStep step = only("Inst libpam-modules-bin [1.5.2-6+deb12u1] (1.5.2-6+deb12u2 Debian:12.15/oldstable [amd64])"
                + " [libpam-modules:amd64 on libpam-modules-bin:amd64] [libpam-modules:amd64 ]");

        assertThat(step.name()).isEqualTo("libpam-modules-bin");
        assertThat(step.to()).contains("1.5.2-6+deb12u2");
    }

    @Test
    void aNewPackageHasNoOldVersion() {
        AptStep step = only("Inst linux-image-6.1.0-31-amd64 (6.1.128-1 Debian-Security:12/stable-security [amd64])");

        assertThat(step.from()).isEmpty();
        assertThat(step.to()).contains("6.1.128-1");
    }

    @Test
    void aForeignArchitectureIsPartOfTheName() {
        AptStep step = only("Inst libc6:i386 [2.36-9] (2.36-9+deb12u4 Debian:12.4/stable [i386])");

        assertThat(step.name()).isEqualTo("libc6");
        assertThat(step.architecture()).contains("i386");
    }

    @Test
    void aVersionWithoutOriginAndALabelWithBlanksAreRead() {
        assertThat(only("Inst alpha [1.0] (1.1 [all])").to()).contains("1.1");
        assertThat(only("Inst alpha [1.0] (1.1 My Own Label:stable, Other:x [all])")
                        .to())
                .contains("1.1");
    }

    @Test
    void removalsNameWhatGoes() {
        AptStep step = only("Remv oldname [1.0-1] [newname ]");

        assertThat(step.action()).isEqualTo(Action.REMV);
        assertThat(step.from()).contains("1.0-1");
        assertThat(only("Purg oldname:i386 [1.0-1]").architecture()).contains("i386");
    }

    @Test
    void noiseIsPassedOver() {
        SimulationText text = parse(
                "NOTE: This is only a simulation!",
                "Get more security updates through Ubuntu Pro with 'esm-apps' enabled:",
                "  libzmq5 Instance",
                "");

        assertThat(text).isEqualTo(new SimulationText(List.of(), List.of()));
    }

    @Test
    void aStepThatCannotBeReadIsReportedAndNotDropped() {
        SimulationText text = parse("Inst alpha 1.1", "Inst Al;pha [1.0] (1.1 x [all])", "Conf broken");

        assertThat(text.steps()).isEmpty();
        assertThat(text.unreadable())
                .containsExactly("Inst alpha 1.1", "Inst Al;pha [1.0] (1.1 x [all])", "Conf broken");
    }
}
