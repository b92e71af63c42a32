package dev.patchbay.assessment.windows;

import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The updates of one product and what replaces what among them, over any number of steps.
 *
 * <p>Tables hold updates that replace themselves, circles, and updates nobody lists; all are tolerated: an update never
 * covers itself, the members of a circle cover each other, and a chain goes on through an unlisted update as far as the
 * table tells. Immutable and thread-safe.
 *
 * @param name the product
 * @param updates its updates by number
 */
public record KbProduct(String name, SortedMap<KbNumber, KbUpdate> updates) {

    public KbProduct {
        updates = Collections.unmodifiableSortedMap(new TreeMap<>(updates));
    }

    /** Returns every update that {@code newer} replaces, directly or not, sorted; never itself. */
    public SortedSet<KbNumber> coveredBy(KbNumber newer) {
        SortedSet<KbNumber> reached = new TreeSet<>();
        Deque<KbNumber> open = new ArrayDeque<>(List.of(newer));
        while (!open.isEmpty()) {
            KbUpdate update = updates.get(open.remove());
            if (update != null) {
                for (KbNumber older : update.supersedes()) {
                    if (!older.equals(newer) && reached.add(older)) {
                        open.add(older);
                    }
                }
            }
        }
        return reached;
    }

    /** Returns the updates a machine at {@code running} has because of its build: every listed one at or below its revision. */
    public SortedSet<KbNumber> appliedBy(BuildNumber running) {
        SortedSet<KbNumber> applied = new TreeSet<>();
        updates.values()
                .forEach(update -> update.build()
                        .filter(build -> build.build() == running.build() && build.revision() <= running.revision())
                        .ifPresent(build -> applied.add(update.kb())));
        return applied;
    }

    /**
     * Returns the updates that are neither installed nor replaced by something installed, sorted: the raw missing ones. Which
     * of them hides which depends on what is approved, and is the assessor's answer.
     */
    public SortedSet<KbNumber> rawMissing(Collection<KbNumber> installed) {
        SortedSet<KbNumber> missing = new TreeSet<>(updates.keySet());
        for (KbNumber present : installed) {
            missing.remove(present);
            missing.removeAll(coveredBy(present));
        }
        return missing;
    }

    /**
     * Returns what the table offers a machine of this product, for {@code Catalog.of}. Every update is an article without
     * revision; its class is Security where it fixes a CVE, and Unclassified otherwise.
     *
     * @param asOf when the table was published; empty when unknown
     * @param observed when it was read
     * @param completeness how well it was read
     */
    public Available available(Optional<Instant> asOf, Instant observed, Completeness completeness) {
        List<Patch> patches = new ArrayList<>();
        SortedMap<String, Advisory> advisories = new TreeMap<>();
        for (KbUpdate update : updates.values()) {
            Set<AdvisoryId> named = new TreeSet<>();
            for (String cve : update.cves()) {
                named.add(AdvisoryId.of(cve));
                advisories.computeIfAbsent(cve, id -> advisory(id, update));
            }
            patches.add(Patch.builder()
                    .id(id(update.kb()))
                    .subject(new PatchSubject.KbAtRevision(update.kb(), Optional.empty(), Optional.empty()))
                    .title(update.title())
                    .classifications(
                            Set.of(update.cves().isEmpty() ? Classification.UNCLASSIFIED : Classification.SECURITY))
                    .severity(update.severity())
                    .published(update.published())
                    .supersedes(
                            coveredBy(update.kb()).stream().map(KbProduct::id).toList())
                    .advisories(named)
                    .build());
        }
        return Available.builder()
                .patches(patches)
                .advisories(advisories.values())
                .metadataAsOf(asOf)
                .observed(observed)
                .completeness(completeness)
                .build();
    }

    private static Advisory advisory(String cve, KbUpdate update) {
        return Advisory.builder()
                .id(AdvisoryId.of(cve))
                .classification(Classification.SECURITY)
                .severity(update.severity())
                .published(update.published())
                .addCves(cve)
                .build();
    }

    /** Returns the id of an update's patch, for example {@code kb:KB5034441}. */
    public static PatchId id(KbNumber kb) {
        return PatchId.of("kb:" + kb);
    }

    @Override
    public String toString() {
        return name + ", " + updates.size() + " updates";
    }
}
