package dev.patchbay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CivilTest {

    @Test
    void agreesWithJavaTimeOnEveryDayOfTwoCyclesAndAtTheEnds() {
        for (long day = LocalDate.of(-10, 1, 1).toEpochDay();
                day < LocalDate.of(810, 1, 1).toEpochDay();
                day++) {
            agree(day);
        }
        for (long day = LocalDate.of(9990, 1, 1).toEpochDay();
                day < LocalDate.of(10110, 1, 1).toEpochDay();
                day++) {
            agree(day);
        }
    }

    private static void agree(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int month = Civil.monthOf(day);
        boolean right = month == date.getYear() * 12 + date.getMonthValue() - 1
                && Civil.firstDayOf(month) == date.withDayOfMonth(1).toEpochDay()
                && Civil.weekdayOf(day) == date.getDayOfWeek().getValue() - 1
                && Civil.shapeOf(month)
                        == (date.lengthOfMonth() - 28) * 7
                                + date.withDayOfMonth(1).getDayOfWeek().getValue()
                                - 1;
        assertThat(right).as(date.toString()).isTrue();
    }
}
