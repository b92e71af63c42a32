package dev.patchbay.model.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies whose iteration order is always the same. {@code Set.copyOf} and {@code Map.copyOf} iterate in an
 * order that changes from one JVM to the next, which would show in every report and golden file. A collection that a
 * document leaves out arrives as null and reads as empty.
 */
public final class Ordered {

    private Ordered() {}

    /** Returns a sorted copy: for sets whose order carries no meaning. */
    public static <T extends Comparable<? super T>> SortedSet<T> sorted(@Nullable Collection<? extends T> elements) {
        return elements == null || elements.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<T>(elements));
    }

    /** Returns a copy sorted by key. */
    public static <K extends Comparable<? super K>, V> SortedMap<K, V> sorted(
            @Nullable Map<? extends K, ? extends V> entries) {
        return entries == null || entries.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<K, V>(entries));
    }

    /** Returns a copy in the order given. */
    public static <T> List<T> list(@Nullable Collection<? extends T> elements) {
        return elements == null ? List.of() : List.copyOf(elements);
    }
}
