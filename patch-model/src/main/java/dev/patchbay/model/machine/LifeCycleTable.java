package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The life-cycle dates a host knows, from which a machine's {@link SupportStatus} follows. A host that knows better
 * overrides single releases:
 *
 * <pre>{@code
 * SupportStatus status = vendorDates.overriddenBy(ourContracts).statusOf(system, entitlements, now);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param releases one row for each release, sorted by distribution and version
 */
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder("releases")
public record LifeCycleTable(List<LifeCycle> releases) {

    private static final Comparator<LifeCycle> ORDER =
            Comparator.comparing(LifeCycle::distribution).thenComparing(LifeCycle::version);

    public LifeCycleTable {
        releases = Required.value("releases", releases).stream().sorted(ORDER).toList();
        for (int i = 1; i < releases.size(); i++) {
            if (ORDER.compare(releases.get(i - 1), releases.get(i)) == 0) {
                throw Problem.of("lifecycle.duplicate", "releases", releases.get(i), "each release once")
                        .asException();
            }
        }
    }

    /** Returns this table with the rows of {@code other} in place of those for the same release. */
    public LifeCycleTable overriddenBy(LifeCycleTable other) {
        TreeMap<LifeCycle, LifeCycle> rows = new TreeMap<>(ORDER);
        releases.forEach(row -> rows.put(row, row));
        other.releases.forEach(row -> {
            rows.remove(row);
            rows.put(row, row);
        });
        return new LifeCycleTable(List.copyOf(rows.values()));
    }

    /** Returns the row of the release {@code system} runs. */
    public Optional<LifeCycle> find(OperatingSystem system) {
        return releases.stream()
                .filter(row -> row.distribution().equals(system.distribution())
                        && row.version().equals(system.version()))
                .findFirst();
    }

    /**
     * Returns whether {@code system} still gets fixes.
     *
     * @param entitlements subscriptions of the machine
     * @param at the instant the answer is for; the day in UTC counts
     */
    public SupportStatus statusOf(OperatingSystem system, Set<String> entitlements, Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return find(system).map(row -> status(row, entitlements, day)).orElse(SupportStatus.UNKNOWN);
    }

    private static SupportStatus status(LifeCycle row, Set<String> entitlements, LocalDate day) {
        if (row.supportEnds().isEmpty() || !day.isAfter(row.supportEnds().get())) {
            return SupportStatus.SUPPORTED;
        }
        if (row.extendedEnds().isEmpty() || day.isAfter(row.extendedEnds().get())) {
            return SupportStatus.END_OF_LIFE;
        }
        return row.entitlement().filter(entitlements::contains).isPresent()
                ? SupportStatus.EXTENDED_ENTITLED
                : SupportStatus.EXTENDED_NOT_ENTITLED;
    }
}
