package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.problem.Problem;
import java.util.Optional;

/**
 * Where a machine stands in its owner's hierarchy: tenant, subscription, resource group in Azure's words; organisation,
 * account or project, and folder elsewhere. Spelling is kept; scopes compare without regard to letter case. Immutable and
 * thread-safe.
 *
 * @param tenant the organisation; empty when unknown
 * @param subscription subscription, account or project; empty when unknown
 * @param resourceGroup group within the subscription; only together with one
 */
@JsonPropertyOrder({"tenant", "subscription", "resourceGroup"})
public record ResourcePath(Optional<String> tenant, Optional<String> subscription, Optional<String> resourceGroup) {

    /** Nothing is known. */
    public static final ResourcePath UNKNOWN = new ResourcePath(Optional.empty(), Optional.empty(), Optional.empty());

    public ResourcePath {
        tenant = tenant == null ? Optional.empty() : tenant;
        subscription = subscription == null ? Optional.empty() : subscription;
        resourceGroup = resourceGroup == null ? Optional.empty() : resourceGroup;
        tenant.ifPresent(text -> RequiredText.check("tenant", text));
        subscription.ifPresent(text -> RequiredText.check("subscription", text));
        resourceGroup.ifPresent(text -> RequiredText.check("resourceGroup", text));
        if (resourceGroup.isPresent() && subscription.isEmpty()) {
            throw Problem.of(
                            "resource.path",
                            "resourceGroup",
                            resourceGroup.get(),
                            "a subscription beside it, because groups of different subscriptions share names")
                    .asException();
        }
    }

    /** Returns the path of a resource group whose tenant does not matter. */
    public static ResourcePath of(String subscription, String resourceGroup) {
        return new ResourcePath(Optional.empty(), Optional.of(subscription), Optional.of(resourceGroup));
    }

    @Override
    public String toString() {
        return tenant.orElse("?") + "/" + subscription.orElse("?") + "/" + resourceGroup.orElse("?");
    }
}
