package dev.patchbay.model;

import static dev.patchbay.model.Values.few;
import static dev.patchbay.model.Values.instants;
import static dev.patchbay.model.Values.names;
import static dev.patchbay.model.Values.some;

import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.group.MachineGroup;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.machine.Readiness;
import dev.patchbay.model.machine.ResourcePath;
import dev.patchbay.model.machine.SupportStatus;
import dev.patchbay.model.orchestration.OrchestrationMode;
import dev.patchbay.model.orchestration.RebootSetting;
import dev.patchbay.model.policy.ApprovalRule;
import dev.patchbay.model.policy.AsDependency;
import dev.patchbay.model.policy.ConsentPolicy;
import dev.patchbay.model.policy.EulaPolicy;
import dev.patchbay.model.policy.InteractivePolicy;
import dev.patchbay.model.policy.PhasingPolicy;
import dev.patchbay.model.profile.PolicyBook;
import dev.patchbay.model.profile.PolicyParts;
import dev.patchbay.model.profile.Profile;
import dev.patchbay.model.profile.ProfileAssignment;
import dev.patchbay.model.schedule.ZoneName;
import dev.patchbay.model.scope.MachineFilter;
import dev.patchbay.model.scope.Scope;
import dev.patchbay.model.scope.TagMatch;
import dev.patchbay.model.setting.SettingKey;
import dev.patchbay.model.setting.SettingValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generators of machines, scopes, profiles and whole policy books over few names, so that things meet. */
public final class ProfileValues {

    private static final Arbitrary<String> PLACES = Arbitraries.of("West Europe", "westeurope", "eastus", "East US");
    private static final Arbitrary<String> SUBSCRIPTIONS = Arbitraries.of("Sub-1", "sub-1", "sub-2");
    private static final Arbitrary<String> RESOURCE_GROUPS = Arbitraries.of("RG-Web", "rg-web", "rg-db");
    private static final Arbitrary<String> TAGS = Arbitraries.of("env", "ENV", "owner");
    private static final Arbitrary<String> TAG_VALUES = Arbitraries.of("prod", "Prod", "test", "");

    private ProfileValues() {}

    public static Arbitrary<MachineId> machineIds() {
        return Arbitraries.of("m1", "m2", "m3", "m4").map(MachineId::of);
    }

    public static Arbitrary<Machine> machines() {
        Arbitrary<ResourcePath> paths = Combinators.combine(
                        names().optional(), SUBSCRIPTIONS.optional(), RESOURCE_GROUPS.optional())
                .as((tenant, subscription, group) ->
                        new ResourcePath(tenant, subscription, subscription.isEmpty() ? Optional.empty() : group));
        return Builders.withBuilder(Machine::builder)
                .use(machineIds())
                .in((builder, value) -> builder.id(value))
                .use(names())
                .in((builder, value) -> builder.name(value))
                .use(Values.operatingSystems().optional())
                .in((builder, value) -> builder.operatingSystem(value))
                .use(Arbitraries.of(SupportStatus.class))
                .in((builder, value) -> builder.supportStatus(value))
                .use(Arbitraries.oneOf(
                        Arbitraries.of(Readiness.READY, Readiness.UNKNOWN),
                        Values.reasons().map(Readiness::notReady)))
                .in((builder, value) -> builder.readiness(value))
                .use(instants().optional())
                .in((builder, value) -> builder.lastContact(value))
                .use(Arbitraries.maps(TAGS, TAG_VALUES).ofMaxSize(2))
                .in((builder, value) -> builder.putAllTags(value))
                .use(PLACES.optional())
                .in((builder, value) -> builder.location(value))
                .use(paths)
                .in((builder, value) -> builder.resourcePath(value))
                .use(Arbitraries.of("Europe/Berlin", "UTC").map(ZoneName::of).optional())
                .in((builder, value) -> builder.zone(value))
                .use(Arbitraries.maps(Arbitraries.of("rack", "zone"), names()).ofMaxSize(2))
                .in((builder, value) -> builder.putAllTopology(value))
                .use(modes().optional())
                .in((builder, value) -> builder.orchestration(value))
                .use(Arbitraries.of(RebootSetting.class).optional())
                .in((builder, value) -> builder.rebootSetting(value))
                .build(Machine.Builder::build);
    }

    public static Arbitrary<OrchestrationMode> modes() {
        return Arbitraries.of(
                OrchestrationMode.HOST_DRIVEN,
                OrchestrationMode.CUSTOMER_MANAGED_SCHEDULES,
                OrchestrationMode.AZURE_MANAGED_SAFE_DEPLOYMENT,
                OrchestrationMode.WINDOWS_AUTOMATIC_UPDATES,
                OrchestrationMode.IMAGE_DEFAULT,
                OrchestrationMode.MANUAL);
    }

    /** Returns the machines m1 to m4, each with whatever attributes. */
    public static Arbitrary<List<Machine>> fleets() {
        return machines().list().ofMaxSize(4).uniqueElements(Machine::id);
    }

    public static Arbitrary<MachineFilter> filters() {
        Arbitrary<Map<String, Set<String>>> tags = Arbitraries.maps(
                        Arbitraries.of("env", "owner"),
                        TAG_VALUES.set().ofMinSize(1).ofMaxSize(2))
                .ofMaxSize(2);
        return Combinators.combine(
                        SUBSCRIPTIONS.set().ofMaxSize(2),
                        RESOURCE_GROUPS.set().ofMaxSize(2),
                        some(OsFamily.class),
                        PLACES.set().ofMaxSize(2),
                        tags,
                        Arbitraries.of(TagMatch.class))
                .filter((subscriptions, groups, families, places, labels, match) -> !(subscriptions.isEmpty()
                        && groups.isEmpty()
                        && families.isEmpty()
                        && places.isEmpty()
                        && labels.isEmpty()))
                .as(MachineFilter::new);
    }

