package dev.patchbay.model.settings;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.machine.Completeness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some settings held at one instant, and which of them were not there: enough to put everything back as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries what was looked at, each key once, sorted by key
 * @param observed when it was read
 * @param completeness whether everything asked for could be read
 */
@JsonPropertyOrder({"entries", "observed", "completeness"})
public record SettingsSnapshot(
        List<Entry> entries,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant observed,
        Completeness completeness) {

    /**
     * One setting.
     *
     * @param key where it lives
     * @param value what it holds; empty when it is not there
     */
    @JsonPropertyOrder({"key", "value"})
    public record Entry(SettingKey key, Optional<SettingValue> value) {
        public Entry {
            Required.value("key", key);
            value = value == null ? Optional.empty() : value;
        }
    }

    public SettingsSnapshot {
        SortedMap<SettingKey, Entry> byKey = new TreeMap<>();
        for (Entry entry : Required.value("entries", entries)) {
            if (byKey.put(entry.key(), entry) != null) {
                throw dev.patchbay.model.problem.Problem.of(
                                "settings.duplicate", "entries", entry.key(), "each key once")
                        .asException();
            }
        }
        entries = Ordered.list(new ArrayList<>(byKey.values()));
        Required.value("observed", observed);
        Required.value("completeness", completeness);
    }

    /** Returns what {@code key} held; empty when it was not there or was not looked at. */
    public Optional<SettingValue> value(SettingKey key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .flatMap(Entry::value);
    }
}
