package dev.patchbay.testkit.fake;

import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchSubject.KbAtRevision;
import dev.patchbay.model.patch.PatchSubject.PackageAtVersion;
import dev.patchbay.model.version.PackageVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the sources of a machine offer it at one instant. */
final class FakeOffers {

    private final FakeState state;
    private final Map<PatchId, FakePatch> offered = new TreeMap<>();
    private final Set<PatchId> candidates = new TreeSet<>();

    private FakeOffers(FakeState state, Instant now) {
        this.state = state;
        List<FakePatch> published = state.offers.values().stream()
                .filter(offer -> offer.patch()
                        .published()
                        .map(since -> !since.isAfter(now))
                        .orElse(true))
                .toList();
        published.stream()
                .filter(offer -> !(offer.subject() instanceof PatchSubject.VendorPatch) && isNew(offer))
                .forEach(offer -> offered.put(offer.id(), offer));
        published.stream()
                .filter(offer -> offer.subject() instanceof PatchSubject.VendorPatch
                        && offer.needs().stream().anyMatch(offered::containsKey))
                .forEach(offer -> offered.put(offer.id(), offer));
        chooseCandidates();
    }

    static FakeOffers of(FakeState state, Instant now) {
        return new FakeOffers(state, now);
    }

    private boolean isNew(FakePatch offer) {
        if (offer.subject() instanceof PackageAtVersion choice) {
            return installed(choice)
                    .filter(now -> now.version().compareTo(choice.version()) < 0)
                    .isPresent();
        }
        if (offer.subject() instanceof KbAtRevision update) {
            return !state.knowledgeBase.contains(update.kb()) && !isReplacedByInstalled(offer.id());
        }
        return false;
    }

    private boolean isReplacedByInstalled(PatchId id) {
        return isReplacedByInstalled(id, new TreeSet<>());
    }

    private boolean isReplacedByInstalled(PatchId id, Set<PatchId> visited) {
        return visited.add(id)
                && state.offers.values().stream()
                        .filter(other -> other.patch().supersedes().contains(id))
                        .anyMatch(other -> other.subject() instanceof KbAtRevision update
                                        && state.knowledgeBase.contains(update.kb())
                                || isReplacedByInstalled(other.id(), visited));
    }

    private void chooseCandidates() {
        Map<String, Newest> newest = new HashMap<>();
        Set<PatchId> replaced = new TreeSet<>();
        offered.values().forEach(offer -> replaced.addAll(offer.patch().supersedes()));
        for (FakePatch offer : offered.values()) {
            if (offer.subject() instanceof PackageAtVersion choice) {
                newest.merge(
                        choice.name() + ":" + choice.architecture(),
                        new Newest(offer.id(), choice.version()),
                        (one, other) -> one.version().compareTo(other.version()) >= 0 ? one : other);
            } else if (!replaced.contains(offer.id())) {
                candidates.add(offer.id());
            }
        }
        newest.values().forEach(choice -> candidates.add(choice.id()));
    }

    private record Newest(PatchId id, PackageVersion version) {}

    List<Patch> patches() {
        return offered.values().stream().map(FakePatch::patch).toList();
    }

    Collection<FakePatch> all() {
        return offered.values();
    }

    Set<PatchId> candidates() {
        return candidates;
    }

    List<Advisory> advisories() {
        return offered.values().stream()
                .flatMap(offer -> offer.patch().advisories().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(state.advisories.get(id)).stream())
                .toList();
    }

    Optional<FakePatch> find(PatchId id) {
        return Optional.ofNullable(offered.get(id));
    }

    Optional<InstalledPackage> installed(PackageAtVersion choice) {
        return state.installed(choice);
    }

    boolean isHeld(FakePatch offer) {
        return offer.subject() instanceof PackageAtVersion choice
                && installed(choice)
                        .filter(installed -> installed.hold() == PackageHold.HELD)
                        .isPresent();
    }

    /** Returns whether the patch named {@code id}, or something newer, is on the machine already. */
    boolean isSatisfied(PatchId id) {
        FakePatch offer = state.offers.get(id);
        return offer != null && isInstalled(offer);
    }

    private boolean isInstalled(FakePatch offer) {
        PatchSubject subject = offer.subject();
        if (subject instanceof PackageAtVersion choice) {
            return installed(choice)
                    .filter(now -> now.version().compareTo(choice.version()) >= 0)
                    .isPresent();
        }
        if (subject instanceof KbAtRevision update) {
            return state.knowledgeBase.contains(update.kb()) || isReplacedByInstalled(offer.id());
        }
        return offer.needs().stream().allMatch(this::isSatisfied);
    }
}
