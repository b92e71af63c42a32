package dev.patchbay.assessment.lifecycle;

import dev.patchbay.assessment.internal.AssessmentResources;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.SupportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long releases get fixes. The assessor does not look into it by itself, because its answer depends on its arguments
 * only: a host that wants it fills the inventory first. Immutable and thread-safe.
 *
 * <pre>{@code
 * Inventory known = LifeCycleTable.standard().applyTo(inventory, now);
 * }</pre>
 */
public final class LifeCycleTable {

    /** The day the shipped table was last edited; vendors change their dates. */
    public static final LocalDate STANDARD_AS_OF = LocalDate.of(2026, 11, 21);

    private static final LifeCycleTable STANDARD = new LifeCycleTable(shipped());

    private final List<ReleaseLife> releases;

    private LifeCycleTable(List<ReleaseLife> releases) {
        this.releases = List.copyOf(releases);
    }

    /** Returns the shipped table: the main distributions and Windows, each entry with its source. */
    public static LifeCycleTable standard() {
        return STANDARD;
    }

    /** Returns a table of {@code releases} only; of several that fit a machine the first counts. */
    public static LifeCycleTable of(Collection<ReleaseLife> releases) {
        return new LifeCycleTable(List.copyOf(releases));
    }

    /** Returns a table in which {@code overrides} go before what is here. */
    public LifeCycleTable with(Collection<ReleaseLife> overrides) {
        return new LifeCycleTable(
                Stream.concat(overrides.stream(), releases.stream()).toList());
    }

    /** Returns the releases, overrides first. */
    public List<ReleaseLife> releases() {
        return releases;
    }

    /** Returns the entry for {@code system}: by build, by exact version, by major version. */
    public Optional<ReleaseLife> find(OperatingSystem system) {
        List<ReleaseLife> same = releases.stream()
                .filter(release -> release.distribution().equals(system.distribution())
                        && release.build()
                                .map(build -> system.build()
                                        .filter(own -> own.build() == build)
                                        .isPresent())
                                .orElse(true))
                .toList();
        return first(same, system.version()).or(() -> first(same, major(system.version())));
    }

    private static Optional<ReleaseLife> first(List<ReleaseLife> releases, String version) {
        return releases.stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    /** Returns whether {@code system} is fixed at {@code now} for a machine with {@code entitlements}; Unknown without entry. */
    public SupportStatus status(OperatingSystem system, Set<String> entitlements, Instant now) {
        return find(system).map(release -> release.status(entitlements, now)).orElse(SupportStatus.UNKNOWN);
    }

    /** Returns {@code inventory} with its support status filled in if it is Unknown; what a source told is kept. */
    public Inventory applyTo(Inventory inventory, Instant now) {
        return inventory.supportStatus() == SupportStatus.UNKNOWN
                ? inventory.toBuilder()
                        .supportStatus(status(inventory.operatingSystem(), inventory.entitlements(), now))
                        .build()
                : inventory;
    }

    private static List<ReleaseLife> shipped() {
        List<ReleaseLife> releases = new ArrayList<>();
        for (String line : AssessmentResources.lines(LifeCycleTable.class, "releases.csv")) {
            if (!line.startsWith("#")) {
                String[] fields = line.split(",", -1);
                releases.add(ReleaseLife.builder()
                        .distribution(fields[0])
                        .version(fields[1])
                        .build(text(fields[2]).map(Integer::valueOf))
                        .until(LocalDate.parse(fields[3]))
                        .untilInSomeEditions(text(fields[4]).map(LocalDate::parse))
                        .extendedUntil(text(fields[5]).map(LocalDate::parse))
                        .entitlement(text(fields[6]))
                        .source(fields[7])
                        .build());
            }
        }
        return releases;
    }

    private static Optional<String> text(String field) {
        return Optional.of(field).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return releases.size() + " releases";
    }
}
