package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one maintenance run did. Immutable and thread-safe.
 *
 * @param runId identity of the run; the same run is recorded once
 * @param started when it began
 * @param ended when it ended; empty while it goes on
 * @param executions what it did about each patch it considered
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({"runId", "started", "ended", "executions"})
public record RunRecord(
        String runId,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant started,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> ended,
        List<PatchExecution> executions) {

    public RunRecord {
        RequiredText.check("runId", runId);
        Instant begin = Required.value("started", started);
        ended = ended == null ? Optional.empty() : ended;
        executions = Ordered.list(executions);
        ended.filter(end -> end.isBefore(begin)).ifPresent(end -> {
            throw Problem.of("run.ended", "ended", end, "an instant not before " + begin)
                    .asException();
        });
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link RunRecord}; not thread-safe. */
    public static final class Builder extends RunRecordBuilder {
        Builder() {}
    }
}
