package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one maintenance run did. Immutable and thread-safe.
 *
 * <p>What an older record did not keep reads as unknown: no machine, an outcome of Indeterminate.
 *
 * @param runId identity of the run; the same run is recorded once
 * @param machine on which machine; empty where the record does not say
 * @param trigger what began it
 * @param started when it began
 * @param ended when it ended; empty while it goes on
 * @param outcome how it ended; InProgress or NotStarted exactly while it has not
 * @param windowUse whether it kept to its window
 * @param rebootStatus what became of the restart it owed
 * @param executions what it did about each patch it considered
 * @param reasons why it ended as it did, where that is not plain success
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT, schemaVersion = 2)
@JsonPropertyOrder({
    "runId",
    "machine",
    "trigger",
    "started",
    "ended",
    "outcome",
    "windowUse",
    "rebootStatus",
    "executions",
    "reasons"
})
public record RunRecord(
        String runId,
        Optional<MachineId> machine,
        RunTrigger trigger,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant started,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> ended,
        RunOutcome outcome,
        WindowUse windowUse,
        RebootStatus rebootStatus,
        List<PatchExecution> executions,
        List<Reason> reasons) {

    public RunRecord {
        RequiredText.check("runId", runId);
        machine = machine == null ? Optional.empty() : machine;
        trigger = Required.orElse(trigger, RunTrigger.UNKNOWN);
        Instant begin = Required.value("started", started);
        ended = ended == null ? Optional.empty() : ended;
        windowUse = Required.orElse(windowUse, WindowUse.UNKNOWN);
        rebootStatus = Required.orElse(rebootStatus, RebootStatus.UNKNOWN);
        executions = Ordered.list(executions);
        reasons = Ordered.list(reasons);
        ended.filter(end -> end.isBefore(begin)).ifPresent(end -> {
            throw Problem.of("run.ended", "ended", end, "an instant not before " + begin)
                    .asException();
        });
        boolean open = outcome == RunOutcome.IN_PROGRESS || outcome == RunOutcome.NOT_STARTED;
        if (outcome == null || (outcome == RunOutcome.INDETERMINATE && ended.isEmpty())) {
            outcome = ended.isEmpty() ? RunOutcome.IN_PROGRESS : RunOutcome.INDETERMINATE;
        } else if (open && ended.isPresent()) {
            throw Problem.of("run.outcome", "outcome", outcome, "how the run ended, because ended is given")
                    .asException();
        } else if (!open && ended.isEmpty()) {
            throw Problem.of("run.outcome", "outcome", outcome, "InProgress or NotStarted while ended is not given")
                    .asException();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    public String toString() {
        return runId + machine.map(id -> " on " + id).orElse("") + ": " + outcome + ", " + executions.size()
                + " patches";
    }

    /**
     * Builds a {@link RunRecord}; not thread-safe. Without an outcome a run that has not ended is InProgress, and one that
     * has is Indeterminate.
     */
    public static final class Builder extends RunRecordBuilder {
        Builder() {
            trigger(RunTrigger.UNKNOWN);
            outcome(RunOutcome.INDETERMINATE);
            windowUse(WindowUse.UNKNOWN);
            rebootStatus(RebootStatus.UNKNOWN);
        }
    }
}
