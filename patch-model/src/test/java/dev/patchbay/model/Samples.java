package dev.patchbay.model;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchExecution;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Available;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.DependencyEdge;
import dev.patchbay.model.patch.InstallUnit;
import dev.patchbay.model.patch.KeptBack;
import dev.patchbay.model.patch.KnownExploitation;
import dev.patchbay.model.patch.PackageChange;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.patch.PatchOrigin;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.patch.PatchTrait;
import dev.patchbay.model.patch.RebootBehavior;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.patch.Simulation;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OnRevision;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.SecurityUpdates;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.model.version.DebianVersion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One value of every kind of document, with every part filled in; what the golden files hold. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final Instant PUBLISHED = Instant.parse("2026-11-10T18:00:00Z");

    public static final ReasonCode OLD_LISTS = ReasonCode.of("sources.old", "lists are {age} old, of {count} sources");
    public static final PatchId OPENSSL = PatchId.of("deb:openssl:amd64:3.0.15-1~deb12u1");
    public static final PatchId LIBSSL = PatchId.of("deb:libssl3:amd64:3.0.15-1~deb12u1");
    public static final AdvisoryId ADVISORY = AdvisoryId.of("DSA-5764-1");

    private Samples() {}

    public static Reason reason() {
        return OLD_LISTS
                .with("age", Duration.ofHours(49))
                .with("count", 3)
                .with("source", "debian-security")
                .with("since", PUBLISHED)
                .changesAt(NOW.plusSeconds(3600))
                .build();
    }

    public static OperatingSystem debian() {
        return OperatingSystem.builder()
                .family(OsFamily.LINUX)
                .distribution("debian")
                .version("12")
                .codename("bookworm")
                .architecture("amd64")
                .build();
    }

    public static InstalledPackage openssl() {
        return InstalledPackage.builder()
                .name("openssl")
                .architecture("amd64")
                .version(DebianVersion.parse("3.0.14-1~deb12u2"))
                .build();
    }

    public static Inventory inventory() {
        return Inventory.builder()
                .machine(MachineId.of("web-01"))
                .operatingSystem(debian())
                .supportStatus(SupportStatus.SUPPORTED)
                .addPackages(openssl())
                .addPackages(InstalledPackage.builder()
                        .name("libssl3")
                        .architecture("amd64")
                        .version(DebianVersion.parse("3.0.14-1~deb12u2"))
                        .sourceName("openssl")
                        .sourceVersion(DebianVersion.parse("3.0.14-1~deb12u2"))
                        .state(PackageState.HALF_CONFIGURED)
                        .hold(PackageHold.HELD)
                        .build())
                .addUnreadable(new UnreadablePackage(
                        "broken",
                        "amd64",
                        "not a version",
                        new Problem("version.invalid", "version", "not a version", "a Debian version")))
                .addKnowledgeBase(new KbNumber(5034441))
                .runningKernel("6.1.0-26-amd64")
                .addEntitlements("esm-infra")
                .rebootState(new RebootState(RebootState.Need.REQUIRED, List.of(reason())))
                .observed(NOW)
                .received(NOW.plusSeconds(7))
                .completeness(Completeness.partial(reason()))
                .build();
    }

    public static Patch patch() {
        return Patch.builder()
                .id(OPENSSL)
                .subject(PatchSubject.PackageAtVersion.of("openssl", "amd64", DebianVersion.parse("3.0.15-1~deb12u1")))
                .title("Secure Sockets Layer toolkit")
                .addClassifications(Classification.SECURITY)
                .sourceLabel("Debian-Security")
                .severity(Severity.IMPORTANT)
                .published(PUBLISHED)
                .revised(PUBLISHED.plusSeconds(86_400))
                .downloadBytes(1_414_000L)
                .rebootBehavior(RebootBehavior.CAN_REQUEST_REBOOT)
                .addTraits(PatchTrait.INTERACTIVE)
                .eula("eula-1")
                .entitlement("esm-infra")
                .addSupersedes(PatchId.of("deb:openssl:amd64:3.0.14-1~deb12u2"))
                .phasingPercent(40)
                .addOrigins(PatchOrigin.builder()
                        .origin("Debian")
                        .label("Debian-Security")
                        .suite("stable-security")
                        .codename("bookworm-security")
                        .component("main")
                        .build())
                .addAdvisories(ADVISORY)
                .build();
    }

    public static Patch kb() {
        return Patch.builder()
                .id(PatchId.of("kb:5034441:3"))
                .subject(new PatchSubject.KbAtRevision(
                        new KbNumber(5034441), Optional.of("b2b84a3e-1e0c-4b2e-9d3e-6a8d9a2f8a11"), Optional.of(3)))
                .build();
    }

    public static Available available() {
        return Available.builder()
                .addPatches(
                        patch(),
                        kb(),
                        Patch.builder()
                                .id(PatchId.of("zypper:SUSE-SLE-2026-17:1"))
                                .subject(new PatchSubject.VendorPatch("SUSE-SLE-2026-17", "1"))
                                .build())
                .addCandidates(OPENSSL)
                .addAdvisories(Advisory.builder()
                        .id(ADVISORY)
                        .title("openssl security update")
                        .classification(Classification.SECURITY)
                        .severity(Severity.IMPORTANT)
                        .published(PUBLISHED)
                        .addCves("CVE-2026-5535")
                        .addReferences(URI.create("https://security-tracker.debian.org/tracker/DSA-5764-1"))
                        .knownExploitation(KnownExploitation.EXPLOITED)
                        .build())
                .metadataAsOf(NOW.minusSeconds(600))
                .observed(NOW)
                .completeness(Completeness.COMPLETE)
                .build();
    }

    public static Simulation simulation() {
        return Simulation.builder()
                .addChanges(
                        PackageChange.builder()
                                .kind(PackageChange.Kind.UPGRADE)
                                .name("openssl")
                                .architecture("amd64")
                                .fromVersion(DebianVersion.parse("3.0.14-1~deb12u2"))
                                .toVersion(DebianVersion.parse("3.0.15-1~deb12u1"))
                                .patch(OPENSSL)
                                .build(),
                        PackageChange.builder()
                                .kind(PackageChange.Kind.REMOVE)
                                .name("obsolete")
                                .architecture("all")
                                .fromVersion(DebianVersion.parse("1.0-1"))
                                .build())
                .addKeptBack(new KeptBack(PatchId.of("deb:linux-image-amd64:amd64:6.1.112-1"), reason()))
                .addPhased(PatchId.of("deb:systemd:amd64:252.31-1"))
                .addUnits(new InstallUnit("openssl", Set.of(OPENSSL, LIBSSL)))
                .addEdges(new DependencyEdge(OPENSSL, LIBSSL))
                .observed(NOW)
                .completeness(Completeness.COMPLETE)
                .build();
    }

    public static Assessment assessment() {
        return Assessment.builder()
                .machine(MachineId.of("web-01"))
                .operatingSystem(debian())
                .supportStatus(SupportStatus.SUPPORTED)
                .rebootState(new RebootState(RebootState.Need.NOT_REQUIRED, List.of()))
                .assessedAt(NOW)
                .completeness(Completeness.COMPLETE)
                .addFindings(PatchFinding.builder()
                        .patch(OPENSSL)
                        .subject(patch().subject())
                        .installed(DebianVersion.parse("3.0.14-1~deb12u2"))
                        .applicability(Applicability.MISSING)
                        .decision(new Decision(DecisionKind.DEFERRED, reason(), List.of(reason())))
                        .execution(Execution.SKIPPED_WINDOW)
                        .addClassifications(Classification.SECURITY)
                        .severity(Severity.IMPORTANT)
                        .addAdvisories(ADVISORY)
                        .minimalFix(OPENSSL)
                        .blocked(reason())
                        .addNotes(reason())
                        .build())
                .compliance(new Compliance(ComplianceState.UNKNOWN, List.of(), List.of(reason())))
                .exposure(new Exposure(1, Map.of(Classification.SECURITY, 1), Map.of(Severity.IMPORTANT, 1), 2))
                .addRemarks(reason())
                .build();
    }

    public static ApprovalRecord approval() {
        return ApprovalRecord.builder()
                .patches(PatchMatcher.advisory(ADVISORY))
                .by("ada")
                .at(NOW)
                .reason("exploited in the wild")
                .availableFrom(NOW)
                .deadline(NOW.plus(Duration.ofDays(2)))
                .expires(NOW.plus(Duration.ofDays(30)))
                .build();
    }

    public static RejectionRecord rejection() {
        return RejectionRecord.builder()
                .patches(PatchMatcher.kb(new KbNumber(5034441)))
                .by("grace")
                .at(NOW)
                .reason("needs a larger recovery partition")
                .expires(NOW.plus(Duration.ofDays(90)))
                .build();
    }

    public static EffectivePolicy policy() {
        return EffectivePolicy.builder()
                .selection(Selection.builder()
                        .addClassesToInclude(Classification.CRITICAL, Classification.SECURITY)
                        .addClassesToExclude(Classification.DRIVERS)
                        .addSeverities(Severity.CRITICAL, Severity.IMPORTANT)
                        .addMasksToInclude(NameMask.of("tzdata"))
                        .addMasksToExclude(NameMask.of("kernel*"), NameMask.of("openssl=3.0.*"))
                        .addKbsToInclude(new KbNumber(5034440))
                        .addKbsToExclude(new KbNumber(5034441))
                        .publishedBy(PUBLISHED)
                        .build())
                .addApprovals(approval())
                .addRejections(rejection())
                .override(OverrideList.builder()
                        .addPatches(PatchMatcher.id(OPENSSL))
                        .addOverriddenRejections(PatchMatcher.mask(NameMask.of("openssl*")))
                        .by("ada")
                        .reason("incident 17")
                        .build())
                .addDeferrals(MinimumAge.builder()
                        .age(Duration.ofDays(7))
                        .clock(AgeClock.FIRST_SEEN_BY_FLEET)
                        .onRevision(OnRevision.INHERITS)
                        .addClasses(Classification.SECURITY)
                        .securityUpdates(SecurityUpdates.EXEMPT)
                        .build())
                .addDeadlines(InstallDeadline.builder()
                        .after(Duration.ofDays(14))
                        .grace(Duration.ofDays(2))
                        .addClasses(Classification.SECURITY)
                        .build())
                .addPauses(Pause.builder()
                        .begins(NOW)
                        .until(NOW.plus(Duration.ofDays(35)))
                        .addClasses(Classification.UPGRADES)
                        .by("grace")
                        .reason("year end")
                        .build())
                .consent(ConsentPolicy.REQUIRED)
                .assessmentCadence(Duration.ofHours(24))
                .build();
    }

    public static ScheduleSpec schedule() {
        return ScheduleSpec.builder()
                .id("prod")
                .start(LocalDateTime.parse("2026-12-01T02:00"))
                .zone("Eastern Standard Time")
                .recurrence(Recurrence.patchTuesdayPlus(1))
                .duration(Duration.ofHours(3))
                .expiration(LocalDateTime.parse("2028-12-01T00:00"))
                .build();
    }

    public static MaintenanceWindow window() {
        return MaintenanceWindow.builder()
                .id(new OccurrenceId("prod", LocalDateTime.parse("2026-12-09T02:00"), Fold.FIRST))
                .start(Instant.parse("2026-12-09T07:00:00Z"))
                .end(Instant.parse("2026-12-09T10:00:00Z"))
                .zone(ZoneName.of("Eastern Standard Time"))
                .zoneDataVersion("2026a")
                .addMerged(LocalDateTime.parse("2026-12-09T02:30:00"))
                .addDstEffects(new DstEffect(DstEffect.Kind.START_SHIFTED, Duration.ofHours(1)))
                .build();
    }

    public static PatchFacts facts() {
        return PatchFacts.builder()
                .putFirstSeen(OPENSSL, new FirstSeen(Optional.of(PUBLISHED), Optional.of(NOW)))
                .addConsents(OPENSSL)
                .addAcceptedEulas("eula-1")
                .putSafeguardHolds(PatchId.of("kb:5034441:3"), "blue screen with driver X")
                .build();
    }

    public static RunRecord run() {
        return RunRecord.builder()
                .runId("run-17")
                .started(NOW.minusSeconds(7200))
                .ended(NOW.minusSeconds(3600))
                .addExecutions(new PatchExecution(OPENSSL, Execution.FAILED, Optional.of(reason())))
                .build();
    }

    public static RunHistory history() {
        return new RunHistory(List.of(run()));
    }
}
