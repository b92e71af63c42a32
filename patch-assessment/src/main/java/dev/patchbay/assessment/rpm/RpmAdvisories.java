package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.reading.Reading;
import java.util.List;

/**
 * What an advisory source says. Immutable and thread-safe.
 *
 * @param advisories the advisories, each id once, in the source's order
 * @param reading how well the source could be read
 */
public record RpmAdvisories(List<RpmAdvisory> advisories, Reading reading) {

    public RpmAdvisories {
        advisories = List.copyOf(advisories);
    }

    @Override
    public String toString() {
        return advisories.size() + " advisories, " + reading;
    }
}
