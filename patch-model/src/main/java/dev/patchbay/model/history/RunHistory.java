package dev.patchbay.model.history;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.patch.PatchId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The runs a host remembers of one machine, oldest first whatever order they are given in. Immutable and thread-safe.
 *
 * @param runs the runs, sorted by start, then id
 */
@JsonDocument(kind = DocumentKind.RESULT, schemaVersion = 2)
@JsonPropertyOrder("runs")
public record RunHistory(List<RunRecord> runs) {

    private static final RunHistory EMPTY = new RunHistory(List.of());

    public RunHistory {
        runs = Required.value("runs", runs).stream()
                .sorted(Comparator.comparing(RunRecord::started).thenComparing(RunRecord::runId))
                .toList();
    }

    /** Returns the history of a machine on which nothing has run. */
    public static RunHistory empty() {
        return EMPTY;
    }

    /** Returns what the latest run that considered {@code patch} did about it; empty when none did. */
    public Optional<PatchExecution> latest(PatchId patch) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            for (PatchExecution execution : runs.get(i).executions()) {
                if (execution.patch().equals(patch)) {
                    return Optional.of(execution);
                }
            }
        }
        return Optional.empty();
    }
}
