package dev.patchbay.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import java.util.List;

/** A typed value of a setting. Immutable and thread-safe. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = SettingValue.Flag.class, name = "flag"),
    @JsonSubTypes.Type(value = SettingValue.Number.class, name = "number"),
    @JsonSubTypes.Type(value = SettingValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = SettingValue.Texts.class, name = "texts")
})
public sealed interface SettingValue {

    /** Returns the value of a switch. */
    static SettingValue on() {
        return new Flag(true);
    }

    /** Returns the value of a switch that is off, which is another thing than not configured. */
    static SettingValue off() {
        return new Flag(false);
    }

    /** Returns a whole number. */
    static SettingValue of(long value) {
        return new Number(value);
    }

    /** Returns a text. */
    static SettingValue of(String value) {
        return new Text(value);
    }

    /** Returns a list of texts. */
    static SettingValue of(List<String> values) {
        return new Texts(values);
    }

    /** A switch. */
    record Flag(@JsonValue boolean value) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Flag {}

        @Override
        public String toString() {
            return value ? "on" : "off";
        }
    }

    /** A whole number; its unit is told by the setting. */
    record Number(@JsonValue long value) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Number {}

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A text. */
    record Text(@JsonValue String value) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Text {
            Required.value("value", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** Several texts; their order matters. */
    record Texts(@JsonValue List<String> values) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Texts {
            values = Ordered.list(Required.value("values", values));
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }
}
