package dev.patchbay.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

/**
 * Times as ISO 8601 texts and as nothing else. Jackson's own module also takes numbers, and an empty text for absent: a
 * window of {@code 3} would be three seconds, and a deadline of {@code ""} no deadline.
 */
final class TimeJson {

    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(Instant.class, "an instant such as 2026-12-09T07:00:00Z"),
            Map.entry(Duration.class, "a duration such as PT3H30M or P7D"),
            Map.entry(LocalDate.class, "a date such as 2026-12-09"),
            Map.entry(LocalTime.class, "a time of day such as 02:00"),
            Map.entry(LocalDateTime.class, "a local date and time such as 2026-12-09T02:00"),
            Map.entry(MonthDay.class, "a day of a month such as --12-24"),
            Map.entry(Period.class, "a period such as P1M"),
            Map.entry(Year.class, "a year such as 2026"),
            Map.entry(YearMonth.class, "a month such as 2026-12"),
            Map.entry(ZoneId.class, "a time-zone id such as Europe/Berlin"));

    private TimeJson() {}

    /** Returns what is expected of a text that stands for {@code type}, or an empty text if it is no time. */
    static String expected(Class<?> type) {
        return EXPECTED.getOrDefault(type, "");
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("patchbay-time");
        add(module, Instant.class, Instant::parse);
        add(module, Duration.class, Duration::parse);
        add(module, LocalDate.class, LocalDate::parse);
        add(module, LocalTime.class, LocalTime::parse);
        add(module, LocalDateTime.class, LocalDateTime::parse);
        add(module, MonthDay.class, MonthDay::parse);
        add(module, Period.class, Period::parse);
        add(module, Year.class, Year::parse);
        add(module, YearMonth.class, YearMonth::parse);
        add(module, ZoneId.class, ZoneId::of);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parser) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Text<>(type, parser));
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        Text(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(_valueClass, json);
            }
            String text = json.getText();
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(_valueClass, text, "%s", expected(_valueClass));
            }
        }
    }
}
