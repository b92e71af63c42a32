package dev.patchbay.spi;

/**
 * What a backend can do beyond reading. A backend declares it ({@link PatchBackend#capabilities}), callers ask before they
 * call, and the contract tests test what is declared and nothing else.
 *
 * <p>Experimental; constants may be added.
 */
public enum Capability {
    /** {@link PatchBackend#install} installs. Without it every patch is answered with {@code NotAttempted}. */
    INSTALL,
    /** {@link PatchBackend#refresh}: metadata of the sources can be fetched. */
    REFRESH,
    /** {@link PatchBackend#download}: patches can be fetched without being installed. */
    DOWNLOAD,
    /** {@link PatchBackend#uninstall}: an installed patch can be taken back. */
    UNINSTALL,
    /** {@link PatchBackend#hold} and {@link PatchBackend#release}: a package can be kept at its version. */
    HOLDS,
    /** {@link PatchBackend#acceptEulas}: a patch's licence can be accepted. */
    EULAS,
    /** {@link PatchBackend#services} and {@link PatchBackend#restartServices}. */
    SERVICES,
    /** {@link PatchBackend#diagnose}: trouble with the update machinery can be found. */
    DIAGNOSE,
    /** {@link PatchBackend#repair}: what was diagnosed can be repaired. */
    REPAIR,
    /** {@link PatchBackend#readSettings}, {@link PatchBackend#applySettings}, {@link PatchBackend#restoreSettings}. */
    SETTINGS,
    /**
     * {@link PatchBackend#otherPatchers}, {@link PatchBackend#disablePatchers}, {@link PatchBackend#restorePatchers}: other
     * programs that would install updates by themselves can be found, stopped and put back.
     */
    OTHER_PATCHERS,
    /** {@link PatchBackend#prepareRestart}: something must be done once before a restart. */
    PREPARE_RESTART,
    /** A simulation knows which patches can only go together and which need each other. */
    UNITS,
    /** A simulation knows which patches a staged roll-out has not brought to the machine yet. */
    PHASING
}
