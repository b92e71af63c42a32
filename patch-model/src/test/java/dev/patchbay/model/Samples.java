package dev.patchbay.model;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.Compliance;
import dev.patchbay.model.assessment.ComplianceState;
import dev.patchbay.model.assessment.Decision;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.assessment.Exposure;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.group.MachineGroup;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.history.FirstSeen;
import dev.patchbay.model.history.PatchExecution;
import dev.patchbay.model.history.PatchFacts;
import dev.patchbay.model.history.RebootStatus;
import dev.patchbay.model.history.RunHistory;
import dev.patchbay.model.history.RunOutcome;
import dev.patchbay.model.history.RunRecord;
import dev.patchbay.model.history.RunTrigger;
import dev.patchbay.model.history.WindowUse;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.Inventory;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.LifeCycle;
import dev.patchbay.model.machine.LifeCycleTable;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.PackageHold;
import dev.patchbay.model.machine.PackageState;
import dev.patchbay.model.machine.PatchService;
import dev.patchbay.model.machine.Readiness;
import dev.patchbay.model.machine.RebootState;
import dev.patchbay.model.machine.ResourcePath;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.machine.UpdateSource;
import dev.patchbay.model.maintenance.Attachment;
import dev.patchbay.model.maintenance.MaintenanceConfiguration;
import dev.patchbay.model.orchestration.OrchestrationMode;
import dev.patchbay.model.orchestration.RebootSetting;
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
import dev.patchbay.model.plan.FitNumbers;
import dev.patchbay.model.plan.InstallPlan;
import dev.patchbay.model.plan.PlanDecision;
import dev.patchbay.model.plan.PlanOutcome;
import dev.patchbay.model.plan.PlannedStep;
import dev.patchbay.model.plan.StepKind;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.ApprovalRule;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.EulaPolicy;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.policy.InteractivePolicy;
import dev.patchbay.model.policy.MinimumAge;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.OnRevision;
import dev.patchbay.model.policy.OverrideList;
import dev.patchbay.model.policy.PatchMatcher;
import dev.patchbay.model.policy.Pause;
import dev.patchbay.model.policy.PhasingPolicy;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.policy.SecurityUpdates;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.profile.ConflictResolution;
import dev.patchbay.model.profile.PolicyBook;
import dev.patchbay.model.profile.PolicyClaim;
import dev.patchbay.model.profile.PolicyConflict;
import dev.patchbay.model.profile.PolicyOrigin;
import dev.patchbay.model.profile.PolicyParts;
import dev.patchbay.model.profile.PolicyResolver;
import dev.patchbay.model.profile.Profile;
import dev.patchbay.model.profile.ProfileAssignment;
import dev.patchbay.model.profile.ProfileName;
import dev.patchbay.model.profile.ResolvedPolicy;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.ring.GateApproval;
import dev.patchbay.model.ring.Ring;
import dev.patchbay.model.ring.RingGate;
import dev.patchbay.model.ring.RingPlan;
import dev.patchbay.model.ring.Share;
import dev.patchbay.model.schedule.DstEffect;
import dev.patchbay.model.schedule.Fold;
import dev.patchbay.model.schedule.FreezeSpec;
import dev.patchbay.model.schedule.FreezeStrength;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.model.schedule.OccurrenceId;
import dev.patchbay.model.schedule.Recurrence;
import dev.patchbay.model.schedule.ScheduleSpec;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.model.scope.MachineFilter;
import dev.patchbay.model.scope.Scope;
import dev.patchbay.model.scope.TagMatch;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import dev.patchbay.model.version.DebianVersion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
                .updateSource(
                        UpdateSource.repositories(PatchService.APT, List.of("bookworm/main", "bookworm-security/main")))
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
                .addGroups(GroupName.of("Web"))
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
                .addApprovalRules(new ApprovalRule(
                        "fixes",
                        Selection.builder()
                                .addClassesToInclude(Classification.BUGFIX)
                                .build(),
                        List.of(MinimumAge.ofDays(7))))
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
                .machine(MachineId.of("web-01"))
                .trigger(RunTrigger.scheduled(window().id()))
                .outcome(RunOutcome.PARTIAL)
                .windowUse(WindowUse.KEPT)
                .rebootStatus(RebootStatus.REQUIRED)
                .addReasons(reason())
                .started(NOW.minusSeconds(7200))
                .ended(NOW.minusSeconds(3600))
                .addExecutions(new PatchExecution(OPENSSL, Execution.FAILED, Optional.of(reason())))
                .build();
    }

    public static RunHistory history() {
        return new RunHistory(List.of(run()));
    }

    public static Machine machine() {
        return Machine.builder()
                .id(MachineId.of("web-01"))
                .name("Web server 1")
                .operatingSystem(debian())
                .supportStatus(SupportStatus.SUPPORTED)
                .readiness(Readiness.notReady(reason()))
                .lastContact(NOW)
                .putTags("Env", "Prod")
                .location("West Europe")
                .resourcePath(new ResourcePath(Optional.of("contoso"), Optional.of("Sub-1"), Optional.of("RG-Web")))
                .zone(ZoneName.of("W. Europe Standard Time"))
                .putTopology("rack", "r7")
                .orchestration(OrchestrationMode.CUSTOMER_MANAGED_SCHEDULES)
                .rebootSetting(RebootSetting.NEVER)
                .build();
    }

    public static Scope scope() {
        return Scope.union(
                Scope.machines(MachineId.of("web-01"), MachineId.of("db-01")),
                Scope.matching(MachineFilter.builder()
                        .addSubscriptions("Sub-1")
                        .addResourceGroups("RG-Web")
                        .addOsFamilies(OsFamily.LINUX)
                        .addLocations("West Europe")
                        .putTags("env", Set.of("prod", "stage"))
                        .tagMatch(TagMatch.ANY)
                        .build()));
    }

    public static Profile profile() {
        PolicyParts parts = PolicyParts.builder()
                .selection(policy().selection())
                .approvalRules(policy().approvalRules())
                .deferrals(policy().deferrals())
                .deadlines(policy().deadlines())
                .pauses(policy().pauses())
                .exclusionAsDependency(AsDependency.ALLOWED)
                .eulas(EulaPolicy.ACCEPT_ALL)
                .interactive(InteractivePolicy.DEFAULT_ANSWERS)
                .consent(ConsentPolicy.REQUIRED)
                .phasing(PhasingPolicy.IGNORE)
                .assessmentCadence(Duration.ofHours(24))
                .build();
        Map<SettingKey, SettingValue> settings = Map.of(
                SettingKey.parse("windows-update/AUOptions"), SettingValue.of(4),
                SettingKey.parse("windows-update/NoAutoRebootWithLoggedOnUsers"), SettingValue.on(),
                SettingKey.parse("windows-update/WUServer"), SettingValue.of("https://wsus.example.org:8531"),
                SettingKey.parse("unattended-upgrades/Unattended-Upgrade::Package-Blacklist"),
                        SettingValue.of(List.of("linux-", "libc6$")));
        return Profile.draft("Corp-Patch-Policy", PolicyParts.NONE)
                .edit(parts, settings)
                .publish("ada", NOW)
                .edit(PolicyParts.builder().deferrals(List.of()).build(), Map.of());
    }

    public static PolicyBook book() {
        return PolicyBook.builder()
                .addGroups(
                        MachineGroup.of("Web", scope()),
                        MachineGroup.containing("All", GroupName.of("Web")),
                        MachineGroup.of("Everything", Scope.everyMachine()))
                .addProfiles(profile())
                .addAssignments(
                        ProfileAssignment.toGroup("Corp-Patch-Policy", "All", 5),
                        ProfileAssignment.toMachine("Corp-Patch-Policy", MachineId.of("db-01"), 1))
                .addApprovals(approval())
                .addRejections(rejection())
                .build();
    }

    public static ResolvedPolicy resolved() {
        return PolicyResolver.of(book()).resolve(machine()).toBuilder()
                .addConflicts(new PolicyConflict(
                        "consent",
                        List.of(new PolicyClaim(
                                new PolicyOrigin(ProfileName.of("Corp-Patch-Policy"), 1, Optional.empty(), 5),
                                "Required")),
                        ConflictResolution.STRICTEST_HOLDS))
                .build();
    }

    public static RingPlan rings() {
        return new RingPlan(
                "monthly",
                List.of(
                        Ring.builder()
                                .name("pilot")
                                .members(Scope.machines(MachineId.of("web-01")))
                                .offsetFromRelease(Duration.ofDays(1))
                                .soak(Duration.ofDays(3))
                                .gate(new RingGate(Share.percent(95), Share.machines(2), GateApproval.REQUIRED))
                                .concurrency(Share.percent(20))
                                .build(),
                        Ring.builder()
                                .name("broad")
                                .members(Scope.everyMachine())
                                .offsetFromRelease(Duration.ofDays(7))
                                .build()));
    }

    public static MaintenanceConfiguration configuration() {
        return MaintenanceConfiguration.builder()
                .name("prod-monthly")
                .schedule(schedule())
                .members(scope())
                .selection(policy().selection())
                .rebootSetting(RebootSetting.ALWAYS)
                .build();
    }

    public static Attachment attachment() {
        Machine manual =
                machine().toBuilder().orchestration(OrchestrationMode.MANUAL).build();
        return configuration().attachTo(List.of(manual), NOW);
    }

    public static FreezeSpec freeze() {
        return new FreezeSpec(schedule(), FreezeStrength.SOFT, "grace", "year end");
    }

    public static LifeCycleTable lifeCycles() {
        return new LifeCycleTable(List.of(
                LifeCycle.builder()
                        .distribution("ubuntu")
                        .version("20.04")
                        .supportEnds(LocalDate.parse("2025-05-31"))
                        .extendedEnds(LocalDate.parse("2030-05-31"))
                        .entitlement("esm-infra")
                        .source("https://ubuntu.com/about/release-cycle")
                        .asOf(LocalDate.parse("2026-11-21"))
                        .build(),
                LifeCycle.builder()
                        .distribution("debian")
                        .version("12")
                        .supportEnds(LocalDate.parse("2028-06-30"))
                        .source("https://wiki.debian.org/LTS")
                        .asOf(LocalDate.parse("2026-11-21"))
                        .build()));
    }

    public static InstallPlan plan() {
        FitNumbers numbers =
                new FitNumbers(window().start(), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(3));
        return InstallPlan.builder()
                .machine(MachineId.of("web-01"))
                .window(window())
                .computedAt(NOW)
                .rule("HOW_TO")
                .strategy("severity first")
                .rebootReserve(Duration.ofMinutes(15))
                .addSteps(new PlannedStep(
                        StepKind.SINGLE,
                        List.of(OPENSSL),
                        window().start(),
                        window().start().plus(Duration.ofMinutes(10)),
                        window().end().minus(Duration.ofMinutes(25)),
                        numbers))
                .addDecisions(
                        PlanDecision.byNumbers(OPENSSL, PlanOutcome.PLANNED, "HOW_TO", numbers),
                        PlanDecision.because(PatchId.of("kb:5034441:3"), PlanOutcome.NOT_APPROVED, "HOW_TO", reason()))
                .addRemarks(reason())
                .build();
    }
}
