package dev.patchbay.spi;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.model.settings.SettingsSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One package manager on one machine.
 *
 * <p>Five methods are required: {@link #inventory}, {@link #available}, {@link #simulate}, {@link #install} and {@link
 * #rebootState}. Everything else has a default and a {@link Capability}: a backend overrides an operation and declares its
 * capability, both or neither. A call for which no capability is declared is a caller's mistake and throws a {@link
 * dev.patchbay.model.problem.ProblemException} with code {@code capability.absent}. Installing has a capability too,
 * because a backend that only reads is of use: it implements {@link #install} with {@link InstallResult#readOnly}.
 *
 * <p>A call throws for interruption and for bugs only (contract rule E3). A tool that is missing, fails, hangs or answers
 * nonsense, a file that cannot be read, a deadline that passed and a cancelled call are the {@code Completeness} of what
 * was read, or the {@link OperationOutcome} of what was done: {@code Failed} or {@code Partial} with a reason for each
 * cause, never an empty answer that reads as "nothing missing". What was done is judged by the machine's state before and
 * after (contract rule P3).
 *
 * <p>A deadline ends a query. It is advisory for whatever changes the machine: a change that has begun is never killed;
 * cancellation and a passed deadline keep the next step from starting (contract rules P4, W5).
 *
 * <p>Each call observes the machine anew. Implementations need not be thread-safe: one backend belongs to one thread at a
 * time.
 *
 * <p>Experimental until the backend contract is published. The testkit's contract tests prove an implementation.
 */
public interface PatchBackend extends AutoCloseable {

    /** Returns the {@link PatchBackendProvider#id() id} of the provider that opened this backend. */
    String id();

    /** Returns what this backend can do; the same set each time. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** Returns what is installed, half-installed and held. */
    Inventory inventory(CallContext context) throws InterruptedException;

    /**
     * Returns what the machine's sources offer: every version above the installed one, not only the newest, so that a
     * security fix that was superseded since is still seen (contract rule S6).
     */
    Available available(CallContext context) throws InterruptedException;

    /** Returns what the package manager would do, and which patches need each other. */
    Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException;

    /**
     * Installs exactly what is asked for, if exactly that would happen (contract rule P5): a removal, a downgrade or any
     * other change that was not approved stops it before it starts. Between the small transactions it consists of,
     * cancellation is heeded.
     *
     * @return what became of each patch, by the machine's state before and after; from a backend that only reads, {@link
     *     InstallResult#readOnly}
     */
    InstallResult install(InstallRequest request, CallContext context) throws InterruptedException;

    /** Returns whether a restart is owed, with every signal that was read. Unknown stays Unknown. */
    RebootState rebootState(CallContext context) throws InterruptedException;

    /**
     * Fetches the metadata of the machine's sources.
     *
     * @return Succeeded, Partial when some sources could not be fetched, Unreachable when none could
     */
    default OperationResult refresh(CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.REFRESH);
    }

    /** Fetches patches and what they bring along, without installing anything. */
    default DownloadResult download(InstallRequest request, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.DOWNLOAD);
    }

    /**
     * Takes installed patches back.
     *
     * @param patches ids as {@link #available} once returned them
     */
    default UninstallResult uninstall(Set<PatchId> patches, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.UNINSTALL);
    }

    /** Keeps packages at the versions they have, by the package manager's own means. */
    default OperationResult hold(Set<String> packages, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.HOLDS);
    }

    /** Ends what {@link #hold} or an administrator began. */
    default OperationResult release(Set<String> packages, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.HOLDS);
    }

    /** Accepts the licences of patches, for good. Whether it may is for a policy or a human to say, not for a backend. */
    default OperationResult acceptEulas(Set<PatchId> patches, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.EULAS);
    }

    /** Returns which services still run what an update has replaced. */
    default ServiceReport services(CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.SERVICES);
    }

    /** Restarts services that {@link #services} named. */
    default OperationResult restartServices(Set<String> services, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.SERVICES);
    }

    /** Returns what is wrong with the machine's update machinery. Changes nothing. */
    default DiagnosisReport diagnose(CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.DIAGNOSE);
    }

    /**
     * Carries out the remedies of these findings and nothing else. Whether it may is for a policy to say.
     *
     * @param findings as {@link #diagnose} returned them
     */
    default OperationResult repair(List<Diagnosis> findings, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.REPAIR);
    }

    /**
     * Returns what settings of the machine's own update machinery hold.
     *
     * @param keys settings to read; empty for all that the backend knows
     */
    default SettingsSnapshot readSettings(Set<SettingKey> keys, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.SETTINGS);
    }

    /**
     * Changes settings, having read what they held.
     *
     * @param wanted what each setting shall hold; empty to take it away
     */
    default SettingsChange applySettings(Map<SettingKey, Optional<SettingValue>> wanted, CallContext context)
            throws InterruptedException {
        throw Absent.exception(id(), Capability.SETTINGS);
    }

    /** Puts settings back to what they held, and takes away those that were not there. */
    default OperationResult restoreSettings(SettingsSnapshot previous, CallContext context)
            throws InterruptedException {
        throw Absent.exception(id(), Capability.SETTINGS);
    }

    /** Returns which other programs would install updates by themselves. */
    default PatcherReport otherPatchers(CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.OTHER_PATCHERS);
    }

    /**
     * Keeps other patchers from acting, until they are restored.
     *
     * @param patchers ids that {@link #otherPatchers} returned
     * @return the outcome and, as settings, how each patcher was set before
     */
    default SettingsChange disablePatchers(Set<String> patchers, CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.OTHER_PATCHERS);
    }

    /** Puts other patchers back as they were. */
    default OperationResult restorePatchers(SettingsSnapshot previous, CallContext context)
            throws InterruptedException {
        throw Absent.exception(id(), Capability.OTHER_PATCHERS);
    }

    /** Does what must be done once before the machine restarts. */
    default OperationResult prepareRestart(CallContext context) throws InterruptedException {
        throw Absent.exception(id(), Capability.PREPARE_RESTART);
    }

    /** Releases what the backend holds; does nothing the second time. */
    @Override
    void close();
}
