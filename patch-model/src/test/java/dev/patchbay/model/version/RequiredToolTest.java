package dev.patchbay.model.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RequiredToolTest {

    @TempDir
    Path directory;

    @Test
    void aMissingProgramSkipsTheTestWithItsReason() {
        assertThatThrownBy(() -> RequiredTool.named("dpkg", Map.of("PATH", directory.toString())))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("the program 'dpkg' is not installed");
    }

    @Test
    void aMissingProgramFailsTheBuildServer() {
        assertThatThrownBy(() -> RequiredTool.named("dpkg", Map.of("PATH", directory.toString(), "CI", "true")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("the program 'dpkg' is not installed");
    }

    @Test
    void anInstalledProgramIsFoundAndRun() throws Exception {
        Path program = directory.resolve("greet");
        Files.writeString(program, "#!/bin/sh\necho \"hello $1\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        RequiredTool tool = RequiredTool.named("greet", Map.of("PATH", directory.toString(), "CI", "true"));

        assertThat(tool.run(directory, "world")).containsExactly("hello world");
    }
}
