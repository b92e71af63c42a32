package dev.patchbay.model.group;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.scope.Scope;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Machines that are managed together. Immutable and thread-safe; ordered by name.
 *
 * @param name identity
 * @param members its own machines; empty when it only holds other groups
 * @param groups groups whose machines are in this one too
 */
@JsonPropertyOrder({"name", "members", "groups"})
public record MachineGroup(GroupName name, Optional<Scope> members, Set<GroupName> groups)
        implements Comparable<MachineGroup> {

    public MachineGroup {
        Required.value("name", name);
        members = members == null ? Optional.empty() : members;
        groups = Ordered.sorted(groups);
    }

    /** Returns a group of the machines in {@code members}. */
    public static MachineGroup of(String name, Scope members) {
        return new MachineGroup(GroupName.of(name), Optional.of(members), Set.of());
    }

    /** Returns a group of the machines in {@code groups}. */
    public static MachineGroup containing(String name, GroupName... groups) {
        return new MachineGroup(GroupName.of(name), Optional.empty(), new LinkedHashSet<>(Arrays.asList(groups)));
    }

    @Override
    public int compareTo(MachineGroup other) {
        return name.compareTo(other.name);
    }
}
