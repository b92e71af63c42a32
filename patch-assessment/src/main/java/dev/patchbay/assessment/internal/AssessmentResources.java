package dev.patchbay.assessment.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The one place where this module reads what is shipped inside it. */
public final class AssessmentResources {

    private AssessmentResources() {}

    /**
     * Returns the lines of a UTF-8 text that lies next to {@code owner} on the class path.
     *
     * @throws IllegalStateException if the artifact was repackaged without it
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the patch-assessment artifact: " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from the patch-assessment artifact: " + name, e);
        }
    }
}
