package dev.patchbay.assessment.rpm;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.version.PackageVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What advisories offer one machine, for {@code Catalog.of(offers.available()).withUndecided(offers.undecided())}. A
 * version that several advisories name is one patch with all of them.
 *
 * <p>Advisories do not tell what the repositories still hold, so the newest version that is not withdrawn stands for what
 * the package manager would choose. Immutable and thread-safe.
 *
 * @param available the patches
 * @param undecided patches of which it cannot be told whether they concern the machine, and why
 */
public record RpmOffers(Available available, SortedMap<PatchId, Reason> undecided) {

    public RpmOffers {
        undecided = Collections.unmodifiableSortedMap(new TreeMap<>(undecided));
    }

    /**
     * Returns what {@code advisories} offer {@code machine}.
     *
     * @param asOf when the advisories were published; empty when unknown
     * @param observed when they were read
     */
    public static RpmOffers of(RpmMachine machine, RpmAdvisories advisories, Optional<Instant> asOf, Instant observed) {
        SortedMap<PatchId, Offer> offers = new TreeMap<>();
        Map<AdvisoryId, Advisory> named = new TreeMap<>();
        SortedMap<PatchId, Reason> undecided = new TreeMap<>();
        for (AdvisoryMatch match : AdvisoryMatcher.match(machine, advisories)) {
            String architecture = match.fix()
                    .architecture()
                    .or(() -> match.installed().map(content -> content.architecture()))
                    .orElseGet(() -> machine.inventory().operatingSystem().architecture());
            PatchId id = RpmFix.id(match.fix().name(), architecture, match.fix().version());
            offers.computeIfAbsent(id, key -> new Offer(architecture, match.fix()))
                    .add(match.advisory(), match.fix());
            named.putIfAbsent(match.advisory().advisory().id(), match.advisory().advisory());
            if (match.applicability() == Applicability.UNKNOWN
                    && match.installed().isPresent()) {
                match.why().ifPresent(why -> undecided.putIfAbsent(id, why));
            }
        }
        Map<String, PackageVersion> chosen = new HashMap<>();
        offers.forEach((id, offer) -> {
            if (!offer.isRetracted() && !undecided.containsKey(id)) {
                chosen.merge(offer.target(), offer.fix.version(), RpmOffers::newer);
            }
        });
        List<PatchId> candidates = offers.entrySet().stream()
                .filter(entry -> !undecided.containsKey(entry.getKey())
                        && !entry.getValue().isRetracted()
                        && entry.getValue()
                                .fix
                                .version()
                                .equals(chosen.get(entry.getValue().target())))
                .map(Map.Entry::getKey)
                .toList();
        Available.Builder available = Available.builder()
                .candidates(candidates)
                .advisories(named.values())
                .metadataAsOf(asOf)
                .observed(observed)
                .completeness(advisories.reading().completeness());
        offers.forEach((id, offer) -> available.addPatches(offer.patch(id)));
        return new RpmOffers(available.build(), undecided);
    }

    private static PackageVersion newer(PackageVersion a, PackageVersion b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    @Override
    public String toString() {
        return available.patches().size() + " patches, " + undecided.size() + " undecided";
    }

    /** One version of one package while its advisories are gathered. */
    private static final class Offer {
        private final String architecture;
        private final RpmFix fix;
        private final Set<AdvisoryId> advisories = new TreeSet<>();
        private final Set<Classification> classes = EnumSet.noneOf(Classification.class);
        private Severity severity = Severity.UNSPECIFIED;
        private Optional<Instant> published = Optional.empty();
        private Optional<Instant> revised = Optional.empty();
        private RebootBehavior reboot = RebootBehavior.UNKNOWN;
        private int standing;
        private int retracted;

        Offer(String architecture, RpmFix fix) {
            this.architecture = architecture;
            this.fix = fix;
        }

        void add(RpmAdvisory source, RpmFix its) {
            Advisory advisory = source.advisory();
            advisories.add(advisory.id());
            classes.add(advisory.classification());
            severity = severity.compareTo(advisory.severity()) <= 0 ? severity : advisory.severity();
            published = earlier(published, advisory.published());
            revised = revised.isPresent()
                            && advisory.revised()
                                    .filter(revised.get()::isBefore)
                                    .isEmpty()
                    ? revised
                    : advisory.revised();
            if (its.rebootBehavior() == RebootBehavior.ALWAYS_REQUIRES_REBOOT) {
                reboot = its.rebootBehavior();
            }
            if (source.standing() == RpmAdvisory.Standing.RETRACTED) {
                retracted++;
            } else {
                standing++;
            }
        }

        private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
            return a.isPresent() && b.filter(a.get()::isAfter).isEmpty() ? a : b;
        }

        /** Withdrawn is what every advisory that names it was withdrawn for. */
        boolean isRetracted() {
            return retracted > 0 && standing == 0;
        }

        String target() {
            return fix.name() + ":" + architecture;
        }

        Patch patch(PatchId id) {
            if (classes.size() > 1) {
                classes.remove(Classification.UNCLASSIFIED);
            }
            return Patch.builder()
                    .id(id)
                    .subject(PatchSubject.PackageAtVersion.of(fix.name(), architecture, fix.version()))
                    .title(fix.name() + " " + RpmFix.text(fix.version()))
                    .classifications(classes)
                    .severity(severity)
                    .published(published)
                    .revised(revised.filter(
                            last -> published.filter(last::isBefore).isEmpty()))
                    .rebootBehavior(reboot)
                    .traits(isRetracted() ? Set.of(PatchTrait.RETRACTED) : Set.of())
                    .advisories(advisories)
                    .build();
        }
    }
}
