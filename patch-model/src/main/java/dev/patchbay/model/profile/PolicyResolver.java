package dev.patchbay.model.profile;

import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.group.GroupTree;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.policy.EffectivePolicy;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.setting.SettingKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers what applies to a machine (contract rule M1). For each part: an assignment to the machine beats one to a group;
 * then the greater priority wins; a profile that does not say anything about a part is out of the question. Where what is
 * left disagrees, the conflict is reported, and for a part that gates installation the strictest value holds; any other
 * part is not applied.
 *
 * <p>The answer depends on nothing but the book and the machine, and not on the order anything was given in. Immutable
 * and thread-safe.
 */
public final class PolicyResolver {

    private final PolicyBook book;
    private final GatingSettings gatingSettings;
    private final GroupTree groups;
    private final Map<MachineId, List<Candidate>> direct;
    private final Map<GroupName, List<Candidate>> byGroup;

    private PolicyResolver(
            PolicyBook book,
            GatingSettings gatingSettings,
            Map<MachineId, List<Candidate>> direct,
            Map<GroupName, List<Candidate>> byGroup) {
        this.book = book;
        this.gatingSettings = gatingSettings;
        this.groups = GroupTree.of(book.groups());
        this.direct = direct;
        this.byGroup = byGroup;
    }

    /** Returns a resolver for {@code book} in which no setting of an operating system gates installation. */
    public static PolicyResolver of(PolicyBook book) {
        return of(book, GatingSettings.NONE);
    }

    /** Returns a resolver for {@code book} that settles conflicts about {@code gatingSettings} by the strictest value. */
    public static PolicyResolver of(PolicyBook book, GatingSettings gatingSettings) {
        Map<ProfileName, ProfileVersion> published = new HashMap<>();
        for (Profile profile : book.profiles()) {
            profile.published().ifPresent(version -> published.put(profile.name(), version));
        }
        Map<MachineId, List<Candidate>> direct = new HashMap<>();
        Map<GroupName, List<Candidate>> byGroup = new HashMap<>();
        for (ProfileAssignment assignment : book.assignments()) {
            Optional.ofNullable(published.get(assignment.profile())).ifPresent(version -> {
                Candidate candidate = new Candidate(
                        new PolicyOrigin(
                                assignment.profile(), version.number(), assignment.group(), assignment.priority()),
                        version);
                assignment
                        .machine()
                        .ifPresent(id -> direct.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(candidate));
                assignment
                        .group()
                        .ifPresent(name -> byGroup.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(candidate));
            });
        }
        return new PolicyResolver(book, gatingSettings, direct, byGroup);
    }

    /** Returns what applies to {@code machine}, as it is now. */
    public ResolvedPolicy resolve(Machine machine) {
        Set<GroupName> memberships = groups.groupsOf(machine);
        List<Candidate> candidates = new ArrayList<>(direct.getOrDefault(machine.id(), List.of()));
        memberships.forEach(group -> candidates.addAll(byGroup.getOrDefault(group, List.of())));
        ResolvedPolicy.Builder resolved =
                ResolvedPolicy.builder().machine(machine.id()).groups(memberships);
        EffectivePolicy.Builder policy = EffectivePolicy.builder().selection(Selection.nothing());
        for (PolicyPart<?> part : PolicyPart.ALL) {
            resolvePart(part, candidates, policy, resolved);
        }
        book.approvals().stream()
                .filter(approval -> approval.concerns(memberships))
                .forEach(policy::addApprovals);
        book.rejections().stream()
                .filter(rejection -> rejection.concerns(memberships))
                .forEach(policy::addRejections);
        resolveSettings(candidates, resolved);
        return resolved.policy(policy.build()).build();
    }

    private static <T> void resolvePart(
            PolicyPart<T> part,
            List<Candidate> candidates,
            EffectivePolicy.Builder policy,
            ResolvedPolicy.Builder resolved) {
        Contest<T> contest = Contest.among(
                candidates, candidate -> part.of(candidate.version().policy()));
        contest.settle(part.name(), part.strictest(), resolved).ifPresent(value -> part.apply(policy, value));
    }

    private void resolveSettings(List<Candidate> candidates, ResolvedPolicy.Builder resolved) {
        Set<SettingKey> keys = new TreeSet<>();
        candidates.forEach(
                candidate -> keys.addAll(candidate.version().settings().keySet()));
        for (SettingKey key : keys) {
            Contest.among(
                            candidates,
                            candidate -> Optional.ofNullable(
                                    candidate.version().settings().get(key)))
                    .settle("settings." + key, gatingSettings.strictest(key), resolved)
                    .ifPresent(value -> resolved.putSettings(key, value));
        }
    }
}
