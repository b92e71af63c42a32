package dev.patchbay.model.diagnosis;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that is wrong, what shows it, and what would help.
 *
 * <p>Immutable and thread-safe.
 *
 * @param symptom what is wrong; its code names the kind of trouble and is stable
 * @param evidence what shows it: lines of output, files, values; in the order found
 * @param cause why it is so; empty when that is not known
 * @param remedy what would help; empty when nothing is known to
 * @param automation whether a program may carry the remedy out without asking
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"symptom", "evidence", "cause", "remedy", "automation"})
public record Diagnosis(
        Reason symptom,
        List<Reason> evidence,
        Optional<Reason> cause,
        Optional<Reason> remedy,
        RemedyAutomation automation) {

    public Diagnosis {
        Required.value("symptom", symptom);
        evidence = Ordered.list(evidence);
        Required.value("automation", automation);
        if (automation == RemedyAutomation.SAFE && remedy.isEmpty()) {
            throw dev.patchbay.model.problem.Problem.of(
                            "diagnosis.remedy", "remedy", "nothing", "a remedy, when one is safe to automate")
                    .asException();
        }
    }

    @Override
    public String toString() {
        return symptom.text();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link Diagnosis}; not thread-safe. */
    public static final class Builder extends DiagnosisBuilder {
        Builder() {
            automation(RemedyAutomation.NEVER);
        }
    }
}
