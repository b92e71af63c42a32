package dev.patchbay.model.profile;

/** A published version that concerns a machine, by one assignment. */
record Candidate(PolicyOrigin origin, ProfileVersion version) {

    /** Returns whether this wins over {@code other} wherever both say something. */
    boolean outranks(Candidate other) {
        boolean direct = origin.group().isEmpty();
        boolean otherDirect = other.origin.group().isEmpty();
        return direct == otherDirect ? origin.priority() > other.origin.priority() : direct;
    }
}
