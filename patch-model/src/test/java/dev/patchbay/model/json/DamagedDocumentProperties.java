package dev.patchbay.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is done to a document, it reads or fails with a problem that says where (rule E1). */
class DamagedDocumentProperties {

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> REPLACEMENTS = List.of(
            NODES.nullNode(),
            NODES.numberNode(-1),
            NODES.numberNode(1.5),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.textNode(""),
            NODES.textNode("zzz"),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.nullNode()),
            NODES.objectNode(),
            NODES.objectNode().put("zzz", 1));

    private record Place(String path, Consumer<JsonNode> replace, Runnable remove) {}

    @TestFactory
    Stream<DynamicTest> everyPlaceReplacedAndRemoved() {
        return Documents.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> damageEveryPlace(entry)));
    }

    private static void damageEveryPlace(Map.Entry<String, Object> document) throws JsonProcessingException {
        Class<?> type = document.getValue().getClass();
        String text = PatchbayJson.write(document.getValue());
        int places = places(TREES.readTree(text)).size();
        for (int i = 0; i < places; i++) {
            JsonNode tree = TREES.readTree(text);
            Place removed = places(tree).get(i);
            removed.remove().run();
            readsOrNames(type, tree, removed.path(), "without");
            for (JsonNode replacement : REPLACEMENTS) {
                JsonNode other = TREES.readTree(text);
                Place replaced = places(other).get(i);
                replaced.replace().accept(replacement.deepCopy());
                readsOrNames(type, other, replaced.path(), replacement.toString());
            }
        }
    }

    private static void readsOrNames(Class<?> type, JsonNode tree, String path, String what) {
        Throwable thrown = catchThrowable(() -> PatchbayJson.read(type, tree.toString()));
        if (thrown == null) {
            return;
        }
        assertThat(thrown).as("%s with %s", path, what).isInstanceOf(ProblemException.class);
        String field = ((ProblemException) thrown).problem().field();
        assertThat(field.startsWith(path)
                        || path.startsWith(parent(field))
                        || first(path).equals(first(field)))
                .as("%s with %s is reported at %s", path, what, field)
                .isTrue();
    }

    /** What is wrong between parts of a document is told by their names, below the property that holds them. */
    private static String first(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }

    private static List<Place> places(JsonNode tree) {
        List<Place> places = new ArrayList<>();
        collect("", tree, places);
        return places;
    }

    private static void collect(String path, JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                String at = path.isEmpty() ? name : path + "." + name;
                places.add(new Place(at, value -> object.set(name, value), () -> object.remove(name)));
                collect(at, object.get(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                String at = path + "[" + i + "]";
                places.add(new Place(at, value -> array.set(index, value), () -> array.remove(index)));
                collect(at, array.get(i), places);
            }
        }
    }

    @Property
    void anyTextReadsOrIsAProblem(@ForAll String text) {
        Throwable thrown = catchThrowable(() -> PatchbayJson.read(Selection.class, text));

        assertThat(thrown).isInstanceOf(ProblemException.class);
    }
}
