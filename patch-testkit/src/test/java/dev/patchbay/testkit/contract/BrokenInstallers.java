package dev.patchbay.testkit.contract;

import static java.util.Map.entry;

import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Cancellation;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.InstallResult;
import dev.patchbay.spi.OperationOutcome;
import dev.patchbay.spi.OperationResult;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.PatchOutcome;
import dev.patchbay.spi.PatchResult;
import dev.patchbay.spi.SimulationScope;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** For every rule about installing, a backend that breaks it. */
final class BrokenInstallers {

    private BrokenInstallers() {}

    static Map<String, UnaryOperator<PatchBackend>> all() {
        return Map.ofEntries(
                entry("MUST-301", liar()),
                entry("MUST-302", Tampered.install((good, request, context) -> {
                    InstallResult result = good.install(request, context);
                    Tampered.installEverything(good, context);
                    return result;
                })),
                entry("MUST-303", Tampered.install(BrokenInstallers::newestInstead)),
                entry(
                        "MUST-304",
                        Tampered.told(result -> result.outcome() == OperationOutcome.NOTHING_TO_DO
                                ? Tampered.with(result, OperationOutcome.SUCCEEDED)
                                : result)),
                entry(
                        "MUST-305",
                        Tampered.told(result -> new InstallResult(
                                result.operation(),
                                result.patches().subList(1, result.patches().size()),
                                result.changes()))),
                entry("MUST-306", Tampered.told(BrokenInstallers::byExitCode)),
                entry(
                        "MUST-307",
                        Tampered.told(result -> Tampered.with(
                                result,
                                one -> Tampered.with(one, PatchOutcome.FAILED_SCRIPT, PatchOutcome.FAILED_UNCHANGED)))),
                entry("MUST-308", Tampered.told(result -> Tampered.with(result, OperationOutcome.FAILED))),
                entry("MUST-309", Tampered.inventory(BrokenInstallers::withoutNewKernel)),
                entry(
                        "MUST-310",
                        Tampered.told(result -> new InstallResult(
                                result.operation(),
                                result.patches().stream()
                                        .map(one -> one.equals(result.patches().get(0))
                                                ? PatchResult.of(one.patch(), PatchOutcome.NOT_ATTEMPTED, Tampered.LIE)
                                                : one)
                                        .toList(),
                                result.changes()))),
                entry(
                        "MUST-311",
                        Tampered.told(result -> new InstallResult(result.operation(), result.patches(), List.of()))),
                entry(
                        "SHOULD-301",
                        Tampered.told(result -> Tampered.with(
                                result,
                                one -> one.toBuilder().took(Optional.empty()).build()))),
                entry("MUST-321", Tampered.told(result -> Tampered.with(result, OperationOutcome.FAILED))),
                entry(
                        "MUST-322",
                        Tampered.told(result -> Tampered.with(
                                result,
                                one -> Tampered.with(one, PatchOutcome.FAILED_DOWNLOAD, PatchOutcome.NOT_ATTEMPTED)))),
                entry(
                        "MUST-323",
                        Tampered.install((good, request, context) -> good.install(
                                InstallRequest.of(good.simulate(SimulationScope.exactly(request.patches()), context)),
                                context))),
                entry("MUST-324", Tampered.install(BrokenInstallers::overHolds)),
                entry("MUST-325", liar()),
                entry(
                        "MUST-326",
                        Tampered.install((good, request, context) -> good.install(
                                request,
                                context.toBuilder()
                                        .cancellation(Cancellation.NEVER)
                                        .build()))),
                entry("MUST-327", liar()),
                entry("MUST-328", liar()),
                entry("MUST-329", Tampered.install((good, request, context) -> {
                    throw new SecurityException("are you root?");
                })),
                entry("MUST-330", backend -> new Tampered(backend) {
                    @Override
                    public Set<Capability> capabilities() {
                        Set<Capability> declared = EnumSet.copyOf(super.capabilities());
                        declared.remove(Capability.INSTALL);
                        return declared;
                    }
                }),
                entry(
                        "SHOULD-321",
                        Tampered.told(result -> new InstallResult(
                                OperationResult.of(
                                        result.outcome(),
                                        Tampered.LIE,
                                        result.operation().started()),
                                result.patches(),
                                result.changes()))));
    }

    private static UnaryOperator<PatchBackend> liar() {
        return Tampered.install((good, request, context) -> Tampered.allInstalled(request, context));
    }

    /** Reads nothing but an exit code of 0. */
    private static InstallResult byExitCode(InstallResult result) {
        return new InstallResult(
                OperationResult.succeeded(
                        result.operation().started(), result.operation().ended()),
                result.patches().stream()
                        .map(one -> PatchResult.good(one.patch(), PatchOutcome.INSTALLED))
                        .toList(),
                result.changes());
    }

    /** Passes names on and forgets the versions. */
    private static InstallResult newestInstead(PatchBackend good, InstallRequest request, CallContext context)
            throws InterruptedException {
        Available available = good.available(context);
        Set<String> names = new HashSet<>();
        request.patches().forEach(id -> names.add(subject(available, id).name()));
        Set<PatchId> newest = available.candidates().stream()
                .filter(id -> names.contains(subject(available, id).name()))
                .collect(Collectors.toSet());
        good.install(InstallRequest.of(good.simulate(SimulationScope.exactly(newest), context)), context);
        return Tampered.allInstalled(request, context);
    }

    private static PatchSubject subject(Available available, PatchId id) {
        return available.patch(id).map(Patch::subject).orElseThrow();
    }

    private static Inventory withoutNewKernel(Inventory inventory) {
        return inventory.toBuilder()
                .packages(inventory.packages().stream()
                        .filter(installed -> !installed.name().equals("linux-image-6.8.0-90-generic"))
                        .toList())
                .build();
    }

    private static InstallResult overHolds(PatchBackend good, InstallRequest request, CallContext context)
            throws InterruptedException {
        Available available = good.available(context);
        for (PatchId id : request.patches()) {
            good.release(Set.of(subject(available, id).name()), context);
        }
        return good.install(
                InstallRequest.of(good.simulate(SimulationScope.exactly(request.patches()), context)), context);
    }
}
