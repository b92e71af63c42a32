package dev.patchbay.assessment.rpm;

/** Which module stream a fix is built for. Immutable and thread-safe. */
public sealed interface ModuleScope {

    /** The fix belongs to no module. */
    ModuleScope NONE = new NotModular();

    /** The source does not say; the fix may be for a stream the machine does not use. */
    ModuleScope UNKNOWN = new NotTold();

    /** Returns the scope of a fix for {@code stream}. */
    static ModuleScope of(ModuleStream stream) {
        return new InStream(stream);
    }

    /** The fix belongs to no module. */
    record NotModular() implements ModuleScope {}

    /** The source does not say. */
    record NotTold() implements ModuleScope {}

    /**
     * The fix concerns machines with this stream enabled, and no other.
     *
     * @param stream the stream
     */
    record InStream(ModuleStream stream) implements ModuleScope {}
}
