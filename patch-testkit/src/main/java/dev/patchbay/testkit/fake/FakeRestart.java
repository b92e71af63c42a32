package dev.patchbay.testkit.fake;

/** What happens when a simulated machine is asked to restart. */
public enum FakeRestart {
    /** It goes down and is back after its boot duration. */
    RETURNS,
    /** It goes down and never comes back. */
    NEVER_RETURNS,
    /** It does not go down: something inhibits the restart. */
    REFUSED
}
