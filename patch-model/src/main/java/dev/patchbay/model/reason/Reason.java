package dev.patchbay.model.reason;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.DisplayText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why something was decided, with the numbers that decided it.
 *
 * <p>The sentence travels with the reason, so that whoever receives it can show it without knowing the module that made
 * it; whoever wants another language renders {@link #code()} and {@link #parameters()}. Immutable and thread-safe.
 *
 * @param code stable code, see {@link ReasonCode}
 * @param template English sentence with parameters in braces
 * @param parameters typed values by name, sorted by name
 * @param changesAt the earliest instant at which this reason may stop to hold without anybody doing anything; empty when
 *     no instant is known
 */
@JsonPropertyOrder({"code", "template", "parameters", "changesAt"})
public record Reason(
        String code,
        String template,
        SortedMap<String, ReasonValue> parameters,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> changesAt) {

    private static final int MAX_TEXT = 1000;

    public Reason {
        Required.value("code", code);
        Required.value("template", template);
        parameters = parameters == null ? Ordered.sorted(Map.of()) : Ordered.sorted(parameters);
        changesAt = changesAt == null ? Optional.empty() : changesAt;
    }

    /** Returns the sentence with its parameters filled in, safe to print. */
    public String text() {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            ReasonValue value = parameters.get(template.substring(open + 1, close));
            text.append(template, from, open)
                    .append(value == null ? template.substring(open, close + 1) : value.display());
            from = close + 1;
        }
        return DisplayText.of(text.append(template, from, template.length()).toString(), MAX_TEXT);
    }

    @Override
    public String toString() {
        return code + ": " + text();
    }

    /** Collects the parameters of a reason. Not thread-safe. */
    public static final class Builder {

        private final ReasonCode code;
        private final SortedMap<String, ReasonValue> parameters = new TreeMap<>();
        private Optional<Instant> changesAt = Optional.empty();

        Builder(ReasonCode code) {
            this.code = code;
        }

        public Builder with(String name, String value) {
            parameters.put(name, new ReasonValue.Text(value));
            return this;
        }

        public Builder with(String name, long value) {
            parameters.put(name, new ReasonValue.Count(value));
            return this;
        }

        public Builder with(String name, Instant value) {
            parameters.put(name, new ReasonValue.Moment(value));
            return this;
        }

        public Builder with(String name, Duration value) {
            parameters.put(name, new ReasonValue.Length(value));
            return this;
        }

        /** Sets the instant at which this reason stops to hold by itself. */
        public Builder changesAt(Instant instant) {
            changesAt = Optional.of(instant);
            return this;
        }

        public Reason build() {
            return new Reason(code.code(), code.template(), parameters, changesAt);
        }
    }
}