    public static Arbitrary<Scope> scopes() {
        Arbitrary<Scope> simple = Arbitraries.oneOf(
                machineIds().set().ofMinSize(1).ofMaxSize(3).map(Scope::machines),
                filters().map(Scope::matching),
                Arbitraries.create(Scope::everyMachine));
        return Arbitraries.oneOf(
                simple, simple.list().ofMinSize(1).ofMaxSize(3).map(parts -> Scope.union(parts.toArray(new Scope[0]))));
    }

    public static Arbitrary<ApprovalRule> approvalRules() {
        return Combinators.combine(
                        Arbitraries.of("security", "fixes"), PolicyValues.selections(), few(PolicyValues.deferrals()))
                .as(ApprovalRule::new);
    }

    public static Arbitrary<PolicyParts> parts() {
        return Builders.withBuilder(PolicyParts::builder)
                .use(PolicyValues.selections().optional())
                .in((builder, value) -> builder.selection(value))
                .use(few(approvalRules()).optional())
                .in((builder, value) -> builder.approvalRules(value))
                .use(few(PolicyValues.deferrals()).optional())
                .in((builder, value) -> builder.deferrals(value))
                .use(few(PolicyValues.deadlines()).optional())
                .in((builder, value) -> builder.deadlines(value))
                .use(few(PolicyValues.pauses()).optional())
                .in((builder, value) -> builder.pauses(value))
                .use(Arbitraries.of(AsDependency.class).optional())
                .in((builder, value) -> builder.exclusionAsDependency(value))
                .use(Arbitraries.of(EulaPolicy.class).optional())
                .in((builder, value) -> builder.eulas(value))
                .use(Arbitraries.of(InteractivePolicy.class).optional())
                .in((builder, value) -> builder.interactive(value))
                .use(Arbitraries.of(ConsentPolicy.class).optional())
                .in((builder, value) -> builder.consent(value))
                .use(Arbitraries.of(PhasingPolicy.class).optional())
                .in((builder, value) -> builder.phasing(value))
                .use(Values.durations(Duration.ofDays(9))
                        .map(length -> length.plusSeconds(1))
                        .optional())
                .in((builder, value) -> builder.assessmentCadence(value))
                .build(PolicyParts.Builder::build);
    }

    public static Arbitrary<Map<SettingKey, SettingValue>> settings() {
        Arbitrary<SettingKey> keys =
                Arbitraries.of("windows-update/AUOptions", "dnf-automatic/x").map(SettingKey::parse);
        Arbitrary<SettingValue> values = Arbitraries.oneOf(
                Arbitraries.longs().map(SettingValue::of),
                names().map(SettingValue::of),
                few(names()).map(SettingValue::of),
                Arbitraries.of(SettingValue.on(), SettingValue.off()));
        return Arbitraries.maps(keys, values).ofMaxSize(2);
    }

    /** Returns a profile with some published versions and perhaps a draft. */
    public static Arbitrary<Profile> profiles(String name) {
        Arbitrary<List<PolicyParts>> edits = parts().list().ofMaxSize(2);
        return Combinators.combine(parts(), edits, settings(), Arbitraries.of(true, false))
                .as((first, later, settings, published) -> {
                    Profile profile = Profile.draft(name, first);
                    for (PolicyParts parts : later) {
                        profile = profile.draft().isPresent() ? profile.publish("ada", Samples.NOW) : profile;
                        profile = profile.edit(parts, settings);
                    }
                    return published ? profile.publish("grace", Samples.NOW) : profile;
                });
    }

    /** Returns a book of three groups, the third holding the first, and three profiles. */
    public static Arbitrary<PolicyBook> books() {
        Arbitrary<ProfileAssignment> assignments = Combinators.combine(
                        Arbitraries.of("p1", "p2", "p3"),
                        Arbitraries.of("g1", "g2", "g3"),
                        machineIds(),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(1, 1, 2))
                .as((profile, group, machine, kind, priority) -> kind == 1
                        ? ProfileAssignment.toGroup(profile, group, priority)
                        : ProfileAssignment.toMachine(profile, machine, priority));
        return Combinators.combine(
                        scopes(),
                        scopes(),
                        scopes(),
                        profiles("p1"),
                        profiles("p2"),
                        profiles("p3"),
                        assignments.list().ofMaxSize(6),
                        few(PolicyValues.approvals()))
                .as((s1, s2, s3, p1, p2, p3, assigned, approvals) -> PolicyBook.builder()
                        .addGroups(
                                MachineGroup.of("g1", s1),
                                MachineGroup.of("g2", s2),
                                new MachineGroup(GroupName.of("g3"), Optional.of(s3), Set.of(GroupName.of("g1"))))
                        .addProfiles(p1, p2, p3)
                        .addAllAssignments(oncePerTarget(assigned))
                        .addAllApprovals(approvals)
                        .build());
    }

    private static List<ProfileAssignment> oncePerTarget(List<ProfileAssignment> assignments) {
        Map<List<Object>, ProfileAssignment> once = new LinkedHashMap<>();
        assignments.forEach(assignment ->
                once.put(List.of(assignment.profile(), assignment.group(), assignment.machine()), assignment));
        return List.copyOf(once.values());
    }
}
