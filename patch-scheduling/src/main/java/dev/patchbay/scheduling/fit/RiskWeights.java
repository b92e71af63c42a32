package dev.patchbay.scheduling.fit;

import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.KnownExploitation;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.scheduling.internal.PatchbayStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Risk as a sum: a weight by severity, one for known exploitation, one for each CVE and one for each month of age. Immutable
 * and thread-safe.
 *
 * @param critical weight of a critical patch, 0 to 10^6 like all others
 * @param important weight of an important one
 * @param moderate weight of a moderate one
 * @param low weight of a low one
 * @param unspecified weight of one without a rating, which is not the same as harmless
 * @param exploited added when attacks on what it fixes are known
 * @param perCve added for each CVE its advisories name
 * @param mostCves CVEs counted at most
 * @param perMonth added for each full 30 days since it was published
 * @param mostMonths months counted at most
 */
@Value.Builder
@PatchbayStyle
public record RiskWeights(
        long critical,
        long important,
        long moderate,
        long low,
        long unspecified,
        long exploited,
        long perCve,
        int mostCves,
        long perMonth,
        int mostMonths)
        implements RiskModel {

    /**
     * Critical 100, Important 40, Moderate 10, Low 2, Unspecified 10; 400 when exploited; 1 for each of up to 10 CVEs and 1
     * for each of up to 12 months.
     */
    public static final RiskWeights DEFAULT = builder().build();

    private static final Duration MONTH = Duration.ofDays(30);

    public RiskWeights {
        check("critical", critical);
        check("important", important);
        check("moderate", moderate);
        check("low", low);
        check("unspecified", unspecified);
        check("exploited", exploited);
        check("perCve", perCve);
        check("mostCves", mostCves);
        check("perMonth", perMonth);
        check("mostMonths", mostMonths);
    }

    private static void check(String field, long value) {
        if (value < 0 || value > 1_000_000) {
            throw Problem.of("risk." + field, field, value, "a number from 0 to 1,000,000")
                    .asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these weights. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    public long risk(WorkItem item, PlanInput input, Instant now) {
        long risk = of(item.finding().severity());
        Set<AdvisoryId> advisories = item.finding().advisories();
        if (!advisories.isEmpty()) {
            risk += ofAdvisories(advisories, input);
        }
        Optional<Instant> published = item.patch().flatMap(Patch::published);
        if (published.isPresent() && now.isAfter(published.get())) {
            long months = Duration.between(published.get(), now).dividedBy(MONTH);
            risk += perMonth * Math.min(months, mostMonths);
        }
        return risk;
    }

    private long ofAdvisories(Set<AdvisoryId> advisories, PlanInput input) {
        Set<String> cves = new TreeSet<>();
        boolean attacked = false;
        for (AdvisoryId id : advisories) {
            Optional<Advisory> advisory = input.advisory(id);
            if (advisory.isPresent()) {
                cves.addAll(advisory.get().cves());
                attacked |= advisory.get().knownExploitation() == KnownExploitation.EXPLOITED;
            }
        }
        return perCve * Math.min(cves.size(), mostCves) + (attacked ? exploited : 0);
    }

    private long of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> critical;
            case IMPORTANT -> important;
            case MODERATE -> moderate;
            case LOW -> low;
            case UNSPECIFIED -> unspecified;
        };
    }

    /** Builds {@link RiskWeights}, starting from the defaults; not thread-safe. */
    public static final class Builder extends RiskWeightsBuilder {
        Builder() {
            critical(100);
            important(40);
            moderate(10);
            low(2);
            unspecified(10);
            exploited(400);
            perCve(1);
            mostCves(10);
            perMonth(1);
            mostMonths(12);
        }
    }
}
