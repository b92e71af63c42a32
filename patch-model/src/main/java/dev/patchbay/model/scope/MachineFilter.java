package dev.patchbay.model.scope;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.machine.Machine;
import dev.patchbay.model.machine.OsFamily;
import dev.patchbay.model.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What machines must be to be meant. Values within one list are alternatives; lists that are given must all hold. An
 * attribute that is not known of a machine matches nothing.
 *
 * <p>Values are kept in lower case, locations without blanks ({@code West Europe} is {@code westeurope}), and compared
 * so. A filter without any criterion is an error. Immutable and thread-safe.
 *
 * @param subscriptions subscriptions, accounts or projects; empty means any
 * @param resourceGroups resource groups; empty means any
 * @param osFamilies operating systems; empty means any
 * @param locations locations; empty means any
 * @param tags accepted values by tag, at least one value each; empty means any
 * @param tagMatch whether all of several tags must match, or any
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"subscriptions", "resourceGroups", "osFamilies", "locations", "tags", "tagMatch"})
public record MachineFilter(
        Set<String> subscriptions,
        Set<String> resourceGroups,
        Set<OsFamily> osFamilies,
        Set<String> locations,
        Map<String, Set<String>> tags,
        TagMatch tagMatch) {

    public MachineFilter {
        subscriptions = normalised("subscriptions", subscriptions);
        resourceGroups = normalised("resourceGroups", resourceGroups);
        osFamilies = Ordered.sorted(osFamilies);
        SortedSet<String> places = new TreeSet<>();
        normalised("locations", locations).forEach(location -> places.add(withoutBlanks(location)));
        locations = Ordered.sorted(places);
        tags = normalisedTags(tags);
        tagMatch = Required.orElse(tagMatch, TagMatch.ALL);
        if (subscriptions.isEmpty()
                && resourceGroups.isEmpty()
                && osFamilies.isEmpty()
                && locations.isEmpty()
                && tags.isEmpty()) {
            throw Problem.of("scope.empty", "filter", "no criterion", "at least one criterion, or everyMachine")
                    .asException();
        }
    }

    private static SortedSet<String> normalised(String field, @Nullable Set<String> values) {
        SortedSet<String> lower = new TreeSet<>();
        if (values != null) {
            values.forEach(value -> lower.add(lower(RequiredText.check(field, value))));
        }
        return Ordered.sorted(lower);
    }

    private static Map<String, Set<String>> normalisedTags(@Nullable Map<String, Set<String>> tags) {
        TreeMap<String, Set<String>> lower = new TreeMap<>();
        if (tags == null) {
            return Ordered.sorted(lower);
        }
        tags.forEach((tag, values) -> {
            String name = lower(RequiredText.check("tags", tag));
            SortedSet<String> accepted = new TreeSet<>();
            Required.value("tags." + tag, values).forEach(value -> accepted.add(lower(value)));
            if (accepted.isEmpty()) {
                throw Problem.of("scope.tag", "tags." + tag, "no value", "at least one accepted value")
                        .asException();
            }
            if (lower.put(name, Ordered.sorted(accepted)) != null) {
                throw Problem.of("scope.tag", "tags." + tag, tag, "each tag once, whatever its letter case")
                        .asException();
            }
        });
        return Ordered.sorted(lower);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutBlanks(String text) {
        return text.replace(" ", "");
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns whether {@code machine}, as it is now, is meant. */
    public boolean matches(Machine machine) {
        return accepts(subscriptions, machine.resourcePath().subscription().map(MachineFilter::lower))
                && accepts(
                        resourceGroups, machine.resourcePath().resourceGroup().map(MachineFilter::lower))
                && accepts(osFamilies, machine.operatingSystem().map(system -> system.family()))
                && accepts(locations, machine.location().map(place -> withoutBlanks(lower(place))))
                && matchesTags(machine.tags());
    }

    private static <T> boolean accepts(Set<T> accepted, Optional<T> value) {
        return accepted.isEmpty() || value.filter(accepted::contains).isPresent();
    }

    private boolean matchesTags(Map<String, String> carried) {
        if (tags.isEmpty()) {
            return true;
        }
        long matching = tags.entrySet().stream()
                .filter(wanted -> carried.entrySet().stream()
                        .anyMatch(tag -> wanted.getKey().equals(lower(tag.getKey()))
                                && wanted.getValue().contains(lower(tag.getValue()))))
                .count();
        return tagMatch == TagMatch.ALL ? matching == tags.size() : matching > 0;
    }

    /** Builds a {@link MachineFilter} whose tags must all match unless said otherwise; not thread-safe. */
    public static final class Builder extends MachineFilterBuilder {
        Builder() {
            tagMatch(TagMatch.ALL);
        }
    }
}
