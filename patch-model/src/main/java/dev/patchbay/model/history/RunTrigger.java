package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.schedule.OccurrenceId;
import java.util.Optional;

/**
 * What began a run. Immutable and thread-safe.
 *
 * @param kind schedule or somebody
 * @param occurrence the occurrence whose window opened; given exactly when scheduled
 * @param by who asked; given exactly when on demand
 * @param reason why, in words; given exactly when on demand
 */
@JsonPropertyOrder({"kind", "occurrence", "by", "reason"})
public record RunTrigger(
        TriggerKind kind, Optional<OccurrenceId> occurrence, Optional<String> by, Optional<String> reason) {

    /** Not recorded. */
    public static final RunTrigger UNKNOWN =
            new RunTrigger(TriggerKind.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    public RunTrigger {
        Required.value("kind", kind);
        occurrence = occurrence == null ? Optional.empty() : occurrence;
        by = by == null ? Optional.empty() : by;
        reason = reason == null ? Optional.empty() : reason;
        by.ifPresent(text -> RequiredText.check("by", text));
        reason.ifPresent(text -> RequiredText.check("reason", text));
        check("occurrence", occurrence, kind, TriggerKind.SCHEDULED);
        check("by", by, kind, TriggerKind.ON_DEMAND);
        check("reason", reason, kind, TriggerKind.ON_DEMAND);
    }

    private static void check(String field, Optional<?> value, TriggerKind kind, TriggerKind needs) {
        if (value.isPresent() != (kind == needs)) {
            throw Problem.of(
                            "trigger." + field,
                            field,
                            value.map(Object::toString).orElse("nothing"),
                            kind == needs ? "a value beside " + kind : "nothing beside " + kind)
                    .asException();
        }
    }

    /** Returns the trigger of a window that opened. */
    public static RunTrigger scheduled(OccurrenceId occurrence) {
        return new RunTrigger(TriggerKind.SCHEDULED, Optional.of(occurrence), Optional.empty(), Optional.empty());
    }

    /** Returns the trigger of somebody who asked for a run. */
    public static RunTrigger onDemand(String by, String reason) {
        return new RunTrigger(TriggerKind.ON_DEMAND, Optional.empty(), Optional.of(by), Optional.of(reason));
    }
}
