package dev.patchbay.linux.apt;

import dev.patchbay.linux.apt.EdspVersion.Mark;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.PatchId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which upgrades need which, as far as the packages' own versioned relations leave no choice:
 *
 * <ul>
 *   <li>the new version depends on a version of another package that is not installed yet;
 *   <li>the new version breaks the other package's installed version;
 *   <li>an installed package depends on the version that is about to go, and must move along;
 *   <li>a package installed for several architectures must have one version ({@code Multi-Arch: same}).
 * </ul>
 *
 * A relation with alternatives, or that another installed package provides, decides nothing.
 */
final class UpgradeEdges {

    /** An upgrade: a package's installed and its new version. */
    record Move(EdspVersion from, EdspVersion to) {
        private PatchId id() {
            return to.id().toPatchId();
        }

        private boolean isSatisfiedOnlyAfter(Relation relation) {
            return !relation.holdsFor(from.version()) && relation.holdsFor(to.version());
        }

        private boolean isSatisfiedOnlyBefore(Relation relation) {
            return relation.holdsFor(from.version()) && !relation.holdsFor(to.version());
        }
    }

    private final List<Move> moves;
    private final Collection<EdspVersion> installed;
    private final Set<DependencyEdge> edges = new TreeSet<>();

    private UpgradeEdges(List<Move> moves, Collection<EdspVersion> installed) {
        this.moves = moves;
        this.installed = installed;
    }

    /** Returns the edges between {@code moves}, sorted. */
    static Set<DependencyEdge> between(List<Move> moves, Map<String, EdspVersion> installed) {
        return new UpgradeEdges(moves, installed.values()).find();
    }

    private Set<DependencyEdge> find() {
        for (Move move : moves) {
            for (Relation relation : move.to().depends()) {
                if (!isProvidedByAnother(relation.name())) {
                    partners(move, relation)
                            .filter(other -> other.isSatisfiedOnlyAfter(relation))
                            .forEach(other -> add(move, other));
                }
            }
            for (Relation relation : move.to().breaks()) {
                partners(move, relation)
                        .filter(other -> other.isSatisfiedOnlyBefore(relation))
                        .forEach(other -> add(move, other));
            }
            for (Relation relation : move.from().depends()) {
                if (!isProvidedByAnother(relation.name())) {
                    partners(move, relation)
                            .filter(other -> other.isSatisfiedOnlyBefore(relation))
                            .forEach(other -> add(other, move));
                }
            }
            if (move.to().is(Mark.SAME_FOR_ALL_ARCHITECTURES)) {
                moves.stream()
                        .filter(other -> other.to().name().equals(move.to().name()))
                        .forEach(other -> add(move, other));
            }
        }
        return edges;
    }

    /** Returns the upgrades of the package a relation names: the one for the same architecture if there are several. */
    private Stream<Move> partners(Move move, Relation relation) {
        List<Move> named = moves.stream()
                .filter(other -> other.to().name().equals(relation.name()))
                .toList();
        List<Move> same = named.stream()
                .filter(other ->
                        other.to().id().architecture().equals(move.to().id().architecture()))
                .toList();
        return (named.size() > 1 && !same.isEmpty() ? same : named).stream();
    }

    private boolean isProvidedByAnother(String name) {
        return installed.stream()
                .anyMatch(other ->
                        other.provides().contains(name) && !other.name().equals(name));
    }

    private void add(Move dependent, Move prerequisite) {
        if (dependent != prerequisite) {
            edges.add(new DependencyEdge(dependent.id(), prerequisite.id()));
        }
    }

    /** Returns the groups of patches that need each other in a circle. */
    static Set<InstallUnit> units(Set<DependencyEdge> edges) {
        Set<InstallUnit> units = new TreeSet<>();
        for (List<PatchId> circle : Circles.of(edges)) {
            Set<PatchId> members = new TreeSet<>(circle);
            units.add(new InstallUnit("lockstep " + members.iterator().next(), members));
        }
        return units;
    }

    /** Returns the moves of {@code ids} as far as both versions are known. */
    static List<Move> moves(EdspDump dump, List<AptPatchId> ids) {
        Map<String, EdspVersion> installed = dump.installed();
        List<Move> moves = new ArrayList<>();
        for (AptPatchId id : ids) {
            EdspVersion from = installed.get(dump.packageKey(id.name(), id.architecture()));
            if (from != null) {
                dump.find(id).ifPresent(to -> moves.add(new Move(from, to)));
            }
        }
        return moves;
    }
}
