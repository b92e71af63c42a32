package dev.patchbay.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneCatalogTest {

    private final ZoneCatalog standard = ZoneCatalog.standard();

    @ParameterizedTest
    @CsvSource({
        "America/New_York, America/New_York",
        "Eastern Standard Time, America/New_York",
        "W. Europe Standard Time, Europe/Berlin",
        "India Standard Time, Asia/Calcutta",
        "Lord Howe Standard Time, Australia/Lord_Howe",
        "UTC, UTC",
        "Etc/UTC, Etc/UTC",
    })
    void resolvesIanaAndWindowsIds(String given, String id) {
        ResolvedZone zone = standard.resolve(ZoneName.of(given));

        assertThat(zone.id()).isEqualTo(id);
        assertThat(zone.name().id()).as("spelling is kept").isEqualTo(given);
        assertThat(zone.rules()).isEqualTo(ZoneId.of(id).getRules());
    }

    @Test
    void namesTheVersionOfTheZoneData() {
        String version = ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();

        assertThat(standard.resolve(ZoneName.of("Europe/Berlin")).dataVersion()).isEqualTo(version);
        assertThat(standard.resolve(ZoneName.of("+02:00")).dataVersion()).isEqualTo("fixed");
    }

    @ParameterizedTest
    @CsvSource({"Z, 0", "+02:00, 7200", "-03:30, -12600", "UTC+5, 18000"})
    void resolvesFixedOffsets(String given, int seconds) {
        assertThat(standard.resolve(ZoneName.of(given)).rules().getOffset(Instant.EPOCH))
                .isEqualTo(ZoneOffset.ofTotalSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"eastern standard time, America/New_York", "europe/berlin, Europe/Berlin"})
    void disregardsCaseWhereNothingMatchesExactly(String given, String id) {
        assertThat(standard.resolve(ZoneName.of(given)).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "America/NewYork, America/New_York",
        "Europe/Berlyn, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "New York, America/New_York",
        "Eastern Standart Time, Eastern Standard Time",
        "Eastern Time, Eastern Standard Time",
    })
    void offersNearMatchesForUnknownIds(String given, String offered) {
        assertThatThrownBy(() -> standard.resolve(ZoneName.of(given)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("zone.unknown");
                    assertThat(e.problem().field()).isEqualTo("zone");
                    assertThat(e.problem().value()).isEqualTo(given);
                    assertThat(e.problem().expected()).contains("'" + offered + "'");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus_Mons", "+25:00", "UTC+99", "-", "xyzzy"})
    void refusesWhatIsNothingLikeAZone(String given) {
        assertThat(standard.find(ZoneName.of(given))).isEmpty();
        assertThatThrownBy(() -> standard.resolve(ZoneName.of(given))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void refusesMalformedNames(String given) {
        assertThatThrownBy(() -> new ZoneName(given))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("zone.malformed"));
    }

    @Test
    void readsAWindowsIdAsInATerritory() {
        ZoneName atlantic = ZoneName.of("Atlantic Standard Time");

        assertThat(standard.resolve(atlantic).id()).isEqualTo("America/Halifax");
        assertThat(standard.forTerritory("BM").resolve(atlantic).id()).isEqualTo("Atlantic/Bermuda");
        assertThat(standard.forTerritory("bm").resolve(atlantic).id()).isEqualTo("Atlantic/Bermuda");
        assertThat(standard.forTerritory("JP").resolve(atlantic).id())
                .as("no entry for the territory")
                .isEqualTo("America/Halifax");
        assertThatThrownBy(() -> standard.forTerritory("Canada")).isInstanceOf(ProblemException.class);
    }

    @Test
    void takesOtherMappings() {
        ZoneCatalog catalog = standard.withMapping("Plant Time", "W. Europe Standard Time")
                .withMapping("Pacific Standard Time", "America/Vancouver");

        assertThat(catalog.resolve(ZoneName.of("Plant Time")).id()).isEqualTo("Europe/Berlin");
        assertThat(catalog.resolve(ZoneName.of("pacific standard time")).id()).isEqualTo("America/Vancouver");
        assertThat(standard.find(ZoneName.of("Plant Time"))).isEmpty();
        assertThatThrownBy(() -> standard.withMapping("Plant Time", "Nowhere/At_All"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void takesRulesTheJdkDoesNotHave() {
        ZoneCatalog catalog =
                standard.withRules("America/Havana", ZoneOffset.ofHours(-4).getRules(), "2026f");

        for (String name : List.of("America/Havana", "Cuba Standard Time")) {
            ResolvedZone zone = catalog.resolve(ZoneName.of(name));
            assertThat(zone.rules().isFixedOffset()).as(name).isTrue();
            assertThat(zone.dataVersion()).as(name).isEqualTo("2026f");
        }
        assertThat(standard.resolve(ZoneName.of("America/Havana")).rules().isFixedOffset())
                .isFalse();
    }

    @Test
    void knowsTheWindowsIdOfAZone() {
        assertThat(standard.toWindows(ZoneName.of("America/Detroit"))).hasValue("Eastern Standard Time");
        assertThat(standard.toWindows(ZoneName.of("eastern standard time"))).hasValue("Eastern Standard Time");
        assertThat(standard.toWindows(ZoneName.of("+02:00"))).isEmpty();
    }

    @Test
    void everyShippedWindowsIdResolvesEverywhere() {
        assertThat(standard.windowsIds()).hasSizeGreaterThan(130);
        for (String windowsId : standard.windowsIds()) {
            assertThat(standard.find(ZoneName.of(windowsId))).as(windowsId).isPresent();
        }
    }

    @Test
    void leavesOutIdsTheJdkDoesNotKnow() {
        WindowsZones zones = WindowsZones.parse(
                List.of("windowsId,territory,iana", "A Time,001,New/Zone Old/Zone", "B Time,001,New/Zone"),
                Set.of("Old/Zone"));

        assertThat(zones.toIana("A Time", "001")).hasValue("Old/Zone");
        assertThat(zones.toIana("B Time", "001")).isEmpty();
        assertThat(zones.windowsIds()).containsExactly("A Time");
    }

    @Test
    void isAValue() {
        assertThat(standard.forTerritory("BM")).isEqualTo(ZoneCatalog.standard().forTerritory("BM"));
        assertThat(standard.forTerritory("BM")).isNotEqualTo(standard);
        assertThat(standard.withMapping("A", "UTC")).hasSameHashCodeAs(standard.withMapping("A", "UTC"));
        assertThat(standard.withMapping("A", "UTC").toString()).contains("A");
    }
}
