package dev.patchbay.assessment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.SupportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeCycleTableTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static OperatingSystem system(String distribution, String version) {
        return OperatingSystem.builder()
                .family(distribution.startsWith("windows") ? OsFamily.WINDOWS : OsFamily.LINUX)
                .distribution(distribution)
                .version(version)
                .architecture("x86_64")
                .build();
    }

    private static SupportStatus at(OperatingSystem system, Instant now, String... entitlements) {
        return LifeCycleTable.standard().status(system, Set.of(entitlements), now);
    }

    @Test
    void theLastDayBelongsToTheSupportedTime() {
        OperatingSystem debian = system("debian", "12");

        assertThat(at(debian, NOW)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(at(debian, Instant.parse("2028-06-30T23:59:59Z"))).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(at(debian, Instant.parse("2028-07-01T00:00:00Z"))).isEqualTo(SupportStatus.END_OF_LIFE);
    }

    @Test
    void extendedSupportNeedsTheSubscription() {
        OperatingSystem ubuntu = system("ubuntu", "20.04");

        assertThat(at(ubuntu, NOW)).isEqualTo(SupportStatus.EXTENDED_NOT_ENTITLED);
        assertThat(at(ubuntu, NOW, "esm-infra")).isEqualTo(SupportStatus.EXTENDED_ENTITLED);
    }

    @Test
    void aMinorVersionWithoutEntryIsItsMajorVersion() {
        assertThat(at(system("almalinux", "9.4"), NOW)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(at(system("sles", "15.5"), NOW)).isEqualTo(SupportStatus.EXTENDED_NOT_ENTITLED);
        assertThat(at(system("sles", "15.1"), NOW)).isEqualTo(SupportStatus.UNKNOWN);
    }

    @Test
    void whatDependsOnAnUntoldEditionIsUnknown() {
        OperatingSystem windows = system("windows", "11").toBuilder()
                .build(BuildNumber.parse("26100.2033"))
                .build();

        assertThat(at(windows, Instant.parse("2026-10-01T00:00:00Z"))).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(at(windows, NOW)).isEqualTo(SupportStatus.UNKNOWN);
        assertThat(at(windows, Instant.parse("2027-10-13T00:00:00Z"))).isEqualTo(SupportStatus.END_OF_LIFE);
        assertThat(at(system("windows", "11"), NOW)).isEqualTo(SupportStatus.UNKNOWN);
    }

    @Test
    void overridesGoFirstAndUnknownReleasesAreUnknown() {
        LifeCycleTable own = LifeCycleTable.standard()
                .with(List.of(ReleaseLife.builder()
                        .distribution("debian")
                        .version("11")
                        .until(LocalDate.of(2031, 6, 30))
                        .source("contract 17")
                        .build()));

        assertThat(own.status(system("debian", "11"), Set.of(), NOW)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(at(system("debian", "11"), NOW)).isEqualTo(SupportStatus.END_OF_LIFE);
        assertThat(at(system("plan9", "4"), NOW)).isEqualTo(SupportStatus.UNKNOWN);
        assertThat(LifeCycleTable.standard().releases())
                .allSatisfy(release -> assertThat(release.source()).startsWith("https://"));
    }
}
