package dev.patchbay.model.maintenance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.Ordered;
import dev.patchbay.model.internal.Required;
import dev.patchbay.model.internal.RequiredText;
import dev.patchbay.model.json.DocumentKind;
import dev.patchbay.model.json.JsonDocument;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.scope.ScopeMembers;
import java.util.Map;

/**
 * What attaching a maintenance configuration to machines means. Immutable and thread-safe.
 *
 * @param configuration its name
 * @param members its members at the instant
 * @param ineffective members on which its schedule has no effect, and why
 */
@JsonDocument(kind = DocumentKind.RESULT)
@JsonPropertyOrder({"configuration", "members", "ineffective"})
public record Attachment(String configuration, ScopeMembers members, Map<MachineId, Reason> ineffective) {

    public Attachment {
        RequiredText.check("configuration", configuration);
        Required.value("members", members);
        ineffective = Ordered.sorted(Required.value("ineffective", ineffective));
    }
}
