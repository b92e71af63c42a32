package dev.patchbay.testkit.junit;

import dev.patchbay.testkit.rehearsal.Rehearsal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Rehearsal} and fails it afterwards if something happened that must not happen in production.
 *
 * <pre>{@code
 * @ExtendWith(RehearsalExtension.class)
 * class NightlyPatchingTest {
 *     @Test
 *     void patchesWithinTheWindow(Rehearsal rehearsal) {
 *         FakeMachine machine = rehearsal.watch(FakeMachine.ubuntu2404());
 *         rehearsal.allow(machine, window);
 *         ourProduct.patch(machine.backend(), window);
 *     }
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class RehearsalExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(RehearsalExtension.class);

    /** Made by JUnit. */
    public RehearsalExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Rehearsal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return rehearsal(context);
    }

    private static Rehearsal rehearsal(ExtensionContext context) {
        return Objects.requireNonNull(
                context.getStore(SPACE).getOrComputeIfAbsent("rehearsal", key -> new Rehearsal(), Rehearsal.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> violations = rehearsal(context).violations();
        if (!violations.isEmpty() && context.getExecutionException().isEmpty()) {
            Assertions.fail(String.join("\n", violations));
        }
    }
}
