package dev.patchbay.assessment.rpm;

import dev.patchbay.model.machine.Inventory;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A machine as advisories are judged against it. Immutable and thread-safe.
 *
 * @param inventory what is installed and which kernel runs
 * @param modules which module streams are enabled
 * @param epochNotTold names of packages whose epoch the inventory does not tell
 */
public record RpmMachine(Inventory inventory, ModuleState modules, Set<String> epochNotTold) {

    public RpmMachine {
        SortedSet<String> names = new TreeSet<>(epochNotTold);
        epochNotTold = Collections.unmodifiableSortedSet(names);
    }

    /** Returns a machine whose epochs are all told. */
    public static RpmMachine of(Inventory inventory, ModuleState modules) {
        return new RpmMachine(inventory, modules, Set.of());
    }
}
