package dev.patchbay.model.scope;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which machines something concerns.
 *
 * <pre>{@code
 * Scope.union(
 *         Scope.machines(MachineId.of("web-01")),
 *         Scope.matching(MachineFilter.builder().addOsFamilies(OsFamily.LINUX).putTags("env", Set.of("prod")).build()));
 * }</pre>
 *
 * <p>A scope that names nothing is an error (contract rule S1); to mean every machine, say {@link #everyMachine()}.
 * Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Scope.Machines.class),
    @JsonSubTypes.Type(Scope.Matching.class),
    @JsonSubTypes.Type(Scope.Union.class),
    @JsonSubTypes.Type(Scope.EveryMachine.class)
})
public sealed interface Scope {

    /** Returns whether {@code machine}, as it is now, is meant. */
    boolean contains(Machine machine);

    /** Returns the ids this scope names itself, whether such machines exist or not. */
    SortedSet<MachineId> namedMachines();

    /**
     * Returns the machines out of {@code fleet} that are meant. A filter asks what machines are, so the answer is true
     * of the instant at which {@code fleet} was read.
     *
     * @param at that instant; kept with the answer
     */
    default ScopeMembers membersOf(Collection<Machine> fleet, Instant at) {
        SortedSet<MachineId> members = new TreeSet<>();
        SortedSet<MachineId> absent = new TreeSet<>(namedMachines());
        for (Machine machine : fleet) {
            absent.remove(machine.id());
            if (contains(machine)) {
                members.add(machine.id());
            }
        }
        return new ScopeMembers(at, members, absent);
    }

    /** Returns the scope of {@code machines}; at least one. */
    static Scope machines(MachineId... machines) {
        return new Machines(new LinkedHashSet<>(Arrays.asList(machines)));
    }

    /** Returns the scope of {@code machines}; at least one. */
    static Scope machines(Collection<MachineId> machines) {
        return new Machines(new LinkedHashSet<>(machines));
    }

    /** Returns the scope of all machines that {@code filter} matches whenever it is asked. */
    static Scope matching(MachineFilter filter) {
        return new Matching(filter);
    }

    /** Returns the scope of what at least one of {@code parts} means; at least one. */
    static Scope union(Scope... parts) {
        return new Union(Arrays.asList(parts));
    }

    /** Returns the scope of every machine there is. */
    static Scope everyMachine() {
        return new EveryMachine();
    }

    /**
     * Machines by id.
     *
     * @param machines at least one, sorted
     */
    @JsonTypeName("machines")
    record Machines(Set<MachineId> machines) implements Scope {
        public Machines {
            machines = Ordered.sorted(machines);
            if (machines.isEmpty()) {
                throw Problem.of("scope.empty", "machines", "none", "at least one machine, or everyMachine")
                        .asException();
            }
        }

        @Override
        public boolean contains(Machine machine) {
            return machines.contains(machine.id());
        }

        @Override
        public SortedSet<MachineId> namedMachines() {
            return Ordered.sorted(machines);
        }
    }

    /**
     * Machines by what they are.
     *
     * @param filter what they must be
     */
    @JsonTypeName("matching")
    record Matching(MachineFilter filter) implements Scope {
        public Matching {
            Required.value("filter", filter);
        }

        @Override
        public boolean contains(Machine machine) {
            return filter.matches(machine);
        }

        @Override
        public SortedSet<MachineId> namedMachines() {
            return Ordered.sorted(Set.<MachineId>of());
        }
    }

    /**
     * Machines that at least one part means. Unions within unions are flattened and repetitions dropped, so the same
     * parts are the same union.
     *
     * @param parts at least one
     */
    @JsonTypeName("union")
    @JsonPropertyOrder("parts")
    record Union(List<Scope> parts) implements Scope {
        public Union {
            LinkedHashSet<Scope> flat = new LinkedHashSet<>();
            for (Scope part : Ordered.list(parts)) {
                if (part instanceof Union union) {
                    flat.addAll(union.parts());
                } else {
                    flat.add(part);
                }
            }
            if (flat.isEmpty()) {
                throw Problem.of("scope.empty", "parts", "none", "at least one scope, or everyMachine")
                        .asException();
            }
            List<Scope> sorted = new ArrayList<>(flat);
            sorted.sort(Comparator.comparing(Scope::toString));
            parts = List.copyOf(sorted);
        }

        @Override
        public boolean contains(Machine machine) {
            return parts.stream().anyMatch(part -> part.contains(machine));
        }

        @Override
        public SortedSet<MachineId> namedMachines() {
            SortedSet<MachineId> named = new TreeSet<>();
            parts.forEach(part -> named.addAll(part.namedMachines()));
            return named;
        }
    }

    /** Every machine there is. */
    @JsonTypeName("everyMachine")
    record EveryMachine() implements Scope {
        @Override
        public boolean contains(Machine machine) {
            return true;
        }

        @Override
        public SortedSet<MachineId> namedMachines() {
            return Ordered.sorted(Set.<MachineId>of());
        }
    }
}
