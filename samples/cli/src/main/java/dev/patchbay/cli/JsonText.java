package dev.patchbay.cli;

import dev.patchbay.model.json.JsonLayout;
import dev.patchbay.model.json.PatchbayJson;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code --json} prints: the library's canonical form, nothing of the command's own. */
final class JsonText {

    private JsonText() {}

    static String of(Object document) {
        return PatchbayJson.write(document, JsonLayout.INDENTED);
    }

    static String of(List<?> documents) {
        return documents.stream().map(JsonText::of).collect(Collectors.joining(",\n", "[", "]"));
    }
}
