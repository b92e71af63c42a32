package dev.patchbay.spi;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.machine.Completeness;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a machine's update machinery.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param findings what is wrong, worst first; none and complete means healthy
 * @param observed when it was looked at
 * @param completeness whether everything that can be checked was
 */
public record DiagnosisReport(List<Diagnosis> findings, Instant observed, Completeness completeness) {

    public DiagnosisReport {
        findings = List.copyOf(findings);
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(completeness, "completeness");
    }
}
