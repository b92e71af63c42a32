package dev.patchbay.model.machine;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is installed and running on one machine, when it was looked at and how completely.
 *
 * <p>Immutable and thread-safe. Lists are sorted on construction, so two inventories with the same content are equal
 * whatever order it was read in.
 *
 * @param machine whose inventory this is
 * @param operatingSystem release it runs
 * @param supportStatus whether that release still gets fixes; Unknown unless somebody looked it up
 * @param packages packages in every state, sorted
 * @param unreadable packages that are there but whose version cannot be read
 * @param knowledgeBase Windows updates recorded as installed, sorted
 * @param runningKernel release string of the running kernel ({@code uname -r}); empty when unknown or not Linux
 * @param entitlements subscriptions this machine may use, such as {@code esm-infra}
 * @param updateSource where its patches come from
 * @param rebootState whether a restart is owed
 * @param observed when the machine was looked at
 * @param received when the host learned of it; empty when it is the same
 * @param completeness how much of it was looked at
 */
@Value.Builder
@PatchbayStyle
@JsonDocument(kind = DocumentKind.RESULT, schemaVersion = 2)
@JsonPropertyOrder({
    "machine",
    "operatingSystem",
    "supportStatus",
    "packages",
    "unreadable",
    "knowledgeBase",
    "runningKernel",
    "entitlements",
    "updateSource",
    "rebootState",
    "observed",
    "received",
    "completeness"
})
public record Inventory(
        MachineId machine,
        OperatingSystem operatingSystem,
        SupportStatus supportStatus,
        List<InstalledPackage> packages,
        List<UnreadablePackage> unreadable,
        Set<KbNumber> knowledgeBase,
        Optional<String> runningKernel,
        Set<String> entitlements,
        UpdateSource updateSource,
        RebootState rebootState,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant observed,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<Instant> received,
        Completeness completeness) {

    public Inventory {
        Required.value("machine", machine);
        Required.value("operatingSystem", operatingSystem);
        Required.value("supportStatus", supportStatus);
        packages = Required.value("packages", packages).stream().sorted().toList();
        unreadable = Ordered.list(unreadable);
        knowledgeBase = Ordered.sorted(knowledgeBase);
        entitlements = Ordered.sorted(entitlements);
        Required.value("updateSource", updateSource);
        Required.value("rebootState", rebootState);
        Required.value("observed", observed);
        Required.value("completeness", completeness);
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
        return "Inventory of " + machine + ": " + operatingSystem + ", " + packages.size() + " packages, "
                + completeness.level();
    }

    /**
     * Builds an {@link Inventory}; not thread-safe. Support status, update source and reboot state are Unknown unless given;
     * completeness has no default, because whoever built the inventory knows what could not be read.
     */
    public static final class Builder extends InventoryBuilder {
        Builder() {
            supportStatus(SupportStatus.UNKNOWN);
            updateSource(UpdateSource.UNKNOWN);
            rebootState(RebootState.UNKNOWN);
        }
    }
}
