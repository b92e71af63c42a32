package dev.patchbay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.thetaphi.forbiddenapis.Checker;
import de.thetaphi.forbiddenapis.ForbiddenApiException;
import de.thetaphi.forbiddenapis.Logger;
import de.thetaphi.forbiddenapis.ParseException;
import dev.patchbay.house.wrong.forbidden.Impure;
import dev.patchbay.house.wrong.forbidden.Rude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The signature files that the build checks every module with do forbid what they are meant to forbid. */
class ForbiddenSignaturesTest {

    private static final Pattern VIOLATION = Pattern.compile("\\(\\w+\\.java:(\\d+)\\)");

    @Test
    void thePureCoreIsHeldPure() throws Exception {
        assertThat(methodsWithoutViolation("core", Impure.class)).isEmpty();
    }

    @Test
    void publishedCodeIsHeldPolite() throws Exception {
        assertThat(methodsWithoutViolation("backend", Rude.class)).isEmpty();
    }

    private static Set<String> methodsWithoutViolation(String rules, Class<?> example) throws Exception {
        Set<Integer> reported = reportedLines(rules, example);
        JavaClass type = new ClassFileImporter().importClass(example);
        assertThat(type.getMethods()).hasSizeGreaterThan(5);
        return type.getMethods().stream()
                .filter(method -> method.getAccessesFromSelf().stream()
                        .noneMatch(access -> reported.contains(access.getLineNumber())))
                .map(JavaMethod::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> reportedLines(String rules, Class<?> example) throws IOException, ParseException {
        List<String> messages = new ArrayList<>();
        Checker checker =
                new Checker(new Collecting(messages), example.getClassLoader(), EnumSet.noneOf(Checker.Option.class));
        for (String bundled : List.of("jdk-unsafe", "jdk-deprecated", "jdk-reflection", "jdk-system-out")) {
            checker.addBundledSignatures(bundled, "17");
        }
        checker.parseSignaturesFile(Path.of(System.getProperty("house.directory"), "forbidden", rules + ".txt")
                .toFile());
        try (InputStream type = example.getResourceAsStream(example.getSimpleName() + ".class")) {
            checker.addClassToCheck(type, example.getName());
        }
        try {
            checker.run();
        } catch (ForbiddenApiException e) {
            messages.add(e.getMessage());
        }
        Matcher violation = VIOLATION.matcher(String.join("\n", messages));
        Set<Integer> lines = new TreeSet<>();
        while (violation.find()) {
            lines.add(Integer.valueOf(violation.group(1)));
        }
        return lines;
    }

    private record Collecting(List<String> messages) implements Logger {

        @Override
        public void error(String message) {
            messages.add(message);
        }

        @Override
        public void warn(String message) {
            messages.add(message);
        }

        @Override
        public void info(String message) {}

        @Override
        public void debug(String message) {}
    }
}
