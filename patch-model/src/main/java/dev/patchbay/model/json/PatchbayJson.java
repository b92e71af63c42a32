package dev.patchbay.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes values as JSON and reads them back (contract rules J1 to J4 and E1).
 *
 * <pre>{@code
 * String text = PatchbayJson.write(policy);
 * EffectivePolicy same = PatchbayJson.read(EffectivePolicy.class, text);
 * }</pre>
 *
 * <p>Equal values are written as equal texts: the order of properties and of unordered collections is fixed, instants
 * are ISO 8601 in UTC, absent values are left out. A {@linkplain JsonDocument root document} begins with its {@code
 * schemaVersion}. A document of an older version is read as if it had been written today; one of a newer version is
 * refused, because what it means is not known.
 *
 * <p>Every reading error is a {@link ProblemException} whose field is the path of the culprit, such as {@code
 * selection.kbsToExclude[2]}, or its line and column where the text is no JSON. Duplicate properties, text after the
 * document, and numbers where a text is meant are errors.
 *
 * <p>Thread-safe.
 */
public final class PatchbayJson {

    private PatchbayJson() {}

    /** Returns {@code value} in the canonical form, on one line. */
    public static String write(Object value) {
        return write(value, JsonLayout.COMPACT);
    }

    /** Returns {@code value} as JSON. */
    public static String write(Object value, JsonLayout layout) {
        StringBuilder text = new StringBuilder();
        try {
            write(value, layout, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder takes everything", e);
        }
        return text.toString();
    }

    /**
     * Writes {@code value} as JSON to {@code target}, which is neither flushed nor closed.
     *
     * @throws IOException when {@code target} throws it
     * @throws IllegalArgumentException when {@code value} is of a type that has no JSON form
     */
    public static void write(Object value, JsonLayout layout, Appendable target) throws IOException {
        Writer writer = new AppendableWriter(target);
        try (JsonGenerator json = Mappers.WRITING.createGenerator(writer)) {
            if (layout == JsonLayout.INDENTED) {
                json.setPrettyPrinter(Mappers.indented());
            }
            JsonDocument document = value.getClass().getAnnotation(JsonDocument.class);
            if (document == null) {
                Mappers.WRITING.writeValue(json, value);
            } else {
                ObjectNode root = Mappers.WRITING.createObjectNode();
                root.put(SchemaVersions.PROPERTY, document.schemaVersion());
                root.setAll((ObjectNode) Mappers.WRITING.<JsonNode>valueToTree(value));
                Mappers.WRITING.writeTree(json, root);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "no JSON form: " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads a value from {@code text}.
     *
     * @throws ProblemException when {@code text} is not the JSON of a valid {@code type}
     */
    public static <T> T read(Class<T> type, String text) {
        return read(type, text, JsonLimits.STANDARD);
    }

    /**
     * Reads a value from a {@code text} that must stay within {@code limits}.
     *
     * @throws ProblemException when {@code text} is not the JSON of a valid {@code type}, or longer than allowed
     */
    public static <T> T read(Class<T> type, String text, JsonLimits limits) {
        if (text.length() > limits.maxCharacters()) {
            throw Problem.of("json.limit", "", text, "a document of at most " + limits.maxCharacters() + " characters")
                    .asException();
        }
        try {
            return read(type, new StringReader(text), limits);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read to its end", e);
        }
    }

    /**
     * Reads a value from {@code source}, which is read to its end and not closed.
     *
     * @throws ProblemException when what is read is not the JSON of a valid {@code type}
     * @throws IOException when {@code source} throws it
     */
    public static <T> T read(Class<T> type, Reader source) throws IOException {
        return read(type, source, JsonLimits.STANDARD);
    }

    /**
     * Reads a value from a {@code source} that must stay within {@code limits}; it is read to its end and not closed.
     *
     * @throws ProblemException when what is read is not the JSON of a valid {@code type}, or longer than allowed
     * @throws IOException when {@code source} throws it
     */
    public static <T> T read(Class<T> type, Reader source, JsonLimits limits) throws IOException {
        JsonNode tree = parse(source, limits);
        JsonDocument document = type.getAnnotation(JsonDocument.class);
        JsonNode current = document == null ? tree : SchemaVersions.current(type, document, tree);
        try {
            T value = Mappers.reading(DocumentKinds.of(type)).treeToValue(current, type);
            if (value == null) {
                throw Problem.of("json.type", "", current, ReadProblems.expected(type))
                        .asException();
            }
            return value;
        } catch (JsonProcessingException e) {
            throw ReadProblems.of(e, current);
        }
    }

    private static JsonNode parse(Reader source, JsonLimits limits) throws IOException {
        try (JsonParser parser = Mappers.factory(limits).createParser(source)) {
            JsonNode tree = Mappers.WRITING.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw Problem.of("json.syntax", "line 1, column 1", "nothing", "a JSON document")
                        .asException();
            }
            if (parser.nextToken() != null) {
                throw Problem.of(
                                "json.trailing",
                                ReadProblems.location(parser.currentTokenLocation()),
                                parser.getText(),
                                "nothing after the document")
                        .asException();
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw ReadProblems.ofText(e);
        }
    }
}
