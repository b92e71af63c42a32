package dev.patchbay.model.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import java.util.List;

/** What a setting holds. Immutable and thread-safe. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = SettingValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = SettingValue.Whole.class, name = "number"),
    @JsonSubTypes.Type(value = SettingValue.Texts.class, name = "texts")
})
public sealed interface SettingValue {

    /** A string: {@code REG_SZ}, or a value of a configuration file. */
    record Text(@JsonValue String value) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Text {
            Required.value("value", value);
        }
    }

    /** A whole number: {@code REG_DWORD}, {@code REG_QWORD}. */
    record Whole(@JsonValue long value) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Whole {}
    }

    /** Several strings, in order: {@code REG_MULTI_SZ}, or a list of a configuration file. */
    record Texts(@JsonValue List<String> values) implements SettingValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Texts {
            values = Ordered.list(values);
        }
    }
}
