package dev.patchbay.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The versions of root documents and how those of an older one are brought up to date. */
final class SchemaVersions {

    static final String PROPERTY = "schemaVersion";

    /** The steps of each type: the first leads from version 1 to 2, the second from 2 to 3, and so on. */
    private static final Map<String, List<Consumer<ObjectNode>>> STEPS = Map.of(
            "Inventory", List.of(SchemaVersions::inventoryTo2),
            "RunRecord", List.of(SchemaVersions::runTo2),
            "RunHistory", List.of(SchemaVersions::historyTo2));

    private SchemaVersions() {}

    /** Version 1 did not say where patches come from. */
    private static void inventoryTo2(ObjectNode inventory) {
        inventory.putObject("updateSource").put("service", "Unknown").putArray("repositories");
    }

    /** Version 1 kept neither trigger nor outcome, window and restart. */
    private static void runTo2(ObjectNode run) {
        run.putObject("trigger").put("kind", "Unknown");
        run.put("outcome", run.hasNonNull("ended") ? "Indeterminate" : "InProgress");
        run.put("windowUse", "Unknown");
        run.put("rebootStatus", "Unknown");
        run.putArray("reasons");
    }

    private static void historyTo2(ObjectNode history) {
        for (JsonNode run : history.path("runs")) {
            if (run instanceof ObjectNode object) {
                runTo2(object);
            }
        }
    }

    /** Returns the properties of {@code tree} as the current version has them, without the version itself. */
    static JsonNode current(Class<?> type, JsonDocument document, JsonNode tree) {
        if (!(tree instanceof ObjectNode root)) {
            throw Problem.of("json.type", "", tree, "an object with the properties of " + type.getSimpleName())
                    .asException();
        }
        String expected = document.schemaVersion() == 1 ? "1" : "a whole number from 1 to " + document.schemaVersion();
        JsonNode version = root.remove(PROPERTY);
        if (version == null) {
            throw Problem.of("attribute.missing", PROPERTY, null, expected).asException();
        }
        if (!version.isInt() || version.intValue() < 1) {
            throw Problem.of("schema.version", PROPERTY, version, expected).asException();
        }
        if (version.intValue() > document.schemaVersion()) {
            throw Problem.of(
                            "schema.newer",
                            PROPERTY,
                            version,
                            expected + "; a newer Patchbay wrote this " + type.getSimpleName())
                    .asException();
        }
        List<Consumer<ObjectNode>> steps = STEPS.getOrDefault(type.getSimpleName(), List.of());
        for (int from = version.intValue(); from < document.schemaVersion(); from++) {
            steps.get(from - 1).accept(root);
        }
        return root;
    }
}
