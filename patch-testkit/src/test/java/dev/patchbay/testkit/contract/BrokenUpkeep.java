package dev.patchbay.testkit.contract;

import static java.util.Map.entry;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.DiagnosisReport;
import dev.patchbay.spi.DownloadResult;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.UninstallResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** For every rule about the other operations, a backend that breaks it. */
final class BrokenUpkeep {

    private BrokenUpkeep() {}

    static Map<String, UnaryOperator<PatchBackend>> all() {
        return Map.ofEntries(
                entry("MUST-401", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult refresh(CallContext context) throws InterruptedException {
                        Tampered.installEverything(delegate(), context);
                        return super.refresh(context);
                    }
                }),
                entry("MUST-402", backend -> new Tampered(backend) {
                    @Override
                    public DownloadResult download(InstallRequest request, CallContext context)
                            throws InterruptedException {
                        DownloadResult result = super.download(request, context);
                        super.install(request, context);
                        return result;
                    }
                }),
                entry("MUST-403", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult hold(Set<String> packages, CallContext context) {
                        return done(context);
                    }
                }),
                entry("MUST-404", backend -> new Tampered(backend) {
                    @Override
                    public UninstallResult uninstall(Set<PatchId> patches, CallContext context) {
                        return new UninstallResult(done(context), patches, Map.of());
                    }
                }),
                entry("MUST-405", backend -> new Tampered(backend) {
                    @Override
                    public DiagnosisReport diagnose(CallContext context) throws InterruptedException {
                        DiagnosisReport report = super.diagnose(context);
                        return new DiagnosisReport(List.of(), report.observed(), report.completeness());
                    }
                }),
                entry("MUST-406", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult repair(List<Diagnosis> findings, CallContext context) {
                        return done(context);
                    }
                }),
                entry("MUST-407", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult restoreSettings(SettingsSnapshot previous, CallContext context) {
                        return done(context);
                    }
                }),
                entry("MUST-408", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult restorePatchers(SettingsSnapshot previous, CallContext context) {
                        return done(context);
                    }
                }),
                entry("MUST-409", Tampered.install((good, request, context) -> {
                    good.acceptEulas(request.patches(), context);
                    return good.install(request, context);
                })),
                entry("MUST-410", backend -> new Tampered(backend) {
                    @Override
                    public OperationResult restartServices(Set<String> services, CallContext context) {
                        return done(context);
                    }
                }),
                entry("MUST-411", BrokenUpkeep::installingBeforeRestart));
    }

    private static PatchBackend installingBeforeRestart(PatchBackend backend) {
        return new Tampered(backend) {
            @Override
            public OperationResult prepareRestart(CallContext context) throws InterruptedException {
                Tampered.installEverything(delegate(), context);
                return super.prepareRestart(context);
            }
        };
    }

    private static OperationResult done(CallContext context) {
        return OperationResult.succeeded(context.now(), context.now());
    }

    /** Returns every rule's broken backend, whatever it is about. */
    static Map<String, UnaryOperator<PatchBackend>> everything() {
        Map<String, UnaryOperator<PatchBackend>> all = new java.util.TreeMap<>(BrokenReaders.all());
        all.putAll(BrokenInstallers.all());
        all.putAll(all());
        return all;
    }
}
