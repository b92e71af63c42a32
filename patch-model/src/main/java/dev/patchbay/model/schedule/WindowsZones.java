package dev.patchbay.model.schedule;

import dev.patchbay.model.internal.ModelResources;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The shipped table of Windows zone ids (Unicode CLDR; notice beside the resource): Windows id to territory to IANA ids,
 * the default of a territory first. Ids the running JDK does not know are left out. Keys compare without regard to case,
 * as Windows compares them.
 */
final class WindowsZones {

    /** The territory that stands for "wherever". */
    static final String WORLD = "001";

    static final WindowsZones SHIPPED =
            parse(ModelResources.lines(WindowsZones.class, "windows-zones.csv"), ZoneId.getAvailableZoneIds());

    private final Map<String, Map<String, List<String>>> ianaByTerritory;
    private final Set<String> territories;

    private WindowsZones(Map<String, Map<String, List<String>>> ianaByTerritory) {
        this.ianaByTerritory = Collections.unmodifiableMap(ianaByTerritory);
        TreeSet<String> all = new TreeSet<>();
        ianaByTerritory.values().forEach(entry -> all.addAll(entry.keySet()));
        this.territories = Collections.unmodifiableSet(all);
    }

    static WindowsZones parse(List<String> lines, Set<String> known) {
        Map<String, Map<String, List<String>>> table = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            List<String> ids = Arrays.stream(fields[2].split(" ", -1))
                    .filter(known::contains)
                    .collect(Collectors.toUnmodifiableList());
            if (!ids.isEmpty()) {
                table.computeIfAbsent(fields[0], windowsId -> new TreeMap<>()).put(fields[1], ids);
            }
        }
        return new WindowsZones(table);
    }

    /** Returns the IANA id {@code windowsId} stands for in {@code territory}, falling back to its default anywhere. */
    Optional<String> toIana(String windowsId, String territory) {
        Map<String, List<String>> entry = ianaByTerritory.getOrDefault(windowsId, Map.of());
        List<String> ids = entry.getOrDefault(territory, entry.getOrDefault(WORLD, List.of()));
        return ids.stream().findFirst();
    }

    /** Returns the Windows id whose zones, in any territory, include {@code ianaId}. */
    Optional<String> toWindows(String ianaId) {
        return ianaByTerritory.entrySet().stream()
                .filter(entry -> entry.getValue().values().stream().anyMatch(ids -> ids.contains(ianaId)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns whether the table speaks about {@code territory}. */
    boolean knowsTerritory(String territory) {
        return territories.contains(territory);
    }

    /** Returns all Windows ids, in order. */
    Set<String> windowsIds() {
        return ianaByTerritory.keySet();
    }
}
