package dev.patchbay.model.settings;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.RequiredText;
import java.util.Comparator;

/**
 * Where a setting lives.
 *
 * <pre>{@code
 * new SettingKey("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU", "AUOptions");
 * new SettingKey("apt.conf", "APT::Periodic::Unattended-Upgrade");
 * new SettingKey("systemd", "apt-daily.timer");
 * }</pre>
 *
 * <p>Immutable and thread-safe; ordered by store, then name.
 *
 * @param store registry key, configuration file or service that holds the setting, as its platform writes it
 * @param name name within the store
 */
@JsonPropertyOrder({"store", "name"})
public record SettingKey(String store, String name) implements Comparable<SettingKey> {

    private static final Comparator<SettingKey> ORDER =
            Comparator.comparing(SettingKey::store).thenComparing(SettingKey::name);

    public SettingKey {
        RequiredText.check("store", store);
        RequiredText.check("name", name);
    }

    @Override
    public int compareTo(SettingKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return store + " " + name;
    }
}
