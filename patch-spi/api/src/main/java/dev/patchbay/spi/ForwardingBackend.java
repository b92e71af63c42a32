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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Passes every call on to another backend: the base of backends that log, measure, cache or restrict.
 *
 * <pre>{@code
 * PatchBackend cautious = new ForwardingBackend(backend) {
 *     public InstallResult install(InstallRequest request, CallContext context) throws InterruptedException {
 *         audit.record(request);
 *         return super.install(request, context);
 *     }
 * };
 * }</pre>
 *
 * <p>Experimental. As thread-safe as the backend it passes calls to.
 */
public abstract class ForwardingBackend implements PatchBackend {

    private final PatchBackend delegate;

    protected ForwardingBackend(PatchBackend delegate) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
    }

    /** Returns the backend that answers. */
    protected final PatchBackend delegate() {
        return delegate;
    }

    @Override
    public String id() {
        return delegate.id();
    }

    @Override
    public Set<Capability> capabilities() {
        return delegate.capabilities();
    }

    @Override
    public Inventory inventory(CallContext context) throws InterruptedException {
        return delegate.inventory(context);
    }

    @Override
    public Available available(CallContext context) throws InterruptedException {
        return delegate.available(context);
    }

    @Override
    public Simulation simulate(SimulationScope scope, CallContext context) throws InterruptedException {
        return delegate.simulate(scope, context);
    }

    @Override
    public InstallResult install(InstallRequest request, CallContext context) throws InterruptedException {
        return delegate.install(request, context);
    }

    @Override
    public RebootState rebootState(CallContext context) throws InterruptedException {
        return delegate.rebootState(context);
    }

    @Override
    public OperationResult refresh(CallContext context) throws InterruptedException {
        return delegate.refresh(context);
    }

    @Override
    public DownloadResult download(InstallRequest request, CallContext context) throws InterruptedException {
        return delegate.download(request, context);
    }

    @Override
    public UninstallResult uninstall(Set<PatchId> patches, CallContext context) throws InterruptedException {
        return delegate.uninstall(patches, context);
    }

    @Override
    public OperationResult hold(Set<String> packages, CallContext context) throws InterruptedException {
        return delegate.hold(packages, context);
    }

    @Override
    public OperationResult release(Set<String> packages, CallContext context) throws InterruptedException {
        return delegate.release(packages, context);
    }

    @Override
    public OperationResult acceptEulas(Set<PatchId> patches, CallContext context) throws InterruptedException {
        return delegate.acceptEulas(patches, context);
    }

    @Override
    public ServiceReport services(CallContext context) throws InterruptedException {
        return delegate.services(context);
    }

    @Override
    public OperationResult restartServices(Set<String> services, CallContext context) throws InterruptedException {
        return delegate.restartServices(services, context);
    }

    @Override
    public DiagnosisReport diagnose(CallContext context) throws InterruptedException {
        return delegate.diagnose(context);
    }

    @Override
    public OperationResult repair(List<Diagnosis> findings, CallContext context) throws InterruptedException {
        return delegate.repair(findings, context);
    }

    @Override
    public SettingsSnapshot readSettings(Set<SettingKey> keys, CallContext context) throws InterruptedException {
        return delegate.readSettings(keys, context);
    }

    @Override
    public SettingsChange applySettings(Map<SettingKey, Optional<SettingValue>> wanted, CallContext context)
            throws InterruptedException {
        return delegate.applySettings(wanted, context);
    }

    @Override
    public OperationResult restoreSettings(SettingsSnapshot previous, CallContext context) throws InterruptedException {
        return delegate.restoreSettings(previous, context);
    }

    @Override
    public PatcherReport otherPatchers(CallContext context) throws InterruptedException {
        return delegate.otherPatchers(context);
    }

    @Override
    public SettingsChange disablePatchers(Set<String> patchers, CallContext context) throws InterruptedException {
        return delegate.disablePatchers(patchers, context);
    }

    @Override
    public OperationResult restorePatchers(SettingsSnapshot previous, CallContext context) throws InterruptedException {
        return delegate.restorePatchers(previous, context);
    }

    @Override
    public OperationResult prepareRestart(CallContext context) throws InterruptedException {
        return delegate.prepareRestart(context);
    }

    @Override
    public void close() {
        delegate.close();
    }
}
