package dev.patchbay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommentRulesTest {

    static List<PublishedModule> modules() {
        return PublishedModule.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theApiIsCommented(PublishedModule module) throws IOException {
        assertThat(CommentRules.missingComments(module.sources())).isEmpty();
    }

    @Test
    void bites(@TempDir Path sources) throws IOException {
        Path api = Files.createDirectories(sources.resolve("a"));
        Path internal = Files.createDirectories(sources.resolve("a/internal"));
        Files.writeString(api.resolve("Silent.java"), """
                package a;

                public interface Silent {
                    int silent();

                    /** Spoken. */
                    int spoken();

                    record Part(int x) {
                        /** Spoken. */
                        public int y() { return x; }
                        public int z() { return x; }
                        int hidden() { return x; }
                        @Override public String toString() { return ""; }
                        public static Builder builder() { return new Builder(); }
                        public static final class Builder {}
                    }
                }
                """);
        Files.writeString(internal.resolve("Inside.java"), "package a.internal; public class Inside {}");

        assertThat(CommentRules.missingComments(sources))
                .containsExactlyInAnyOrder(
                        "a/Silent.java:3 Silent has no comment",
                        "a/Silent.java:4 Silent.silent has no comment",
                        "a/Silent.java:9 Part has no comment",
                        "a/Silent.java:12 Part.z has no comment");
    }
}
