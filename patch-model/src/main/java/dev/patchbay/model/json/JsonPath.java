package dev.patchbay.model.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.patchbay.model.problem.Problem;

/** Where in a document a reading error happened, and what stands there. */
final class JsonPath {

    private final String text;
    private final JsonNode node;

    private JsonPath(String text, JsonNode node) {
        this.text = text;
        this.node = node;
    }

    static JsonPath of(JsonMappingException error, JsonNode tree) {
        StringBuilder text = new StringBuilder();
        JsonNode node = tree;
        for (JsonMappingException.Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                text.append('[').append(Math.max(0, step.getIndex())).append(']');
                node = node.path(Math.max(0, step.getIndex()));
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
                node = node.path(step.getFieldName());
            }
        }
        return new JsonPath(text.toString(), node);
    }

    String text() {
        return text;
    }

    boolean has(String property) {
        return node.hasNonNull(property);
    }

    /** Returns {@code problem} of the value that stands there, located in the document. */
    Problem locate(Problem problem) {
        if (!node.isObject()) {
            return text.isEmpty() ? problem : new Problem(problem.code(), text, problem.value(), problem.expected());
        }
        String own = text.substring(text.lastIndexOf('.') + 1) + ".";
        String field = problem.field().startsWith(own) ? problem.field().substring(own.length()) : problem.field();
        return new Problem(problem.code(), field, problem.value(), problem.expected()).below(text);
    }

    /** Returns what stands there, as it is written. */
    String shown() {
        return node instanceof MissingNode ? "nothing" : node.isTextual() ? node.textValue() : node.toString();
    }
}
