package dev.patchbay.model.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * One step of a plan: what goes in one transaction, or a restart. Immutable and thread-safe.
 *
 * @param kind what it does
 * @param patches patches it installs, in the order they go; empty for a restart
 * @param start expected start
 * @param end expected end, not before the start
 * @param latestStart the last instant, to the millisecond, at which the rule still lets it start
 * @param numbers what it needs and what is expected to be left at its start
 */
@JsonPropertyOrder({"kind", "patches", "start", "end", "latestStart", "numbers"})
public record PlannedStep(
        StepKind kind,
        List<PatchId> patches,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant latestStart,
        FitNumbers numbers) {

    public PlannedStep {
        Required.value("kind", kind);
        patches = Ordered.list(patches);
        Instant begin = Required.value("start", start);
        Required.value("latestStart", latestStart);
        Required.value("numbers", numbers);
        if (Required.value("end", end).isBefore(begin)) {
            throw Problem.of("step.end", "end", end, "an instant not before " + begin)
                    .asException();
        }
        if (patches.isEmpty() != (kind == StepKind.REBOOT)) {
            throw Problem.of("step.patches", "patches", patches, "patches to install, and none for a restart")
                    .asException();
        }
    }
}
