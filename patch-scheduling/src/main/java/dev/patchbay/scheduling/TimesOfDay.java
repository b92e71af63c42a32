package dev.patchbay.scheduling;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Sets of seconds of the day. */
final class TimesOfDay {

    private TimesOfDay() {}

    static BitSet of(IntPredicate hours, IntPredicate minutes, IntPredicate seconds) {
        BitSet times = new BitSet();
        for (int hour = 0; hour < 24; hour++) {
            for (int minute = 0; hours.test(hour) && minute < 60; minute++) {
                for (int second = 0; minutes.test(minute) && second < 60; second++) {
                    if (seconds.test(second)) {
                        times.set(hour * 3600 + minute * 60 + second);
                    }
                }
            }
        }
        return times;
    }
}
