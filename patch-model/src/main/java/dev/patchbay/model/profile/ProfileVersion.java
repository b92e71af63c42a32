package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One version of a profile. Immutable and thread-safe.
 *
 * @param number 1 or more, counted within the profile
 * @param state how far it got
 * @param policy what it says about patching
 * @param settings what it says about settings of the operating system, by address
 * @param publishedBy who published it; given exactly when it is published
 * @param publishedAt when; given exactly when it is published
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"number", "state", "policy", "settings", "publishedBy", "publishedAt"})
public record ProfileVersion(
        int number,
        ProfileState state,
        PolicyParts policy,
        Map<SettingKey, SettingValue> settings,
        Optional<String> publishedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> publishedAt) {

    public ProfileVersion {
        if (number < 1) {
            throw Problem.of("profile.number", "number", number, "1 or more").asException();
        }
        Required.value("state", state);
        policy = Required.orElse(policy, PolicyParts.NONE);
        settings = Ordered.sorted(settings);
        publishedBy = publishedBy == null ? Optional.empty() : publishedBy;
        publishedAt = publishedAt == null ? Optional.empty() : publishedAt;
        publishedBy.ifPresent(text -> RequiredText.check("publishedBy", text));
        check("publishedBy", publishedBy, state);
        check("publishedAt", publishedAt, state);
    }

    private static void check(String field, Optional<?> value, ProfileState state) {
        if (value.isPresent() != (state == ProfileState.PUBLISHED)) {
            throw Problem.of(
                            "profile." + (state == ProfileState.DRAFT ? "draft" : "published"),
                            field,
                            value.map(Object::toString).orElse("nothing"),
                            state == ProfileState.DRAFT ? "nothing in a draft" : "a value in a published version")
                    .asException();
        }
    }

    /** Returns a draft. */
    public static ProfileVersion draft(int number, PolicyParts policy, Map<SettingKey, SettingValue> settings) {
        return new ProfileVersion(number, ProfileState.DRAFT, policy, settings, Optional.empty(), Optional.empty());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ProfileVersion}; a draft that says nothing unless given; not thread-safe. */
    public static final class Builder extends ProfileVersionBuilder {
        Builder() {
            state(ProfileState.DRAFT);
            policy(PolicyParts.NONE);
        }
    }
}
