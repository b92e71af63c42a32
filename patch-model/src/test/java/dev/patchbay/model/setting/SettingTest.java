package dev.patchbay.model.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-update/AUOptions",
                "unattended-upgrades/Unattended-Upgrade::Automatic-Reboot",
                "dnf-automatic/commands.apply_updates",
                "registry/HKLM\\SOFTWARE\\Policies/x"
            })
    void anAddressReadsBack(String text) {
        assertThat(SettingKey.parse(text)).hasToString(text).isEqualTo(SettingKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/x", "x/", "Windows/x", "a b/x", "a/b c", "a/\u0000", "a--b/x"})
    void anythingElseIsNoAddress(String text) {
        assertThatThrownBy(() -> SettingKey.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void valuesOfDifferentTypesAreDifferent() {
        assertThat(SettingValue.of(1)).isNotEqualTo(SettingValue.of("1")).isNotEqualTo(SettingValue.on());
        assertThat(SettingValue.off()).hasToString("off").isNotEqualTo(SettingValue.on());
        assertThat(SettingValue.of(List.of("a", "b")))
                .hasToString("[a, b]")
                .isNotEqualTo(SettingValue.of(List.of("b", "a")));
    }

    @Test
    void aListCannotBeChangedFromOutside() {
        List<String> texts = new ArrayList<>(List.of("a"));
        SettingValue value = SettingValue.of(texts);
        texts.add("b");

        assertThat(value).isEqualTo(SettingValue.of(List.of("a")));
    }
}
