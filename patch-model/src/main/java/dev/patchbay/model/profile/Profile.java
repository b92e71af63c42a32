package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named settings and policies and every version there was of them. What applies is the latest published version; a draft
 * applies to nobody, however it is assigned.
 *
 * <pre>{@code
 * Profile corp = Profile.draft("Corp-Patch-Policy", parts).publish("ada", now);
 * Profile edited = corp.edit(otherParts, Map.of());    // still applies as published by ada
 * }</pre>
 *
 * <p>Immutable and thread-safe; ordered by name.
 *
 * @param name identity
 * @param versions at least one, in the order of their numbers; only the last may be a draft
 */
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"name", "versions"})
public record Profile(ProfileName name, List<ProfileVersion> versions) implements Comparable<Profile> {

    public Profile {
        Required.value("name", name);
        versions = Ordered.list(versions);
        if (versions.isEmpty()) {
            throw Problem.of("profile.empty", "versions", "none", "at least one version")
                    .asException();
        }
        for (int i = 0; i < versions.size(); i++) {
            ProfileVersion version = versions.get(i);
            if (i > 0 && version.number() <= versions.get(i - 1).number()) {
                throw Problem.of(
                                "profile.order",
                                "versions[" + i + "].number",
                                version.number(),
                                "a number above " + versions.get(i - 1).number())
                        .asException();
            }
            if (version.state() == ProfileState.DRAFT && i < versions.size() - 1) {
                throw Problem.of(
                                "profile.order",
                                "versions[" + i + "].state",
                                version.state(),
                                "a draft at the end only")
                        .asException();
            }
        }
    }

    /** Returns a new profile whose only version is a draft without settings. */
    public static Profile draft(String name, PolicyParts policy) {
        return new Profile(ProfileName.of(name), List.of(ProfileVersion.draft(1, policy, Map.of())));
    }

    /** Returns the version that applies; empty when none was ever published. */
    public Optional<ProfileVersion> published() {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).state() == ProfileState.PUBLISHED) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the version that is being edited; empty when none is. */
    public Optional<ProfileVersion> draft() {
        return Optional.of(last()).filter(version -> version.state() == ProfileState.DRAFT);
    }

    private ProfileVersion last() {
        return versions.get(versions.size() - 1);
    }

    /** Returns this profile with these contents as its draft, in place of one there may be; what applies does not change. */
    public Profile edit(PolicyParts policy, Map<SettingKey, SettingValue> settings) {
        List<ProfileVersion> all = new ArrayList<>(versions);
        int number = last().number() + (draft().isPresent() ? 0 : 1);
        draft().ifPresent(all::remove);
        all.add(ProfileVersion.draft(number, policy, settings));
        return new Profile(name, all);
    }

    /**
     * Returns this profile with its draft published.
     *
     * @throws dev.patchbay.model.problem.ProblemException when it has no draft
     */
    public Profile publish(String by, Instant at) {
        ProfileVersion draft = draft().orElseThrow(
                        () -> Problem.of("profile.no-draft", "versions", last().state(), "a draft to publish")
                                .asException());
        List<ProfileVersion> all = new ArrayList<>(versions);
        all.set(
                all.size() - 1,
                new ProfileVersion(
                        draft.number(),
                        ProfileState.PUBLISHED,
                        draft.policy(),
                        draft.settings(),
                        Optional.of(by),
                        Optional.of(at)));
        return new Profile(name, all);
    }

    @Override
    public int compareTo(Profile other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name + " version " + last().number() + " (" + last().state() + ")";
    }
}
