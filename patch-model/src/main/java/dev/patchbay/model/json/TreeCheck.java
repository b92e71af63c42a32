package dev.patchbay.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.model.problem.Problem;
import java.util.Iterator;
import java.util.Map;

/** What is wrong with a document whatever its type. */
final class TreeCheck {

    private TreeCheck() {}

    /** Refuses a null inside a list: a property may be absent, an element may not. */
    static void noNullElements(JsonNode tree) {
        check("", tree);
    }

    private static void check(String path, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String at = path + "[" + i + "]";
                if (node.get(i).isNull()) {
                    throw Problem.of("json.null", at, "null", "a value").asException();
                }
                check(at, node.get(i));
            }
            return;
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getValue().isContainerNode()) {
                check(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
            }
        }
    }
}
