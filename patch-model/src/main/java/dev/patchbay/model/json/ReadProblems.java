package dev.patchbay.model.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson throws into a {@link Problem} that names the path, what stands there and what should. */
final class ReadProblems {

    private static final String DUPLICATE = "Duplicate field '";

    private ReadProblems() {}

    /** Explains why a text could not be read as JSON at all. */
    static ProblemException ofText(JsonProcessingException error) {
        String message = Objects.requireNonNullElse(error.getOriginalMessage(), "no message");
        String at = location(error.getLocation());
        if (error instanceof StreamConstraintsException) {
            return new ProblemException(new Problem("json.limit", at, message, "a document within the limits"), error);
        }
        if (message.startsWith(DUPLICATE)) {
            String name = message.substring(DUPLICATE.length(), message.lastIndexOf('\''));
            return new ProblemException(new Problem("json.duplicate", at, name, "every property once"), error);
        }
        return new ProblemException(new Problem("json.syntax", at, message, "valid JSON"), error);
    }

    static String location(@Nullable JsonLocation location) {
        return location == null
                ? "line 1, column 1"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Explains why {@code tree} is no value of the wanted type. */
    static ProblemException of(JsonProcessingException error, JsonNode tree) {
        if (!(error instanceof JsonMappingException mapping)) {
            return ofText(error);
        }
        JsonPath path = JsonPath.of(mapping, tree);
        if (error instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    new Problem(
                            "json.unknown-property",
                            path.text(),
                            unknown.getPropertyName(),
                            oneOf(unknown.getKnownPropertyIds())),
                    error);
        }
        if (error instanceof InvalidNullException) {
            return new ProblemException(new Problem("json.null", path.text(), "null", "a value"), error);
        }
        if (error instanceof InvalidTypeIdException kind) {
            return new ProblemException(unknownKind(kind, path), error);
        }
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException wrapped) {
                return new ProblemException(path.locate(wrapped.problem()), error);
            }
            if (cause instanceof NullPointerException) {
                return new ProblemException(missing(mapping, path), error);
            }
        }
        String expected = mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? expected(mismatch.getTargetType())
                : "something else: " + mapping.getOriginalMessage();
        return new ProblemException(new Problem("json.type", path.text(), path.shown(), expected), error);
    }

    private static Problem unknownKind(InvalidTypeIdException error, JsonPath path) {
        Class<?> base = error.getBaseType().getRawClass();
        JsonTypeInfo info = base.getAnnotation(JsonTypeInfo.class);
        String property = info == null || info.include() != JsonTypeInfo.As.PROPERTY ? "" : info.property();
        Object found = error.getTypeId() == null && property.isEmpty() ? path.shown() : error.getTypeId();
        Problem problem = Problem.of("json.kind", property, found, oneOf(kindsOf(base)));
        return path.locate(problem);
    }

    /** Explains a constructor that met a null: the first component without a value that cannot be absent. */
    private static Problem missing(JsonMappingException error, JsonPath path) {
        Class<?> type = error instanceof ValueInstantiationException instantiation
                ? instantiation.getType().getRawClass()
                : Object.class;
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        String names = Arrays.stream(components)
                .filter(component -> !Optional.class.isAssignableFrom(component.getType()))
                .filter(component -> !Collection.class.isAssignableFrom(component.getType()))
                .filter(component -> !Map.class.isAssignableFrom(component.getType()))
                .map(RecordComponent::getName)
                .filter(name -> !path.has(name))
                .findFirst()
                .orElse("");
        return Problem.of("attribute.missing", names, null, "a value, because it is required")
                .below(path.text());
    }

    /** Returns what stands for {@code type} in JSON, in words. */
    static String expected(Class<?> type) {
        String time = TimeJson.expected(type);
        if (!time.isEmpty()) {
            return time;
        }
        if (type.isEnum()) {
            return oneOf(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() ? "the JSON of " + type.getSimpleName() : "another kind of value";
    }

    private static Collection<Object> kindsOf(Class<?> base) {
        JsonSubTypes types = base.getAnnotation(JsonSubTypes.class);
        return types == null
                ? List.of()
                : Stream.of(types.value())
                        .map(type -> {
                            JsonTypeName name = type.value().getAnnotation(JsonTypeName.class);
                            return (Object) (type.name().isEmpty() && name != null ? name.value() : type.name());
                        })
                        .toList();
    }

    private static String oneOf(@Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? "nothing here"
                : "one of " + values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
