package dev.patchbay.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.Samples;
import dev.patchbay.model.problem.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    @Test
    void nothingIsKnownButWhatIsGiven() {
        Machine machine = Machine.builder().id(MachineId.of("a")).build();

        assertThat(machine.name()).isEqualTo("a");
        assertThat(machine.supportStatus()).isEqualTo(SupportStatus.UNKNOWN);
        assertThat(machine.readiness()).isEqualTo(Readiness.UNKNOWN);
        assertThat(machine.resourcePath()).isEqualTo(ResourcePath.UNKNOWN);
        assertThat(machine.orchestration()).isEmpty();
        assertThat(machine).hasToString("a");
        assertThat(Samples.machine()).hasToString("Web server 1 (web-01), debian 12 (amd64)");
    }

    @Test
    void aGroupWithoutItsSubscriptionIsNoPath() {
        assertThatThrownBy(() -> new ResourcePath(Optional.empty(), Optional.empty(), Optional.of("rg")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("subscription");
        assertThat(ResourcePath.of("sub", "rg")).hasToString("?/sub/rg");
    }

    @Test
    void readinessHasCausesWhereItIsNotGiven() {
        assertThatThrownBy(() -> new Readiness(ReadinessState.NOT_READY, List.of()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Readiness(ReadinessState.READY, List.of(Samples.reason())))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aSourceHasWhatItsServiceHas() {
        assertThatThrownBy(() -> new UpdateSource(PatchService.APT, Optional.of(URI.create("https://wsus")), Set.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("server");
        assertThatThrownBy(() -> UpdateSource.repositories(PatchService.WSUS, List.of("main")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("repositories");
        assertThat(UpdateSource.repositories(PatchService.DNF, List.of("b", "a")))
                .isEqualTo(UpdateSource.repositories(PatchService.DNF, List.of("a", "b")))
                .hasToString("Dnf [a, b]");
    }

    @ParameterizedTest
    @CsvSource({
        "WU-WSUS,WSUS",
        "WU_WSUS,WSUS",
        "WU,WINDOWS_UPDATE",
        "YUM,YUM",
        "APT,APT",
        "Zypper,ZYPPER",
        "Unknown,UNKNOWN"
    })
    void azuresWordsForServicesAreReadInBothSpellings(String word, PatchService service) {
        assertThat(PatchService.parse(word)).isEqualTo(service);
    }
}
