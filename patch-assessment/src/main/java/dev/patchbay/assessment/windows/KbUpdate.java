package dev.patchbay.assessment.windows;

import dev.patchbay.assessment.internal.PatchbayStyle;
import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * One update for one product. Immutable and thread-safe.
 *
 * @param kb its article
 * @param title one line for people
 * @param severity the worst severity of what it fixes
 * @param published earliest date given for it; empty when none is
 * @param cves what it fixes, sorted
 * @param supersedes the updates it replaces directly on this product, sorted; some may be unknown to the table
 * @param build build and revision a machine has with it; empty when the table does not say
 */
@Value.Builder
@PatchbayStyle
public record KbUpdate(
        KbNumber kb,
        String title,
        Severity severity,
        Optional<Instant> published,
        Set<String> cves,
        Set<KbNumber> supersedes,
        Optional<BuildNumber> build) {

    public KbUpdate {
        cves = Collections.unmodifiableSortedSet(new TreeSet<>(cves));
        supersedes = Collections.unmodifiableSortedSet(new TreeSet<>(supersedes));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns what two entries for the same update say together. */
    KbUpdate and(KbUpdate other) {
        Set<String> allCves = new TreeSet<>(cves);
        allCves.addAll(other.cves);
        Set<KbNumber> all = new TreeSet<>(supersedes);
        all.addAll(other.supersedes);
        Optional<Instant> earliest = published.isPresent()
                        && other.published.filter(published.get()::isAfter).isEmpty()
                ? published
                : other.published;
        return builder()
                .kb(kb)
                .title(title.isEmpty() ? other.title : title)
                .severity(severity.compareTo(other.severity) <= 0 ? severity : other.severity)
                .published(earliest)
                .cves(allCves)
                .supersedes(all)
                .build(build.isPresent() ? build : other.build)
                .build();
    }

    @Override
    public String toString() {
        return kb + (title.isEmpty() ? "" : " " + title);
    }

    /** Builds a {@link KbUpdate}; not thread-safe. */
    public static final class Builder extends KbUpdateBuilder {
        Builder() {
            title("");
            severity(Severity.UNSPECIFIED);
        }
    }
}
