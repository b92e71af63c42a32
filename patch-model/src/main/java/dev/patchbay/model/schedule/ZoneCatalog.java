package dev.patchbay.model.schedule;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which zone names exist and what their rules are (rule T4). The standard catalogue knows the IANA ids and offsets of
 * the running JDK and the Windows ids of Unicode CLDR; others are made from it, to override a mapping or to bring rules
 * the JDK does not have yet:
 *
 * <pre>{@code
 * ZoneCatalog catalog = ZoneCatalog.standard()
 *         .forTerritory("BM")                              // "Atlantic Standard Time" is Atlantic/Bermuda
 *         .withMapping("Plant Time", "Europe/Berlin")
 *         .withRules("America/Havana", newRules, "2026f");
 * }</pre>
 *
 * <p>A name is looked up among own rules, own mappings, the JDK's ids and the Windows ids, in this order, first exactly
 * as written and then without regard to case.
 *
 * <p>Immutable and thread-safe.
 */
public final class ZoneCatalog {

    private static final int SUGGESTIONS = 3;

    private static final ZoneCatalog STANDARD = new ZoneCatalog(WindowsZones.WORLD, Map.of(), Map.of());

    private final String territory;
    private final NavigableMap<String, String> mappings;
    private final NavigableMap<String, OwnRules> ownRules;

    private record OwnRules(String id, ZoneRules rules, String version) {}

    private ZoneCatalog(String territory, Map<String, String> mappings, Map<String, OwnRules> ownRules) {
        this.territory = territory;
        this.mappings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.mappings.putAll(mappings);
        this.ownRules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.ownRules.putAll(ownRules);
    }

    /** Returns the catalogue of the running JDK's zones and the shipped table of Windows ids. */
    public static ZoneCatalog standard() {
        return STANDARD;
    }

    /**
     * Returns this catalogue with Windows ids read as in one country, where that matters: "Atlantic Standard Time" is
     * America/Halifax by default and Atlantic/Bermuda in Bermuda. A Windows id without an entry for the country keeps its
     * default.
     *
     * @param code an ISO 3166 code of two letters such as {@code BM}, or {@code 001} for the default
     * @throws ProblemException if no Windows id has an entry for {@code code}
     */
    public ZoneCatalog forTerritory(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!WindowsZones.SHIPPED.knowsTerritory(upper)) {
            throw new Problem("zone.territory", "territory", code, "an ISO 3166 country code such as 'BM', or '001'")
                    .asException();
        }
        return new ZoneCatalog(upper, mappings, ownRules);
    }

    /**
     * Returns this catalogue with one more name, or another meaning of a name.
     *
     * @param name the name to define, for example a Windows id
     * @param id what it stands for; a name this catalogue knows
     * @throws ProblemException if {@code id} is unknown
     */
    public ZoneCatalog withMapping(String name, String id) {
        String checked = ZoneName.of(name).id();
        String target = resolve(ZoneName.of(id)).id();
        Map<String, String> more = new TreeMap<>(mappings);
        more.put(checked, target);
        return new ZoneCatalog(territory, more, ownRules);
    }

    /**
     * Returns this catalogue with its own rules for a zone, known to the JDK or not. Windows ids that stand for {@code id}
     * follow them.
     *
     * @param id the zone id
     * @param rules its rules
     * @param version what results shall name as the version of the time-zone data; not blank
     */
    public ZoneCatalog withRules(String id, ZoneRules rules, String version) {
        String checked = ZoneName.of(id).id();
        Objects.requireNonNull(rules, "rules");
        if (version.isBlank()) {
            throw new Problem("zone.version", "version", version, "a version such as '2026f'").asException();
        }
        Map<String, OwnRules> more = new TreeMap<>(ownRules);
        more.put(checked, new OwnRules(checked, rules, version));
        return new ZoneCatalog(territory, mappings, more);
    }

    /**
     * Returns the rules {@code name} stands for.
     *
     * @throws ProblemException with code {@code zone.unknown} and near matches if there are none
     */
    public ResolvedZone resolve(ZoneName name) {
        return find(name)
                .orElseThrow(
                        () -> new Problem("zone.unknown", "zone", name.id(), expectation(name.id())).asException());
    }

    /** Returns the rules {@code name} stands for, or nothing if it is unknown. */
    public Optional<ResolvedZone> find(ZoneName name) {
        String id = mappings.getOrDefault(name.id(), name.id());
        return rulesOf(name, id)
                .or(() -> WindowsZones.SHIPPED.toIana(id, territory).flatMap(iana -> rulesOf(name, iana)))
                .or(() -> sameButForCase(id).flatMap(iana -> rulesOf(name, iana)));
    }

    /**
     * Returns the Windows id for {@code name}: itself if it is one, else the one whose zones include it. Nothing if Windows
     * has no counterpart.
     */
    public Optional<String> toWindows(ZoneName name) {
        for (String windowsId : WindowsZones.SHIPPED.windowsIds()) {
            if (windowsId.equalsIgnoreCase(name.id())) {
                return Optional.of(windowsId);
            }
        }
        return find(name).flatMap(zone -> WindowsZones.SHIPPED.toWindows(zone.id()));
    }

    /** Returns the known Windows ids, in order. */
    public Set<String> windowsIds() {
        return Collections.unmodifiableSet(WindowsZones.SHIPPED.windowsIds());
    }

    private Optional<ResolvedZone> rulesOf(ZoneName name, String id) {
        OwnRules own = ownRules.get(id);
        if (own != null) {
            return Optional.of(new ResolvedZone(name, own.id(), own.rules(), own.version()));
        }
        try {
            Map.Entry<String, ZoneRules> newest =
                    ZoneRulesProvider.getVersions(id).lastEntry();
            return Optional.of(new ResolvedZone(name, id, newest.getValue(), newest.getKey()));
        } catch (ZoneRulesException notOneOfTheJdk) {
            return offset(id).map(offset -> new ResolvedZone(name, id, offset.getRules(), ResolvedZone.FIXED));
        }
    }

    private static Optional<ZoneOffset> offset(String id) {
        if (!id.equals("Z") && !id.startsWith("+") && !id.startsWith("-") && !id.startsWith("UTC")) {
            return Optional.empty();
        }
        try {
            return ZoneId.of(id).normalized() instanceof ZoneOffset offset ? Optional.of(offset) : Optional.empty();
        } catch (DateTimeException notAnOffset) {
            return Optional.empty();
        }
    }

    private static Optional<String> sameButForCase(String id) {
        return ZoneRulesProvider.getAvailableZoneIds().stream()
                .filter(id::equalsIgnoreCase)
                .min(String::compareTo);
    }

    private String expectation(String unknown) {
        TreeSet<String> known = new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds());
        known.addAll(WindowsZones.SHIPPED.windowsIds());
        known.addAll(mappings.keySet());
        known.addAll(ownRules.keySet());
        String near = String.join("' or '", NearMatches.of(unknown, known, SUGGESTIONS));
        String kinds = "an IANA or Windows time-zone id";
        return near.isEmpty() ? kinds + " such as 'Europe/Berlin'" : kinds + ", perhaps '" + near + "'";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneCatalog that
                && territory.equals(that.territory)
                && mappings.equals(that.mappings)
                && ownRules.equals(that.ownRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(territory, mappings, ownRules);
    }

    @Override
    public String toString() {
        return "ZoneCatalog[territory=" + territory + ", mappings=" + mappings.keySet() + ", rules=" + ownRules.keySet()
                + "]";
    }
}
