package dev.patchbay.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.problem.Problem;
import java.util.regex.Pattern;

/**
 * Address of a setting: who reads it, then its name there, for example {@code windows-update/DeferQualityUpdatesPeriodInDays},
 * {@code unattended-upgrades/Unattended-Upgrade::Automatic-Reboot} or {@code dnf-automatic/commands.apply_updates}.
 * Letter case matters. Immutable and thread-safe; ordered by its text.
 *
 * @param area who reads it: lower-case words joined by hyphens
 * @param name its name there: no blanks, no control characters
 */
public record SettingKey(String area, String name) implements Comparable<SettingKey> {

    private static final Pattern AREA = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");

    public SettingKey {
        if (area == null || !AREA.matcher(area).matches()) {
            throw Problem.of("setting.area", "area", area, "lower-case words joined by hyphens")
                    .asException();
        }
        if (name == null || !NAME.matcher(name).matches()) {
            throw Problem.of("setting.name", "name", name, "1 to 200 visible ASCII characters")
                    .asException();
        }
    }

    /** Reads {@code area/name}. */
    @JsonCreator
    public static SettingKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw Problem.of("setting.key", "setting", text, "an area and a name such as windows-update/AUOptions")
                    .asException();
        }
        return new SettingKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(SettingKey other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return area + "/" + name;
    }
}
