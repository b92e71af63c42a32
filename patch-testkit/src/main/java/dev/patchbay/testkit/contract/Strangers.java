package dev.patchbay.testkit.contract;

import dev.patchbay.model.patch.PatchId;
import java.util.List;

/** Ids that no backend has returned: made up, altered, and such as a package manager reads as an order of its own. */
final class Strangers {

    private Strangers() {}

    static List<PatchId> all(PatchId real) {
        return List.of(
                PatchId.of("patchbay-contract-no-such-patch"),
                PatchId.of(real.value() + "0~patchbay"),
                PatchId.of(real.value() + "-"),
                PatchId.of("--" + real.value()),
                PatchId.of("-" + real.value()),
                PatchId.of("!" + real.value()),
                PatchId.of(real.value() + ";id"),
                PatchId.of("*"),
                PatchId.of("../../etc/passwd"),
                PatchId.of("https://example.invalid/evil.rpm"));
    }
}
