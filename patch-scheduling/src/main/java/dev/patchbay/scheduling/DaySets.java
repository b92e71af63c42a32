package dev.patchbay.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Days combined from days. Searches end at year 9999 in one direction and at the first day of the schedule in the other, so
 * that "Monday and Tuesday at once" has an answer.
 */
final class DaySets {

    /** No day. */
    static final DayRule NEVER = new DayRule() {
        @Override
        long ceiling(long day) {
            return NONE;
        }

        @Override
        long floor(long day) {
            return NONE;
        }
    };

    /** Every day. */
    static final DayRule ALWAYS = new DayRule() {
        @Override
        long ceiling(long day) {
            return day;
        }

        @Override
        long floor(long day) {
            return day;
        }
    };

    /** The last day of year 9999. */
    static final long LAST = Civil.firstDayOf(10_000 * 12) - 1;

    private DaySets() {}

    static boolean contains(DayRule rule, long day) {
        return rule.ceiling(day) == day;
    }

    /** Returns the days that both rules have, from {@code first} on. */
    static DayRule both(DayRule a, DayRule b, long first) {
        if (a == ALWAYS || b == ALWAYS) {
            return a == ALWAYS ? b : a;
        }
        return a == NEVER || b == NEVER ? NEVER : new Both(a, b, first);
    }

    /** Returns the days that {@code a} has and {@code b} has not, from {@code first} on. */
    static DayRule without(DayRule a, DayRule b, long first) {
        if (a == NEVER || b == NEVER) {
            return a;
        }
        return b == ALWAYS ? NEVER : new Without(a, b, first);
    }

    /** Returns the days that at least one rule has. */
    static DayRule either(DayRule a, DayRule b) {
        if (a == NEVER || b == ALWAYS) {
            return b;
        }
        return b == NEVER || a == ALWAYS ? a : new Either(a, b);
    }

    /** Returns the days from {@code first} to {@code last}. */
    static DayRule range(long first, long last) {
        return new DayRule() {
            @Override
            long ceiling(long day) {
                return day > last ? NONE : Math.max(day, first);
            }

            @Override
            long floor(long day) {
                return day < first ? NONE : Math.min(day, last);
            }
        };
    }

    /** Returns {@code days}, which ascend. */
    static DayRule listed(long... days) {
        return new DayRule() {
            @Override
            long ceiling(long day) {
                int at = Arrays.binarySearch(days, day);
                int index = at >= 0 ? at : -at - 1;
                return index == days.length ? NONE : days[index];
            }

            @Override
            long floor(long day) {
                int at = Arrays.binarySearch(days, day);
                int index = at >= 0 ? at : -at - 2;
                return index < 0 ? NONE : days[index];
            }
        };
    }

    /** Returns all days of {@code years}, which ascend. */
    static DayRule years(List<Integer> years) {
        TreeSet<Integer> sorted = new TreeSet<>(years);
        return new DayRule() {
            @Override
            long ceiling(long day) {
                int year = Math.floorDiv(Civil.monthOf(day), 12);
                Integer found = sorted.ceiling(year);
                return found == null ? NONE : Math.max(day, Civil.firstDayOf(found * 12));
            }

            @Override
            long floor(long day) {
                int year = Math.floorDiv(Civil.monthOf(day), 12);
                Integer found = sorted.floor(year);
                return found == null ? NONE : Math.min(day, Civil.firstDayOf(found * 12 + 12) - 1);
            }
        };
    }

    private static final class Both extends DayRule {
        private final DayRule a;
        private final DayRule b;
        private final long first;

        Both(DayRule a, DayRule b, long first) {
            this.a = a;
            this.b = b;
            this.first = first;
        }

        @Override
        long ceiling(long day) {
            long found = a.ceiling(day);
            while (found != NONE && found <= LAST) {
                long other = b.ceiling(found);
                if (other == found || other == NONE) {
                    return other;
                }
                found = a.ceiling(other);
                if (found == other) {
                    return found;
                }
            }
            return NONE;
        }

        @Override
        long floor(long day) {
            long found = a.floor(day);
            while (found != NONE && found >= first) {
                long other = b.floor(found);
                if (other == found || other == NONE) {
                    return other;
                }
                found = a.floor(other);
                if (found == other) {
                    return found;
                }
            }
            return NONE;
        }
    }

    private static final class Without extends DayRule {
        private final DayRule a;
        private final DayRule b;
        private final long first;

        Without(DayRule a, DayRule b, long first) {
            this.a = a;
            this.b = b;
            this.first = first;
        }

        @Override
        long ceiling(long day) {
            long found = a.ceiling(day);
            while (found != NONE && found <= LAST) {
                if (!contains(b, found)) {
                    return found;
                }
                found = a.ceiling(found + 1);
            }
            return NONE;
        }

        @Override
        long floor(long day) {
            long found = a.floor(day);
            while (found != NONE && found >= first) {
                if (!contains(b, found)) {
                    return found;
                }
                found = a.floor(found - 1);
            }
            return NONE;
        }
    }

    private static final class Either extends DayRule {
        private final DayRule a;
        private final DayRule b;

        Either(DayRule a, DayRule b) {
            this.a = a;
            this.b = b;
        }

        @Override
        long ceiling(long day) {
            long x = a.ceiling(day);
            long y = b.ceiling(day);
            return x == NONE || (y != NONE && y < x) ? y : x;
        }

        @Override
        long floor(long day) {
            return Math.max(a.floor(day), b.floor(day));
        }
    }
}
