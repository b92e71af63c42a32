package dev.patchbay.testkit.contract;

import dev.patchbay.spi.CallContext;
import dev.patchbay.spi.PatchBackend;
import java.time.Duration;

/**
 * What a vendor fills in to have a backend judged.
 *
 * <pre>{@code
 * BackendUnderTest acme = scenario -> switch (scenario) {
 *     case AS_IS, UPDATES -> new AcmeProvider().open(lab.withUpdates(), BackendOptions.local());
 *     case LOCKED -> new AcmeProvider().open(lab.locked(), BackendOptions.local().withLockWait(Duration.ZERO));
 *     default -> throw new ScenarioUnavailable("not prepared yet");
 * };
 * ConformanceReport report = BackendContract.verify(acme);
 * }</pre>
 */
@FunctionalInterface
public interface BackendUnderTest {

    /**
     * Prepares a machine and opens a backend for it. The rule closes the backend.
     *
     * @throws ScenarioUnavailable when that machine cannot be had here
     * @throws Exception when preparing fails: the rule fails
     */
    PatchBackend open(Scenario scenario) throws Exception;

    /** Returns the context of the calls made by the rule that opened {@code scenario} last; the standard one by default. */
    default CallContext context(Scenario scenario) {
        return CallContext.standard();
    }

    /** Returns how long a rule may take before its calls are said to block; two minutes by default. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }
}
