package dev.patchbay.cli;

/** What the command tells its caller besides what it prints. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** What {@code --fail-on} asked for was found and is proven; comes before {@link #INCOMPLETE}. */
    static final int FOUND = 1;

    /** The command line or a value on it is wrong. */
    static final int USAGE = 2;

    /** Something went wrong that is not the caller's mistake, or a format has no words for a schedule. */
    static final int FAILURE = 3;

    /** The machine or its sources could not be looked at completely. */
    static final int INCOMPLETE = 4;

    private ExitCode() {}
}
