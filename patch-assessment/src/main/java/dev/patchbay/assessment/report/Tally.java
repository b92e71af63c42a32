package dev.patchbay.assessment.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by key. */
final class Tally {

    private Tally() {}

    static <K extends Comparable<K>> SortedMap<K, Long> copy(Map<K, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    static <K extends Comparable<K>> SortedMap<K, Long> sum(Map<K, Long> a, Map<K, Long> b) {
        SortedMap<K, Long> sum = new TreeMap<>(a);
        b.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
