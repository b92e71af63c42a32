package dev.patchbay.model.ring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many machines, or so many of a hundred; written {@code 10} or {@code 20%}. Immutable and thread-safe.
 *
 * @param amount machines, 0 or more; or percent, 0 to 100
 * @param unit what is counted
 */
public record Share(int amount, ShareUnit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(%?)");

    public Share {
        Required.value("unit", unit);
        if (amount < 0 || (unit == ShareUnit.PERCENT && amount > 100)) {
            throw Problem.of("share.range", "share", amount, "0 or more machines, or 0 to 100 percent")
                    .asException();
        }
    }

    /** Returns {@code amount} machines. */
    public static Share machines(int amount) {
        return new Share(amount, ShareUnit.MACHINES);
    }

    /** Returns {@code amount} of a hundred. */
    public static Share percent(int amount) {
        return new Share(amount, ShareUnit.PERCENT);
    }

    /** Reads {@code 10} or {@code 20%}. */
    @JsonCreator
    public static Share parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Problem.of("share.form", "share", text, "a number of machines such as 10, or a share such as 20%")
                    .asException();
        }
        return new Share(
                Integer.parseInt(form.group(1)), form.group(2).isEmpty() ? ShareUnit.MACHINES : ShareUnit.PERCENT);
    }

    /** Returns how many of {@code total} machines this is, rounded up and never more than there are. */
    public int of(int total) {
        long machines = unit == ShareUnit.MACHINES ? amount : ((long) amount * total + 99) / 100;
        return (int) Math.min(machines, total);
    }

    @JsonValue
    @Override
    public String toString() {
        return unit == ShareUnit.PERCENT ? amount + "%" : Integer.toString(amount);
    }
}
