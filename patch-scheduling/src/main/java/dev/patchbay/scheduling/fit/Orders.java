package dev.patchbay.scheduling.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order in which each strategy offers units; ties keep the listing order. */
final class Orders {

    private Orders() {}

    static int[] of(Strategy strategy, List<WorkUnit> units) {
        int[] listing = new int[units.size()];
        Arrays.setAll(listing, i -> i);
        if (strategy == Strategy.LISTING_ORDER && !anyGoesFirst(units)) {
            return listing;
        }
        Comparator<WorkUnit> first = Comparator.comparing(unit -> !unit.goesFirst);
        Comparator<WorkUnit> order = switch (strategy) {
            case LISTING_ORDER -> first;
            case SEVERITY_FIRST -> first.thenComparingInt(Orders::worstSeverity);
            case SHORTEST_FIRST -> first.thenComparingLong(unit -> unit.expected);
            case DENSITY_FIRST, OPTIMAL -> first.thenComparingDouble(Orders::lightness);
        };
        Integer[] sorted = new Integer[listing.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (a, b) -> order.compare(units.get(a), units.get(b)));
        Arrays.setAll(listing, i -> sorted[i]);
        return listing;
    }

    private static boolean anyGoesFirst(List<WorkUnit> units) {
        for (WorkUnit unit : units) {
            if (unit.goesFirst) {
                return true;
            }
        }
        return false;
    }

    private static int worstSeverity(WorkUnit unit) {
        return unit.items.stream()
                .mapToInt(item -> item.finding().severity().ordinal())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static double lightness(WorkUnit unit) {
        return -unit.risk() / (unit.expected + 0.5);
    }
}
