package dev.patchbay.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.schedule.ResolvedZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every value must look like so that every JSON library writes it the same way. */
class ModelShapeTest {

    private static final Set<Class<?>> WITHOUT_JSON = Set.of(JsonLimits.class, ReasonCode.class, ResolvedZone.class);

    static List<Class<?>> records() {
        return types().filter(Class::isRecord)
                .filter(type -> !WITHOUT_JSON.contains(type))
                .toList();
    }

    private static Stream<Class<?>> types() {
        try {
            Path root = Path.of(JsonDocument.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("dev/patchbay/model"))) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class"))
                        .filter(name -> !name.contains("internal"))
                        .sorted()
                        .<Class<?>>map(ModelShapeTest::load)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void theOrderOfPropertiesIsThatOfTheComponents(Class<?> type) {
        List<String> components = Stream.concat(
                        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(ModelShapeTest::isWrittenButNeverRead)
                                .map(Method::getName))
                .toList();
        if (components.size() < 2 || isWrittenAsText(type)) {
            return;
        }

        assertThat(type.getAnnotation(JsonPropertyOrder.class))
                .as("Jackson 3 sorts by name unless told otherwise")
                .isNotNull();
        assertThat(type.getAnnotation(JsonPropertyOrder.class).value())
                .filteredOn(components::contains)
                .containsExactlyElementsOf(components);
    }

    /** A derived answer that documents carry for readers without this library, such as the sentence of a decision. */
    private static boolean isWrittenButNeverRead(Method method) {
        JsonProperty property = method.getAnnotation(JsonProperty.class);
        return property != null && property.access() == JsonProperty.Access.READ_ONLY;
    }

    @ParameterizedTest
    @MethodSource("records")
    void noDerivedAnswerIsTakenForAProperty(Class<?> type) {
        if (isWrittenAsText(type)) {
            return;
        }
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(type.getMethods())
                .filteredOn(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filteredOn(method -> method.getDeclaringClass() != Object.class)
                .filteredOn(method -> !components.contains(method.getName()))
                .filteredOn(ModelShapeTest::looksLikeAProperty)
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(JsonIgnore.class))
                        .as(method.toString())
                        .isTrue());
    }

    private static boolean looksLikeAProperty(Method method) {
        return method.getName().matches("get[A-Z].*")
                || (method.getName().matches("is[A-Z].*") && method.getReturnType() == boolean.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatReadsItIsPublic(Class<?> type) {
        assertThat(Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors())))
                .filteredOn(creator -> creator.isAnnotationPresent(JsonCreator.class))
                .allSatisfy(creator -> assertThat(Modifier.isPublic(creator.getModifiers()))
                        .as("on the module path nothing else can be called: %s", creator)
                        .isTrue());
    }
}
