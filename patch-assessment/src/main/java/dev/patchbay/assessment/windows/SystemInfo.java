package dev.patchbay.assessment.windows;

import dev.patchbay.assessment.reading.Reading;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.OperatingSystem;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code systeminfo} says. Immutable and thread-safe.
 *
 * @param operatingSystem the release; empty when it is not told. Its build has revision 0, because the command does not
 *     print the revision: nothing may be concluded from it about cumulative updates
 * @param knowledgeBase the listed updates, sorted
 * @param reading how well it could be read; its items are lines
 */
public record SystemInfo(Optional<OperatingSystem> operatingSystem, Set<KbNumber> knowledgeBase, Reading reading) {

    public SystemInfo {
        knowledgeBase = Collections.unmodifiableSortedSet(new TreeSet<>(knowledgeBase));
    }

    @Override
    public String toString() {
        return operatingSystem.map(OperatingSystem::toString).orElse("unknown system") + ", " + knowledgeBase.size()
                + " updates, " + reading;
    }
}
