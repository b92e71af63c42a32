package dev.patchbay.model.preset;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import java.util.Optional;

/**
 * What a vendor accepts for one setting of a ring. Immutable and thread-safe.
 *
 * @param setting its name
 * @param minimum smallest value accepted
 * @param maximum greatest value accepted
 * @param standard what holds when nobody sets it; empty when nothing does
 * @param unit what the numbers count
 */
@JsonPropertyOrder({"setting", "minimum", "maximum", "standard", "unit"})
public record RingSettingRange(String setting, int minimum, int maximum, Optional<Integer> standard, String unit) {

    public RingSettingRange {
        RequiredText.check("setting", setting);
        RequiredText.check("unit", unit);
        standard = standard == null ? Optional.empty() : standard;
        if (minimum > maximum) {
            throw Problem.of("range.order", "maximum", maximum, "at least the minimum, " + minimum)
                    .asException();
        }
    }

    /**
     * Returns {@code value}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it is out of range
     */
    public int check(int value) {
        if (value < minimum || value > maximum) {
            throw Problem.of("setting.range", setting, value, minimum + " to " + maximum + " " + unit)
                    .asException();
        }
        return value;
    }
}
