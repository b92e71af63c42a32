package dev.patchbay.linux.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.testkit.lab.LabTools;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a class whose tests need the real apt, with one reason; where {@code CI=true}, a missing tool is a failure. */
final class AptTools implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<String> missing = LabTools.missingForApt();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(missing).as("tools the tests need").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }
}
