package dev.patchbay.model.reason;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Required;
import java.time.Duration;
import java.time.Instant;

/** A typed parameter of a {@link Reason}. Immutable and thread-safe. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReasonValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = ReasonValue.Count.class, name = "count"),
    @JsonSubTypes.Type(value = ReasonValue.Moment.class, name = "instant"),
    @JsonSubTypes.Type(value = ReasonValue.Length.class, name = "duration")
})
public sealed interface ReasonValue {

    /** Returns the value as shown inside a sentence. */
    String display();

    /** A name, a version, a path: anything that is not a number or a time. */
    record Text(@JsonValue String value) implements ReasonValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Text {
            Required.value("value", value);
        }

        @Override
        public String display() {
            return value;
        }
    }

    /** A whole number; its unit is told by the parameter's name. */
    record Count(@JsonValue long value) implements ReasonValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Count {}

        @Override
        public String display() {
            return Long.toString(value);
        }
    }

    /** An instant. */
    record Moment(
            @JsonValue @JsonFormat(shape = JsonFormat.Shape.STRING)
            Instant value) implements ReasonValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Moment {
            Required.value("value", value);
        }

        @Override
        public String display() {
            return value.toString();
        }
    }

    /** A length of elapsed time. */
    record Length(
            @JsonValue @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration value) implements ReasonValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Length {
            Required.value("value", value);
        }

        @Override
        public String display() {
            return DurationText.of(value);
        }
    }
}
