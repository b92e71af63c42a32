package dev.patchbay.linux.apt;

import dev.patchbay.model.reason.ReasonCode;

/** The reasons of the apt backend, beside those of commands and of reading Debian's files. Experimental. */
public final class AptReasons {

    /** For a target that is a directory without a system in it. */
    public static final ReasonCode NOT_A_ROOT =
            ReasonCode.of("apt.not-a-root", "{root} is not the root of a system: {cause}");

    public static final ReasonCode STATUS_UNREADABLE =
            ReasonCode.of("apt.status-unreadable", "the package database {path} cannot be read: {cause}");

    /** dpkg was stopped in the middle: what it did last is in its journal only. */
    public static final ReasonCode DPKG_INTERRUPTED = ReasonCode.of(
            "apt.dpkg-interrupted",
            "dpkg was interrupted: {count} changes in {path} are not in the package database yet (dpkg --configure -a)");

    public static final ReasonCode JOURNAL_UNREADABLE =
            ReasonCode.of("apt.journal-unreadable", "dpkg's journal {path} cannot be read: {cause}");

    public static final ReasonCode RELEASE_UNKNOWN =
            ReasonCode.of("apt.release-unknown", "the distribution cannot be told: {cause}");

    public static final ReasonCode NO_SOURCES =
            ReasonCode.of("apt.no-sources", "apt has no package sources configured");

    public static final ReasonCode NOTHING_FETCHED = ReasonCode.of(
            "apt.nothing-fetched", "none of the {count} configured sources has been fetched (apt-get update)");

    public static final ReasonCode SOURCE_NOT_FETCHED =
            ReasonCode.of("apt.source-not-fetched", "the source {source} has not been fetched (apt-get update)");

    public static final ReasonCode LISTS_UNREADABLE =
            ReasonCode.of("apt.lists-unreadable", "apt's lists in {path} cannot be read: {cause}");

    /** apt ended with an error of its own. */
    public static final ReasonCode FAILED = ReasonCode.of("apt.failed", "{command} ended with {code}: {message}");

    /** apt answered and complained. */
    public static final ReasonCode WARNED = ReasonCode.of("apt.warned", "apt warned: {message}");

    public static final ReasonCode OUTPUT_CUT =
            ReasonCode.of("apt.output-cut", "{command} wrote more than is kept; {bytes} bytes are missing");

    public static final ReasonCode DUMP_UNREADABLE =
            ReasonCode.of("apt.dump-unreadable", "what apt knows about packages cannot be read: {cause}");

    public static final ReasonCode DUMP_TRUNCATED =
            ReasonCode.of("apt.dump-truncated", "what apt knows about packages is cut off after line {lines}");

    public static final ReasonCode LINE_UNREADABLE =
            ReasonCode.of("apt.line-unreadable", "apt printed a line that cannot be read: {line}");

    /** A name or version that would not be safe, or cannot be ordered, is not used. */
    public static final ReasonCode PACKAGE_REFUSED = ReasonCode.of(
            "apt.package-refused", "{package} is left out because its name, architecture or version is malformed");

    public static final ReasonCode PACKAGE_UNKNOWN_TO_APT =
            ReasonCode.of("apt.package-unknown-to-apt", "dpkg has {package} installed, but apt did not list it");

    public static final ReasonCode PATCH_NOT_OFFERED =
            ReasonCode.of("apt.patch-not-offered", "{patch} is not offered to this machine");

    /** Why apt leaves a newer version out of a full upgrade. */
    public static final ReasonCode KEPT_BACK = ReasonCode.of(
            "apt.kept-back", "apt keeps {package} at {installed}: its dependencies do not allow {version} now");

    public static final ReasonCode WAITS_FOR_PHASED = ReasonCode.of(
            "apt.waits-for-phased",
            "apt keeps {package} at {installed}: {version} needs an update whose roll-out has not reached this machine");

    /** A package on hold is left alone. */
    public static final ReasonCode HELD = ReasonCode.of("apt.held", "{package} is on hold at {installed}");

    /** A version that no repository offers: it cannot be checked where it comes from. */
    public static final ReasonCode UNTRUSTED_ORIGIN = ReasonCode.of(
            "apt.untrusted-origin", "{change} comes from no trusted repository: {cause}; nothing was changed");

    /** apt found no way to install what was asked for. */
    public static final ReasonCode UNSOLVABLE = ReasonCode.of(
            "apt.unsolvable", "apt finds no way to install this without changing other packages: {message}");

    /** dpkg named a package among its errors. */
    public static final ReasonCode PACKAGE_FAILED =
            ReasonCode.of("apt.package-failed", "{package} is {state} at {version}: {message}");

    /** A package that was to be upgraded is as it was, and dpkg had an error with it. */
    public static final ReasonCode PACKAGE_UNCHANGED =
            ReasonCode.of("apt.package-unchanged", "{package} is still {version}: {message}");

