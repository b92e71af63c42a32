package dev.patchbay.model.profile;

import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which settings of an operating system gate installation, and what is strictest about each. A setting that is not listed
 * does not gate: a conflict about it is reported and it is not applied. Nor is one whose values have no order. Immutable and thread-safe.
 *
 * @param rules by address of the setting
 */
public record GatingSettings(Map<SettingKey, Strictness> rules) {

    /** No setting gates installation. */
    public static final GatingSettings NONE = new GatingSettings(Map.of());

    public GatingSettings {
        rules = Ordered.sorted(rules);
    }

    /** Returns what is strictest of values of {@code key}. */
    Strictest<SettingValue> strictest(SettingKey key) {
        return values -> Optional.ofNullable(rules.get(key)).flatMap(rule -> strictest(rule, values));
    }

    private static Optional<SettingValue> strictest(Strictness rule, Set<SettingValue> values) {
        if (rule == Strictness.TOGETHER) {
            TreeSet<String> all = new TreeSet<>();
            values.forEach(value -> all.addAll(texts(value)));
            return Optional.of(new SettingValue.Texts(new ArrayList<>(all)));
        }
        if (!values.stream().allMatch(GatingSettings::hasOrder)) {
            return Optional.empty();
        }
        Comparator<SettingValue> order =
                Comparator.comparingLong(GatingSettings::number).thenComparing(Object::toString);
        return rule == Strictness.GREATEST
                ? values.stream().max(order)
                : values.stream().min(order);
    }

    private static boolean hasOrder(SettingValue value) {
        return value instanceof SettingValue.Number || value instanceof SettingValue.Flag;
    }

    private static long number(SettingValue value) {
        if (value instanceof SettingValue.Number number) {
            return number.value();
        }
        return value instanceof SettingValue.Flag flag && flag.value() ? 1 : 0;
    }

    private static List<String> texts(SettingValue value) {
        return value instanceof SettingValue.Texts texts ? texts.values() : List.of(value.toString());
    }
}
