package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.internal.Required;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a part of a machine's policy came from. Immutable and thread-safe; ordered by profile, then group.
 *
 * @param profile which profile
 * @param version which of its versions
 * @param group the group it was assigned to; empty when it was assigned to the machine itself
 * @param priority the assignment's priority
 */
@JsonPropertyOrder({"profile", "version", "group", "priority"})
public record PolicyOrigin(ProfileName profile, int version, Optional<GroupName> group, int priority)
        implements Comparable<PolicyOrigin> {

    private static final Comparator<PolicyOrigin> ORDER = Comparator.comparing(PolicyOrigin::profile)
            .thenComparing(PolicyOrigin::version)
            .thenComparing(origin -> origin.group().map(GroupName::value).orElse(""))
            .thenComparing(PolicyOrigin::priority);

    public PolicyOrigin {
        Required.value("profile", profile);
        group = group == null ? Optional.empty() : group;
    }

    @Override
    public int compareTo(PolicyOrigin other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return profile + " version " + version + ", assigned to "
                + group.map(name -> "group " + name).orElse("the machine") + " with priority " + priority;
    }
}
