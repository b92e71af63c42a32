package dev.patchbay.model.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.group.GroupName;
import dev.patchbay.model.group.GroupTree;
import dev.patchbay.model.group.MachineGroup;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.policy.ApprovalRecord;
import dev.patchbay.model.policy.RejectionRecord;
import dev.patchbay.model.problem.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Everything from which the policy of each machine follows. What it names is in it, and its groups stand in no circle;
 * both are checked when it is put together. Immutable and thread-safe.
 *
 * @param groups groups of machines
 * @param profiles profiles, each name once
 * @param assignments which profile applies where; each profile once for each group or machine
 * @param approvals patches somebody wants by name
 * @param rejections patches somebody refuses by name
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.POLICY)
@JsonPropertyOrder({"groups", "profiles", "assignments", "approvals", "rejections"})
public record PolicyBook(
        Set<MachineGroup> groups,
        Set<Profile> profiles,
        Set<ProfileAssignment> assignments,
        Set<ApprovalRecord> approvals,
        Set<RejectionRecord> rejections) {

    public PolicyBook {
        groups = unique("groups", groups, MachineGroup::name);
        profiles = unique("profiles", profiles, Profile::name);
        assignments = Ordered.sorted(assignments);
        approvals = Ordered.sorted(approvals);
        rejections = Ordered.sorted(rejections);
        GroupTree.of(groups);
        Set<GroupName> names = groups.stream().map(MachineGroup::name).collect(Collectors.toSet());
        checkAssignments(names, profiles, assignments);
        for (ApprovalRecord approval : approvals) {
            checkGroups("approvals", approval.groups(), names);
        }
        for (RejectionRecord rejection : rejections) {
            checkGroups("rejections", rejection.groups(), names);
        }
    }

    private static <T extends Comparable<T>> Set<T> unique(String field, @Nullable Set<T> values, Function<T, ?> name) {
        Set<Object> names = new HashSet<>();
        for (T value : values == null ? Set.<T>of() : values) {
            if (!names.add(name.apply(value))) {
                throw Problem.of("book.duplicate", field, name.apply(value), "each name once")
                        .asException();
            }
        }
        return Ordered.sorted(values);
    }

    private static void checkAssignments(
            Set<GroupName> groups, Set<Profile> profiles, Set<ProfileAssignment> assignments) {
        Set<ProfileName> known = new HashSet<>();
        profiles.forEach(profile -> known.add(profile.name()));
        Set<ProfileAssignment> seen = new HashSet<>();
        for (ProfileAssignment assignment : assignments) {
            if (!known.contains(assignment.profile())) {
                throw Problem.of("book.profile", "assignments", assignment.profile(), "the name of a profile")
                        .asException();
            }
            assignment.group().ifPresent(group -> checkGroups("assignments", Set.of(group), groups));
            ProfileAssignment whatever =
                    new ProfileAssignment(assignment.profile(), assignment.group(), assignment.machine(), 0);
            if (!seen.add(whatever)) {
                throw Problem.of("book.assignment", "assignments", assignment, "each profile once for each target")
                        .asException();
            }
        }
    }

    private static void checkGroups(String field, Set<GroupName> named, Set<GroupName> known) {
        for (GroupName name : named) {
            if (!known.contains(name)) {
                throw Problem.of("book.group", field, name, "the name of a group")
                        .asException();
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    @Override
    public String toString() {
        return groups.size() + " groups, " + profiles.size() + " profiles, " + assignments.size() + " assignments, "
                + approvals.size() + " approvals, " + rejections.size() + " rejections";
    }

    /** Builds a {@link PolicyBook}; not thread-safe. */
    public static final class Builder extends PolicyBookBuilder {
        Builder() {}
    }
}
