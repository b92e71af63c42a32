package dev.patchbay.testkit.contract;

/**
 * A machine as a rule needs to find it. The vendor prepares it, afresh for every rule, in whatever way suits: a container,
 * a throw-away root, recorded output, a simulated server.
 *
 * <p>Constants may be added: a vendor's switch over them has a default that throws {@link ScenarioUnavailable}.
 */
public enum Scenario {
    /** Any healthy machine on which something is installed. A rule of this scenario changes nothing. */
    AS_IS,
    /** Nothing newer is offered than what is installed. */
    UP_TO_DATE,
    /** At least two updates are offered that do not need each other, and all of them can be installed. */
    UPDATES,
    /** Of one package a security fix is offered, and above it a newer version that is no security fix. */
    FIX_BELOW_NEWEST,
    /** An update is offered for a package that the administrator holds. */
    HELD,
    /** Two updates are offered that can only go together. */
    LOCKSTEP,
    /** An update is offered that needs a package which is not on the machine, and which the sources have. */
    NEW_DEPENDENCY,
    /** An update is offered that its publisher has not rolled out to this machine. */
    PHASED,
    /** An update is offered that cannot be installed without removing something, or whose dependency is not to be had. */
    KEPT_BACK,
    /** Updates are offered; another process holds the package manager's lock for longer than the backend may wait. */
    LOCKED,
    /** Metadata is on the machine or not, and no source can be reached. */
    SOURCES_UNREACHABLE,
    /** The package database is there and cannot be read. */
    DATABASE_UNREADABLE,
    /** Two updates are offered that do not need each other; the script of one of them fails when it is installed. */
    SCRIPT_FAILS,
    /** An update is offered whose file cannot be fetched, or not unharmed. */
    DOWNLOAD_FAILS,
    /**
     * An earlier installation was cut short and left a package half-done, which can be finished; an update of another package
     * is offered.
     */
    INTERRUPTED,
    /** Something installed has asked for a restart that has not happened. */
    REBOOT_OWED,
    /** An update is offered whose licence nobody has accepted. */
    LICENCE,
    /** A service runs what an update has replaced. */
    SERVICE_OUTDATED,
    /** Another program on the machine would install updates by itself. */
    OTHER_PATCHER,
    /** An update is offered; the program lacks the privilege to install. */
    NO_PRIVILEGE
}
