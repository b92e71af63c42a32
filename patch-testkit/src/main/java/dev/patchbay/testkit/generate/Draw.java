package dev.patchbay.testkit.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Small draws. */
final class Draw {

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SECONDS = 3 * 366 * 86_400;

    private Draw() {}

    static <E extends Enum<E>> E oneOf(Random random, Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    static <E extends Enum<E>> Set<E> someOf(Random random, Class<E> type, int most) {
        Set<E> some = EnumSet.noneOf(type);
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(oneOf(random, type));
        }
        return some;
    }

    static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    static <T> Optional<T> maybe(Random random, Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    static Instant instant(Random random) {
        return FROM.plusSeconds(random.nextInt(SECONDS));
    }

    static Duration duration(Random random, Duration most) {
        return Duration.ofSeconds(1 + random.nextInt((int) Math.max(1, most.toSeconds() - 1)));
    }

    /** Returns up to {@code size} values of which no two have the same key. */
    static <T, K> List<T> distinct(Random random, int size, Supplier<T> value, Function<T, K> key) {
        List<T> values = new ArrayList<>();
        Set<K> keys = new java.util.HashSet<>();
        for (int i = random.nextInt(size + 1); i > 0; i--) {
            T drawn = value.get();
            if (keys.add(key.apply(drawn))) {
                values.add(drawn);
            }
        }
        return values;
    }
}
