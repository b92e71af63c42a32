package dev.patchbay.assessment;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How completely, and how recently, a machine and its sources were looked at (contract rule S5). */
final class CompletenessRules {

    private final Inventory inventory;
    private final Catalog catalog;
    private final Instant now;

    private CompletenessRules(Inventory inventory, Catalog catalog, Instant now) {
        this.inventory = inventory;
        this.catalog = catalog;
        this.now = now;
    }

    /** @param cadence how old an observation may be; empty means any age */
    static Completeness of(Inventory inventory, Catalog catalog, Optional<Duration> cadence, Instant now) {
        CompletenessRules rules = new CompletenessRules(inventory, catalog, now);
        Completeness looked = inventory
                .completeness()
                .and(rules.unreadable())
                .and(catalog.offersCompleteness())
                .and(catalog.simulationCompleteness());
        return cadence.map(limit -> looked.and(rules.inventoryAge(limit)).and(rules.metadataAge(limit)))
                .orElse(looked);
    }

    private Completeness unreadable() {
        return inventory.unreadable().stream()
                .map(UnreadablePackage::name)
                .min(Comparator.naturalOrder())
                .map(first -> Completeness.partial(AssessmentReasons.UNREADABLE_PACKAGES
                        .with("count", inventory.unreadable().size())
                        .with("first", first)
                        .build()))
                .orElse(Completeness.COMPLETE);
    }

    private Completeness inventoryAge(Duration cadence) {
        return age(AssessmentReasons.STALE_INVENTORY, inventory.observed(), cadence);
    }

    private Completeness metadataAge(Duration cadence) {
        return catalog.metadataAsOf()
                .map(asOf -> age(AssessmentReasons.STALE_METADATA, asOf, cadence))
                .orElseGet(() -> stale(AssessmentReasons.UNDATED_METADATA
                        .with("cadence", cadence)
                        .build()));
    }

    private Completeness age(ReasonCode code, Instant observed, Duration cadence) {
        Duration age = Duration.between(observed, now);
        return age.compareTo(cadence) <= 0
                ? Completeness.COMPLETE
                : stale(code.with("observed", observed)
                        .with("age", age)
                        .with("cadence", cadence)
                        .build());
    }

    private static Completeness stale(Reason cause) {
        return new Completeness(Completeness.Level.STALE, List.of(cause));
    }
}
