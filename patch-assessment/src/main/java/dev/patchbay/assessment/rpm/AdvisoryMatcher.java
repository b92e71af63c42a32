package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.internal.RpmKernels;
import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.version.RpmVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges advisories as {@code dnf updateinfo} does (contract rule S7): by name and architecture, against the newest
 * installed version and, for kernels, the running one; a module's packages only where their stream is enabled.
 *
 * <p>Beyond dnf it says Unknown where something needed is not told, and leaves out packages of no module whose name
 * belongs to an enabled stream. A fix for an untold stream at or below the installed version is missing in no stream and
 * has no match, unless the very version is installed. Thread-safe.
 */
public final class AdvisoryMatcher {

    private static final ReasonCode UNREADABLE = ReasonCode.of(
            "applicability.unreadable",
            "{package} is on the machine, but what is known of it cannot be read: {problem}");
    private static final ReasonCode STREAM_NOT_TOLD = ReasonCode.of(
            "applicability.stream-not-told",
            "{fix} is built for a module stream, and whether this machine uses that stream is not told");
    private static final ReasonCode EPOCH_NOT_TOLD = ReasonCode.of(
            "applicability.epoch-not-told", "{fix} has an epoch, and the epoch of the installed package is not told");
    private static final ReasonCode RUNNING_KERNEL = ReasonCode.of(
            "applicability.running-kernel", "the kernel {installed} is installed and the older {running} runs");

    private final RpmMachine machine;
    private final Map<String, Map<String, InstalledPackage>> newest = new HashMap<>();
    private final Map<String, UnreadablePackage> unreadable = new HashMap<>();
    private final Set<String> modularNames = new HashSet<>();

    private AdvisoryMatcher(RpmMachine machine, Collection<RpmAdvisory> advisories) {
        this.machine = machine;
        for (InstalledPackage content : machine.inventory().packages()) {
            if (content.state() != PackageState.CONFIG_FILES && content.version() instanceof RpmVersion version) {
                newest.computeIfAbsent(content.name(), name -> new TreeMap<>())
                        .merge(content.architecture(), content, AdvisoryMatcher::newer);
                if (isModular(version)) {
                    modularNames.add(content.name());
                }
            }
        }
        machine.inventory().unreadable().forEach(content -> unreadable.putIfAbsent(content.name(), content));
        for (RpmAdvisory advisory : advisories) {
            for (RpmFix fix : advisory.fixes()) {
                if (fix.module() instanceof ModuleScope.InStream module && isEnabled(module.stream())) {
                    modularNames.add(fix.name());
                }
            }
        }
    }

    /** Returns what concerns {@code machine}, in the advisories' order. */
    public static List<AdvisoryMatch> match(RpmMachine machine, RpmAdvisories advisories) {
        AdvisoryMatcher matcher = new AdvisoryMatcher(machine, advisories.advisories());
        List<AdvisoryMatch> matches = new ArrayList<>();
        for (RpmAdvisory advisory : advisories.advisories()) {
            for (RpmFix fix : advisory.fixes()) {
                matcher.judge(advisory, fix, matches);
            }
        }
        return matches;
    }

    private void judge(RpmAdvisory advisory, RpmFix fix, List<AdvisoryMatch> matches) {
        UnreadablePackage hidden = unreadable.get(fix.name());
        if (hidden != null) {
            Reason why = UNREADABLE
                    .with("package", hidden.name() + ":" + hidden.architecture())
                    .with("problem", hidden.problem().message())
                    .build();
            matches.add(new AdvisoryMatch(advisory, fix, Optional.empty(), Applicability.UNKNOWN, Optional.of(why)));
            return;
        }
        if (isOutsideEnabledStreams(fix)) {
            return;
        }
        newest.getOrDefault(fix.name(), Map.of()).values().stream()
                .filter(content ->
                        fix.architecture().map(content.architecture()::equals).orElse(true))
                .forEach(content -> judge(advisory, fix, content).ifPresent(matches::add));
    }

    private boolean isOutsideEnabledStreams(RpmFix fix) {
        if (machine.modules() instanceof ModuleState.NotTold) {
            return false;
        }
        if (fix.module() instanceof ModuleScope.InStream module) {
            return !isEnabled(module.stream());
        }
        if (fix.module() instanceof ModuleScope.NotTold) {
            return machine.modules().equals(ModuleState.NONE);
        }
        return modularNames.contains(fix.name());
    }

    private boolean isEnabled(ModuleStream stream) {
        return machine.modules() instanceof ModuleState.Enabled enabled
                && enabled.streams().contains(stream);
    }

    private Optional<AdvisoryMatch> judge(RpmAdvisory advisory, RpmFix fix, InstalledPackage content) {
        int order = fix.version().compareTo(content.version());
        boolean streamTold = fix.module() instanceof ModuleScope.NotModular
                        && !(machine.modules() instanceof ModuleState.NotTold && modularNames.contains(fix.name()))
                || fix.module() instanceof ModuleScope.InStream && machine.modules() instanceof ModuleState.Enabled;
        if (!streamTold && order != 0) {
            return order < 0
                    ? Optional.empty()
                    : Optional.of(match(advisory, fix, content, Applicability.UNKNOWN, STREAM_NOT_TOLD));
        }
        if (machine.epochNotTold().contains(fix.name()) && fix.version().epoch().orElse(0) > 0) {
            return Optional.of(match(advisory, fix, content, Applicability.UNKNOWN, EPOCH_NOT_TOLD));
        }
        if (order > 0) {
            return Optional.of(
                    new AdvisoryMatch(advisory, fix, Optional.of(content), Applicability.MISSING, Optional.empty()));
        }
        Optional<Reason> waits = olderKernelRuns(fix, content);
        return Optional.of(new AdvisoryMatch(
                advisory,
                fix,
                Optional.of(content),
                waits.isPresent() ? Applicability.PENDING_REBOOT : Applicability.INSTALLED,
                waits));
    }

    private Optional<Reason> olderKernelRuns(RpmFix fix, InstalledPackage content) {
        return machine.inventory()
                .runningKernel()
                .filter(release -> RpmKernels.isKernel(content.name()))
                .flatMap(release -> RpmKernels.running(release, content.architecture()))
                .filter(running -> running.compareTo(fix.version()) < 0)
                .map(running -> RUNNING_KERNEL
                        .with("installed", content.version().text())
                        .with("running", running.text())
                        .build());
    }

    private static AdvisoryMatch match(
            RpmAdvisory advisory, RpmFix fix, InstalledPackage content, Applicability applicability, ReasonCode code) {
        return new AdvisoryMatch(
                advisory,
                fix,
                Optional.of(content),
                applicability,
                Optional.of(code.with("fix", fix.toString()).build()));
    }

    /** Every module build says so in its release, {@code 1.module_el8…} or {@code 1.module+el8…}. */
    private static boolean isModular(RpmVersion version) {
        return version.release().filter(release -> release.contains(".module")).isPresent();
    }

    private static InstalledPackage newer(InstalledPackage a, InstalledPackage b) {
        return a.version().compareTo(b.version()) >= 0 ? a : b;
    }
}
