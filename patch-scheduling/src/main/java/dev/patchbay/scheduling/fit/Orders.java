package dev.patchbay.scheduling.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which each strategy offers units; ties keep the listing order. */
final class Orders {

    private Orders() {}

    static int[] of(Strategy strategy, List<WorkUnit> units) {
        int[] listing = IntStream.range(0, units.size()).toArray();
        if (strategy == Strategy.LISTING_ORDER && units.stream().noneMatch(unit -> unit.goesFirst)) {
            return listing;
        }
        Comparator<WorkUnit> first = Comparator.comparing(unit -> !unit.goesFirst);
        Comparator<WorkUnit> order = switch (strategy) {
            case LISTING_ORDER -> first;
            case SEVERITY_FIRST -> first.thenComparingInt(Orders::worstSeverity);
            case SHORTEST_FIRST -> first.thenComparingLong(unit -> unit.expected);
            case DENSITY_FIRST, OPTIMAL -> first.thenComparingDouble(Orders::lightness);
        };
        return Arrays.stream(listing)
                .boxed()
                .sorted((a, b) -> order.compare(units.get(a), units.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int worstSeverity(WorkUnit unit) {
        return unit.items.stream()
                .mapToInt(item -> item.finding().severity().ordinal())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static double lightness(WorkUnit unit) {
        return -unit.risk / (unit.expected + 0.5);
    }
}
