package dev.patchbay.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Draws values.
 *
 * <pre>{@code
 * Inventory inventory = MachineGenerators.inventory().sample(42);
 * }</pre>
 *
 * @param <T> what is drawn
 */
@FunctionalInterface
public interface Gen<T> {

    /** The size of samples: {@value}. */
    int DEFAULT_SIZE = 8;

    /**
     * Draws a value.
     *
     * @param random where chance comes from; nothing else may decide
     * @param size how large collections may become, zero or more
     */
    T next(Random random, int size);

    /** Returns the value of a seed, of moderate size. */
    default T sample(long seed) {
        return next(new Random(seed), DEFAULT_SIZE);
    }

    /** Returns values made from drawn values. */
    default <R> Gen<R> map(Function<? super T, ? extends R> function) {
        return (random, size) -> function.apply(next(random, size));
    }

    /** Returns lists of up to {@code size} values. */
    default Gen<List<T>> list() {
        return (random, size) -> {
            int length = random.nextInt(size + 1);
            List<T> values = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                values.add(next(random, size));
            }
            return values;
        };
    }

    /** Returns always the same value. */
    static <T> Gen<T> constant(T value) {
        return (random, size) -> value;
    }

    /** Returns one of the values, each as likely. */
    static <T> Gen<T> oneOf(List<T> values) {
        return (random, size) -> values.get(random.nextInt(values.size()));
    }
}
