package dev.patchbay.testkit.contract;

/** A scenario cannot be prepared here: the rules that need it are aborted with this reason, and the report says so. */
public final class ScenarioUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason why, for people: "the package manager knows no phased updates", "rpmbuild is not installed"
     */
    public ScenarioUnavailable(String reason) {
        super(reason);
    }
}
