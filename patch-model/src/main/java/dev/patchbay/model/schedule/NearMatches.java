package dev.patchbay.model.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what somebody probably meant: names that differ by few letters, whose last part was typed alone,
 * or that consist of the words typed and more. */
final class NearMatches {

    private NearMatches() {}

    /** Returns at most {@code limit} of {@code candidates}, the nearest first; none if nothing is near. */
    static List<String> of(String text, Collection<String> candidates, int limit) {
        String wanted = normal(text);
        int tolerance = Math.max(1, wanted.length() / 4);
        Map<String, Integer> distances = new TreeMap<>();
        for (String candidate : candidates) {
            String whole = normal(candidate);
            String city = whole.substring(whole.lastIndexOf('/') + 1);
            int nearest = Math.min(distance(wanted, whole), distance(wanted, city));
            if (nearest <= tolerance) {
                distances.put(candidate, nearest);
            } else if (words(whole).containsAll(words(wanted))) {
                distances.put(candidate, tolerance + whole.length());
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<String> words(String normal) {
        return List.of(normal.split("[^a-z]+", -1));
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The number of letters to insert, delete or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
