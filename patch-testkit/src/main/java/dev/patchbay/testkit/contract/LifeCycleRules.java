package dev.patchbay.testkit.contract;

import static dev.patchbay.testkit.contract.RuleSubject.require;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.Cancellation;
import dev.patchbay.spi.Capability;
import dev.patchbay.spi.InstallRequest;
import dev.patchbay.spi.PatchBackend;
import dev.patchbay.spi.SimulationScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every call of every backend. */
final class LifeCycleRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private LifeCycleRules() {}

    /** One call, whatever it answers. */
    @FunctionalInterface
    private interface Call {
        Object make(PatchBackend backend, CallContext context) throws InterruptedException;
    }

    static List<ContractRule> all() {
        return new RuleWriter()
                .rule(
                        "MUST-101",
                        "The id is made of lower-case letters, digits and hyphens, and is the same each time",
                        "P1",
                        Scenario.AS_IS,
                        LifeCycleRules::idIsStable,
                        "does id() return the provider's id?",
                        "is the id a constant?")
                .rule(
                        "MUST-102",
                        "The capabilities are the same each time",
                        "P1",
                        Scenario.AS_IS,
                        subject -> {
                            Set<Capability> first = subject.backend().capabilities();
                            subject.inventory();
                            require(first != null, "capabilities() returned null");
                            require(
                                    first.equals(subject.backend().capabilities()),
                                    "capabilities() changed after a call");
                        },
                        "does the set depend on what was found by an earlier call? Decide when the backend is opened")
                .rule(
                        "MUST-103",
                        "Closing twice does nothing the second time",
                        "P1",
                        Scenario.AS_IS,
                        subject -> {
                            subject.backend().close();
                            subject.backend().close();
                        },
                        "does close() use what it released the first time?")
                .rule(
                        "MUST-104",
                        "No call returns null",
                        "E2",
                        Scenario.AS_IS,
                        LifeCycleRules::nothingIsNull,
                        "what could not be observed is a completeness with a cause, not null",
                        "an empty answer is an empty list with Complete")
                .rule(
                        "MUST-105",
                        "An operation whose capability is not declared throws capability.absent, and a declared one does not",
                        "P1",
                        Scenario.AS_IS,
                        LifeCycleRules::declarationIsHonest,
                        "an operation is overridden and its capability declared, both or neither")
                .rule(
                        "MUST-106",
                        "What was observed carries the time of the context's clock",
                        "T1",
                        Scenario.AS_IS,
                        LifeCycleRules::contextClockIsUsed,
                        "is Instant.now() or a clock of the backend's own used instead of context.now()?")
                .rule(
                        "MUST-107",
                        "A cancelled call answers, does not throw, and does not say Complete",
                        "E2, P1",
                        Scenario.AS_IS,
                        subject -> stoppedCalls(
                                subject,
                                subject.context().toBuilder()
                                        .cancellation(() -> true)
                                        .build()),
                        "is context.stopReason() asked before work begins?",
                        "does a cancelled command end as an exception?")
                .rule(
                        "MUST-108",
                        "A call whose deadline has passed answers, does not throw, and does not say Complete",
                        "E2, P1",
                        Scenario.AS_IS,
                        subject -> stoppedCalls(
                                subject,
                                subject.context().toBuilder()
                                        .deadline(subject.context().now().minusSeconds(1))
                                        .build()),
                        "is context.stopReason() asked before work begins?")
                .rule(
                        "MUST-109",
                        "An interruption ends a call with InterruptedException or is still pending after it",
                        "E3",
                        Scenario.AS_IS,
                        LifeCycleRules::interruptionIsKept,
                        "is InterruptedException caught and forgotten? Throw it, or restore the flag")
                .rule(
                        "SHOULD-101",
                        "Every reading call reports at least one step of progress",
                        "P1",
                        Scenario.AS_IS,
                        LifeCycleRules::progressIsReported,
                        "call context.report(\"...\") before each command or file that may take a while")
                .rules();
    }

    private static void idIsStable(RuleSubject subject) throws InterruptedException {
        String id = subject.backend().id();
        require(id != null && ID.matcher(id).matches(), "the id is '" + id + "'");
        subject.inventory();
        require(id.equals(subject.backend().id()), "the id changed after a call");
    }

    private static void nothingIsNull(RuleSubject subject) throws InterruptedException {
        PatchBackend backend = subject.backend();
        Map<String, Call> calls = new java.util.TreeMap<>(readingCalls());
        calls.put("rebootState", PatchBackend::rebootState);
        if (backend.capabilities().contains(Capability.SERVICES)) {
            calls.put("services", PatchBackend::services);
        }
        if (backend.capabilities().contains(Capability.DIAGNOSE)) {
            calls.put("diagnose", PatchBackend::diagnose);
        }
        if (backend.capabilities().contains(Capability.OTHER_PATCHERS)) {
            calls.put("otherPatchers", PatchBackend::otherPatchers);
        }
        if (backend.capabilities().contains(Capability.SETTINGS)) {
            calls.put("readSettings", (open, context) -> open.readSettings(Set.of(), context));
        }
        for (Map.Entry<String, Call> call : calls.entrySet()) {
            require(call.getValue().make(backend, subject.context()) != null, call.getKey() + " returned null");
        }
    }

    private static Map<String, Call> readingCalls() {
        return Map.of(
                "inventory",
                PatchBackend::inventory,
                "available",
                PatchBackend::available,
                "simulate",
                (backend, context) -> backend.simulate(SimulationScope.fullUpgrade(), context));
    }

    private static void declarationIsHonest(RuleSubject subject) throws InterruptedException {
        Map<Capability, Call> calls = new EnumMap<>(Capability.class);
        InstallRequest request = new InstallRequest(Set.of(PatchId.of("patchbay-contract")), List.of());
        calls.put(Capability.REFRESH, PatchBackend::refresh);
        calls.put(Capability.DOWNLOAD, (backend, context) -> backend.download(request, context));
        calls.put(Capability.UNINSTALL, (backend, context) -> backend.uninstall(Set.of(), context));
        calls.put(Capability.HOLDS, (backend, context) -> backend.hold(Set.of(), context));
        calls.put(Capability.EULAS, (backend, context) -> backend.acceptEulas(Set.of(), context));
        calls.put(Capability.SERVICES, PatchBackend::services);
        calls.put(Capability.DIAGNOSE, PatchBackend::diagnose);
        calls.put(Capability.REPAIR, (backend, context) -> backend.repair(List.of(), context));
        calls.put(Capability.SETTINGS, (backend, context) -> backend.readSettings(Set.of(), context));
        calls.put(Capability.OTHER_PATCHERS, PatchBackend::otherPatchers);
        calls.put(Capability.PREPARE_RESTART, PatchBackend::prepareRestart);
        // a cancelled call is enough to tell whether the operation is there, and changes nothing
        CallContext cancelled =
                subject.context().toBuilder().cancellation(() -> true).build();
        for (Map.Entry<Capability, Call> call : calls.entrySet()) {
            boolean declared = subject.backend().capabilities().contains(call.getKey());
            boolean present = isPresent(call.getValue(), subject.backend(), cancelled);
            require(
                    declared == present,
                    call.getKey() + (declared ? " is declared and absent" : " is not declared and does not say so"));
        }
    }

    private static boolean isPresent(Call call, PatchBackend backend, CallContext context) throws InterruptedException {
        try {
            call.make(backend, context);
            return true;
        } catch (ProblemException e) {
            return !e.problem().code().equals("capability.absent");
        }
    }

    private static void contextClockIsUsed(RuleSubject subject) throws InterruptedException {
        Instant moment = subject.context().now().plusSeconds(7);
        CallContext later = subject.context().with(Clock.fixed(moment, ZoneOffset.UTC));
        PatchBackend backend = subject.backend();
        Map<String, Instant> observed = Map.of(
                "inventory",
                backend.inventory(later).observed(),
                "available",
                backend.available(later).observed(),
                "simulation",
                backend.simulate(SimulationScope.fullUpgrade(), later).observed());
        observed.forEach(
                (what, when) -> require(when.equals(moment), what + " was observed at " + when + ", not " + moment));
    }

    private static void stoppedCalls(RuleSubject subject, CallContext stopped) throws InterruptedException {
        PatchBackend backend = subject.backend();
        Map<String, Completeness> answers = Map.of(
                "inventory",
                backend.inventory(stopped).completeness(),
                "available",
                backend.available(stopped).completeness(),
                "simulation",
                backend.simulate(SimulationScope.fullUpgrade(), stopped).completeness());
        answers.forEach(RuleSubject::requireNotComplete);
    }

    private static void interruptionIsKept(RuleSubject subject) {
        for (Map.Entry<String, Call> call : readingCalls().entrySet()) {
            Thread.currentThread().interrupt();
            try {
                call.getValue().make(subject.backend(), subject.context());
                require(Thread.interrupted(), call.getKey() + " swallowed an interruption");
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }

    private static void progressIsReported(RuleSubject subject) throws InterruptedException {
        for (Map.Entry<String, Call> call : readingCalls().entrySet()) {
            List<String> steps = new ArrayList<>();
            CallContext listening = subject.context().toBuilder()
                    .cancellation(Cancellation.NEVER)
                    .progress(progress -> steps.add(progress.step()))
                    .build();
            call.getValue().make(subject.backend(), listening);
            require(!steps.isEmpty(), call.getKey() + " reported no progress");
        }
    }
}
