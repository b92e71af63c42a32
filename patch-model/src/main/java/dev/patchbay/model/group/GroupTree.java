package dev.patchbay.model.group;

import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.scope.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups, put together so that a machine's groups are found at once: groups that list machines by id are looked up, only
 * those with a filter are asked. A group may be in several others. Immutable and thread-safe.
 */
public final class GroupTree {

    private final Map<GroupName, List<GroupName>> parents;
    private final Map<MachineId, List<GroupName>> listed;
    private final List<MachineGroup> asked;

    private GroupTree(
            Map<GroupName, List<GroupName>> parents, Map<MachineId, List<GroupName>> listed, List<MachineGroup> asked) {
        this.parents = parents;
        this.listed = listed;
        this.asked = asked;
    }

    /**
     * Returns the tree of {@code groups}.
     *
     * @throws dev.patchbay.model.problem.ProblemException when a name occurs twice, a nested group is not among them, or
     *     groups contain each other in a circle
     */
    public static GroupTree of(Collection<MachineGroup> groups) {
        Map<GroupName, MachineGroup> byName = new TreeMap<>();
        for (MachineGroup group : groups) {
            if (byName.put(group.name(), group) != null) {
                throw Problem.of("group.duplicate", "groups", group.name(), "each name once")
                        .asException();
            }
        }
        Map<GroupName, List<GroupName>> parents = new HashMap<>();
        Map<MachineId, List<GroupName>> listed = new HashMap<>();
        List<MachineGroup> asked = new ArrayList<>();
        for (MachineGroup group : byName.values()) {
            for (GroupName nested : group.groups()) {
                if (!byName.containsKey(nested)) {
                    throw Problem.of(
                                    "group.unknown",
                                    "groups." + group.name() + ".groups",
                                    nested,
                                    "the name of a group")
                            .asException();
                }
                parents.computeIfAbsent(nested, name -> new ArrayList<>()).add(group.name());
            }
            if (group.members().isPresent() && group.members().get() instanceof Scope.Machines machines) {
                machines.machines()
                        .forEach(machine -> listed.computeIfAbsent(machine, id -> new ArrayList<>())
                                .add(group.name()));
            } else if (group.members().isPresent()) {
                asked.add(group);
            }
        }
        checkNoCircle(byName, parents);
        return new GroupTree(parents, listed, asked);
    }

    /** Takes away groups that hold no other until none is left; what cannot be taken away stands in a circle. */
    private static void checkNoCircle(Map<GroupName, MachineGroup> byName, Map<GroupName, List<GroupName>> parents) {
        Map<GroupName, Integer> nested = new HashMap<>();
        Deque<GroupName> free = new ArrayDeque<>();
        byName.forEach((name, group) -> {
            nested.put(name, group.groups().size());
            if (group.groups().isEmpty()) {
                free.add(name);
            }
        });
        int taken = 0;
        while (!free.isEmpty()) {
            taken++;
            for (GroupName parent : parents.getOrDefault(free.remove(), List.of())) {
                if (nested.merge(parent, -1, Integer::sum) == 0) {
                    free.add(parent);
                }
            }
        }
        if (taken < byName.size()) {
            throw Problem.of("group.circle", "groups", circle(byName, nested), "groups that do not contain themselves")
                    .asException();
        }
    }

    private static String circle(Map<GroupName, MachineGroup> byName, Map<GroupName, Integer> nested) {
        GroupName at = new TreeMap<>(byName)
                .keySet().stream()
                        .filter(name -> nested.getOrDefault(name, 0) > 0)
                        .findFirst()
                        .orElseThrow();
        LinkedHashSet<GroupName> path = new LinkedHashSet<>();
        while (path.add(at)) {
            at = Optional.ofNullable(byName.get(at)).map(MachineGroup::groups).orElse(Set.of()).stream()
                    .filter(name -> nested.getOrDefault(name, 0) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<GroupName> walked = new ArrayList<>(path);
        walked.add(at);
        return walked.subList(walked.indexOf(at), walked.size()).stream()
                .map(GroupName::value)
                .collect(Collectors.joining(" contains "));
    }

    /** Returns every group {@code machine}, as it is now, is in: its own and all that hold them. */
    public SortedSet<GroupName> groupsOf(Machine machine) {
        TreeSet<GroupName> found = new TreeSet<>();
        Deque<GroupName> open = new ArrayDeque<>(listed.getOrDefault(machine.id(), List.of()));
        for (MachineGroup group : asked) {
            if (group.members().filter(scope -> scope.contains(machine)).isPresent()) {
                open.add(group.name());
            }
        }
        while (!open.isEmpty()) {
            GroupName group = open.remove();
            if (found.add(group)) {
                open.addAll(parents.getOrDefault(group, List.of()));
            }
        }
        return Ordered.sorted(found);
    }
}
