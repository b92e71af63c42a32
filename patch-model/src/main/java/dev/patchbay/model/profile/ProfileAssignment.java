package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.Problem;
import java.util.Comparator;
import java.util.Optional;

/**
 * A profile applies to a group, nested groups included, or to one machine. Immutable and thread-safe; ordered by profile,
 * group, machine, priority.
 *
 * @param profile which profile
 * @param group to which group; exactly one of group and machine is given
 * @param machine to which machine
 * @param priority the greater wins over the smaller among assignments of the same kind
 */
@JsonPropertyOrder({"profile", "group", "machine", "priority"})
public record ProfileAssignment(
        ProfileName profile, Optional<GroupName> group, Optional<MachineId> machine, int priority)
        implements Comparable<ProfileAssignment> {

    private static final Comparator<ProfileAssignment> ORDER = Comparator.comparing(ProfileAssignment::profile)
            .thenComparing(ProfileAssignment::target)
            .thenComparing(ProfileAssignment::priority);

    public ProfileAssignment {
        Required.value("profile", profile);
        group = group == null ? Optional.empty() : group;
        machine = machine == null ? Optional.empty() : machine;
        if (group.isPresent() == machine.isPresent()) {
            throw Problem.of(
                            "assignment.target",
                            "group",
                            group.isPresent() ? "a group and a machine" : "neither a group nor a machine",
                            "exactly one of group and machine")
                    .asException();
        }
    }

    /** Returns the assignment of {@code profile} to every machine of {@code group}. */
    public static ProfileAssignment toGroup(String profile, String group, int priority) {
        return new ProfileAssignment(
                ProfileName.of(profile), Optional.of(GroupName.of(group)), Optional.empty(), priority);
    }

    /** Returns the assignment of {@code profile} to one machine. */
    public static ProfileAssignment toMachine(String profile, MachineId machine, int priority) {
        return new ProfileAssignment(ProfileName.of(profile), Optional.empty(), Optional.of(machine), priority);
    }

    private String target() {
        return group.map(name -> "group " + name)
                .or(() -> machine.map(id -> "machine " + id))
                .orElseThrow();
    }

    @Override
    public int compareTo(ProfileAssignment other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return profile + " to " + target() + ", priority " + priority;
    }
}
