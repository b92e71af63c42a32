package dev.patchbay.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    private final SettableClock clock = SettableClock.at(START);
    private final List<String> ran = new ArrayList<>();

    private Runnable note(String name) {
        return () -> ran.add(name + "@" + clock.instant());
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Test
    void standsStillUntilMoved() {
        assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(minute(5));
        clock.advanceTo(minute(7));
        assertThat(clock.instant()).isEqualTo(minute(7));
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void runsWorkInTheOrderOfItsTimeAndThenOfItsScheduling() {
        clock.after(Duration.ofMinutes(3), note("c"));
        clock.at(minute(1), note("a"));
        clock.after(Duration.ofMinutes(1), note("b"));
        clock.at(minute(3), note("d"));
        clock.at(minute(9), note("never"));
        clock.advance(Duration.ofMinutes(5));
        assertThat(ran).containsExactly("a@" + minute(1), "b@" + minute(1), "c@" + minute(3), "d@" + minute(3));
        assertThat(clock.instant()).isEqualTo(minute(5));
    }

    @Test
    void runsWorkScheduledByWork() {
        clock.at(minute(1), () -> clock.after(Duration.ofMinutes(2), note("second")));
        clock.advance(Duration.ofMinutes(3));
        assertThat(ran).containsExactly("second@" + minute(3));
    }

    @Test
    void workThatTakesTimeMovesTheClockForEverybody() {
        clock.at(minute(1), () -> {
            clock.advance(Duration.ofMinutes(10));
            note("install ended").run();
        });
        clock.at(minute(4), note("meanwhile"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(ran).containsExactly("meanwhile@" + minute(4), "install ended@" + minute(11));
        assertThat(clock.instant()).isEqualTo(minute(11));
    }

    @Test
    void aJumpForwardsRunsWhatWaitsForTheWallClockOnly() {
        clock.at(minute(30), note("wall"));
        clock.after(Duration.ofMinutes(30), note("elapsed"));
        clock.jump(Duration.ofHours(1));
        assertThat(ran).containsExactly("wall@" + minute(60));
        assertThat(clock.elapsed()).isZero();
        clock.advance(Duration.ofMinutes(30));
        assertThat(ran).last().isEqualTo("elapsed@" + minute(90));
    }

    @Test
    void aJumpBackwardsMakesTheWallClockWaitLonger() {
        clock.at(minute(30), note("wall"));
        clock.after(Duration.ofMinutes(30), note("elapsed"));
        clock.jump(Duration.ofHours(-1));
        clock.advance(Duration.ofMinutes(30));
        assertThat(ran).containsExactly("elapsed@" + minute(-30));
        clock.advance(Duration.ofHours(1));
        assertThat(ran).last().isEqualTo("wall@" + minute(30));
    }

    @Test
    void cancelledWorkDoesNotRun() {
        clock.after(Duration.ofMinutes(1), note("cancelled")).cancel();
        clock.at(minute(1), note("cancelled too")).cancel();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ran).isEmpty();
    }

    @Test
    void workThatThrowsEndsTheMovementWhereItWas() {
        clock.at(minute(1), () -> {
            throw new IllegalStateException("boom");
        });
        clock.at(minute(2), note("later"));
        assertThatThrownBy(() -> clock.advance(Duration.ofMinutes(5))).hasMessage("boom");
        assertThat(clock.instant()).isEqualTo(minute(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(ran).containsExactly("later@" + minute(2));
    }

    @Test
    void viewsInOtherZonesMoveTogether() {
        SettableClock local = clock.withZone(ZoneId.of("America/New_York"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(local.instant()).isEqualTo(minute(1));
        assertThat(local.getZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(local).isNotEqualTo(clock);
        assertThat(local.withZone(clock.getZone())).isEqualTo(clock);
    }

    @Test
    void timeDoesNotPassBackwards() {
        assertThatThrownBy(() -> clock.advance(Duration.ofMinutes(-1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("jump");
        assertThatThrownBy(() -> clock.after(Duration.ofSeconds(-1), note("x"))).isInstanceOf(ProblemException.class);
    }
}
