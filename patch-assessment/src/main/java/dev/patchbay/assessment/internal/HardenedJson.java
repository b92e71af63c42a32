package dev.patchbay.assessment.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.patchbay.assessment.reading.ReadingLimits;
import java.io.IOException;
import java.util.Optional;

/** JSON within limits (contract rule J4): a whole file is streamed, one entry of it is a tree. */
public final class HardenedJson {

    private static final int LONGEST_NUMBER = 100;
    private static final ObjectMapper TREES = new ObjectMapper();

    private HardenedJson() {}

    /** Returns a parser of {@code in}, which it does not close. */
    public static JsonParser parser(BoundedInput in, ReadingLimits limits) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(Math.min(limits.maxTextLength(), 1 << 16))
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        return factory.createParser(in);
    }

    /** Returns the value the parser stands at, with all it holds. */
    public static JsonNode tree(JsonParser parser) throws IOException {
        return TREES.readTree(parser);
    }

    /** Returns the text at {@code field}; empty when there is none. */
    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