    /** An administrator changed a configuration file: it was kept, and the new one lies beside it. */
    public static final ReasonCode CONFFILE_KEPT =
            ReasonCode.of("apt.conffile-kept", "{path} was changed by an administrator and kept; the new one is {new}");

    /** Something changed that was not part of the plan. */
    public static final ReasonCode UNEXPECTED_CHANGE =
            ReasonCode.of("apt.unexpected-change", "{change} happened meanwhile and was not part of the plan");

    public static final ReasonCode PROGRESS_UNREADABLE =
            ReasonCode.of("apt.progress-unreadable", "apt's progress in {path} cannot be read: {cause}");

    public static final ReasonCode WORKPLACE_UNUSABLE =
            ReasonCode.of("apt.workplace-unusable", "{path} cannot be used: {cause}");

    public static final ReasonCode DOWNLOAD_FAILED =
            ReasonCode.of("apt.download-failed", "{subject} could not be fetched: {message}");

    /** A package that is neither whole nor gone. */
    public static final ReasonCode PACKAGE_BROKEN =
            ReasonCode.of("apt.package-broken", "{package} {version} is {state}");

    /** Remedy: dpkg finishes what it began. */
    public static final ReasonCode REMEDY_CONFIGURE =
            ReasonCode.of("apt.remedy.configure", "let dpkg finish what it began (dpkg --configure {packages})");

    /** Remedy: nothing that a program should do by itself. */
    public static final ReasonCode REMEDY_REINSTALL =
            ReasonCode.of("apt.remedy.reinstall", "install {package} again, by hand");

    public static final ReasonCode STILL_BROKEN =
            ReasonCode.of("apt.still-broken", "after the repair {package} is {state}: {message}");

    public static final ReasonCode NOT_INSTALLED = ReasonCode.of("apt.not-installed", "{package} is not installed");

    /** The package manager did something else than it was told, or nothing. */
    public static final ReasonCode HOLD_NOT_SET =
            ReasonCode.of("apt.hold-not-set", "{package} is {hold} afterwards: {message}");

    /** Signals of a restart that is owed, from the surest to the least sure. */
    public static final ReasonCode REBOOT_MARK =
            ReasonCode.of("apt.reboot.mark", "{path} is there, made because of {packages}");

    public static final ReasonCode REBOOT_NO_MARK = ReasonCode.of(
            "apt.reboot.no-mark",
            "{path} is not there, and {notifier} would have made it for a package that asks for a restart");

    /** Says nothing: nobody would have made the file. */
    public static final ReasonCode REBOOT_NO_NOTIFIER = ReasonCode.of(
            "apt.reboot.no-notifier",
            "{path} is not there, which means nothing: no package is installed that would make it");

    public static final ReasonCode REBOOT_KERNEL_OLD =
            ReasonCode.of("apt.reboot.kernel-old", "the kernel {running} runs, and {installed} is installed");

    public static final ReasonCode REBOOT_KERNEL_CURRENT =
            ReasonCode.of("apt.reboot.kernel-current", "the newest kernel installed runs: {running}");

    public static final ReasonCode REBOOT_KERNEL_UNKNOWN =
            ReasonCode.of("apt.reboot.kernel-unknown", "whether the newest kernel runs cannot be told: {cause}");

    public static final ReasonCode REBOOT_NEEDRESTART =
            ReasonCode.of("apt.reboot.needrestart", "needrestart says about the kernel: {status}");

    public static final ReasonCode REBOOT_UNREADABLE =
            ReasonCode.of("apt.reboot.unreadable", "{path} cannot be read: {cause}");

    /** A system in a directory does not run, so nothing but the mark can tell. */
    public static final ReasonCode REBOOT_NOT_RUNNING =
            ReasonCode.of("apt.reboot.not-running", "{root} is not the running system");

    /** A process uses a file that is not there any more. */
    public static final ReasonCode SERVICE_OUTDATED =
            ReasonCode.of("apt.service-outdated", "process {pid} of {service} still uses {path}, which was replaced");

    public static final ReasonCode PROCESSES_UNREADABLE =
            ReasonCode.of("apt.processes-unreadable", "{count} processes could not be looked at: {cause}");

    public static final ReasonCode SERVICE_STILL_OUTDATED =
            ReasonCode.of("apt.service-still-outdated", "{service} still runs what was replaced: {message}");

    /** For discovery. */
    public static final ReasonCode APPLIES =
            ReasonCode.of("apt.applies", "{distribution} is a Debian system with a package database");

    public static final ReasonCode OTHER_DISTRIBUTION =
            ReasonCode.of("apt.other-distribution", "{distribution} is not Debian and not derived from it");

    public static final ReasonCode NO_DATABASE =
            ReasonCode.of("apt.no-database", "the package database {path} is missing or empty");

    public static final ReasonCode NO_TOOL = ReasonCode.of("apt.no-tool", "{path} is not there");

    private AptReasons() {}
}
