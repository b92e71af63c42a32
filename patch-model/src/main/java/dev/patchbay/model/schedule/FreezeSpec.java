package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;

/**
 * Periods in which nothing may be installed, whatever windows say (contract rule R8): year end, every quarter's last
 * week, election day.
 *
 * <pre>{@code
 * new FreezeSpec(yearEnd, FreezeStrength.HARD, "grace", "accounts are closed");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param periods when it is closed: each occurrence is closed from its start for the schedule's duration
 * @param strength whether a run on demand may pass it
 * @param by who closed it
 * @param reason why, in words
 */
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"periods", "strength", "by", "reason"})
public record FreezeSpec(ScheduleSpec periods, FreezeStrength strength, String by, String reason) {

    public FreezeSpec {
        Required.value("periods", periods);
        Required.value("strength", strength);
        RequiredText.check("by", by);
        RequiredText.check("reason", reason);
    }

    @Override
    public String toString() {
        return strength + " freeze " + periods.id() + ": " + reason;
    }
}
