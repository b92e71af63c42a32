package dev.patchbay.model.version;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of the system that a differential test asks. Where it is not installed the test is skipped with one named
 * reason, unless {@code CI=true}: then it fails, so that a build server cannot quietly stop comparing.
 */
final class RequiredTool {

    private static final long TIME_OUT_SECONDS = 120;

    private final Path executable;

    private RequiredTool(Path executable) {
        this.executable = executable;
    }

    static RequiredTool named(String name) {
        return named(name, System.getenv());
    }

    static RequiredTool named(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(RequiredTool::new)
                .orElseGet(() -> missing(name, environment));
    }

    /** Runs the program with closed standard input and returns the lines it printed; it must end with status 0. */
    List<String> run(Path directory, String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("stdout");
        Path errors = directory.resolve("stderr");
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("LC_ALL", "C");
        builder.directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        Process process = builder.start();
        if (!process.waitFor(TIME_OUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            Assertions.fail(executable + " did not end within " + TIME_OUT_SECONDS + " s");
        }
        Assertions.assertEquals(0, process.exitValue(), () -> "exit status of " + executable + ", see " + errors);
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private static RequiredTool missing(String name, Map<String, String> environment) {
        String reason = "the program '" + name + "' is not installed";
        if ("true".equals(environment.get("CI"))) {
            return Assertions.fail(reason + ", and with CI=true nothing may be skipped");
        }
        return Assumptions.abort(reason);
    }
}
