package dev.patchbay.assessment;

import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.policy.AgeClock;
import java.time.Instant;
import java.util.Optional;

/** From when a patch's age is counted (contract rule S3). A patch that was never seen before is seen now. */
final class PatchAges {

    /**
     * The instant an age is counted from.
     *
     * @param instant that instant
     * @param basis whether it is what the clock asks for
     */
    record Since(Instant instant, Basis basis) {}

    /** Whether a clock could be read. */
    enum Basis {
        AS_ASKED,
        FALLBACK
    }

    private final PatchFacts facts;
    private final Instant now;

    PatchAges(PatchFacts facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    Since since(CatalogPatch patch, AgeClock clock) {
        return switch (clock) {
            case PUBLISHED -> dated(patch, patch.patch().published());
            case REVISED ->
                dated(patch, patch.patch().revised().or(() -> patch.patch().published()));
            case FIRST_SEEN_BY_FLEET -> new Since(seenByFleet(patch), Basis.AS_ASKED);
            case FIRST_SEEN_BY_MACHINE ->
                new Since(facts.firstSeen(patch.id()).byMachine().orElse(now), Basis.AS_ASKED);
        };
    }

    private Since dated(CatalogPatch patch, Optional<Instant> date) {
        return date.map(instant -> new Since(instant, Basis.AS_ASKED))
                .orElseGet(() -> new Since(seenByFleet(patch), Basis.FALLBACK));
    }

    /** A machine of the fleet that saw it is the fleet seeing it. */
    private Instant seenByFleet(CatalogPatch patch) {
        FirstSeen seen = facts.firstSeen(patch.id());
        return seen.byFleet().or(seen::byMachine).orElse(now);
    }
}
