package dev.patchbay.model.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import java.util.Map;

/**
 * What a machine lacks regardless of any decision, so that deferrals and exclusions cannot hide risk (contract rule S5).
 * Immutable and thread-safe.
 *
 * @param missing number of missing patches
 * @param byClassification missing patches by class; a patch of several classes counts in each
 * @param bySeverity missing patches by severity
 * @param noFix number of known problems without a fix
 */
@JsonPropertyOrder({"missing", "byClassification", "bySeverity", "noFix"})
public record Exposure(
        int missing, Map<Classification, Integer> byClassification, Map<Severity, Integer> bySeverity, int noFix) {

    public Exposure {
        byClassification = Ordered.sorted(byClassification);
        bySeverity = Ordered.sorted(bySeverity);
    }
}
