package dev.patchbay.testkit.contract;

import dev.patchbay.spi.Capability;
import dev.patchbay.spi.PatchBackend;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One numbered rule of the backend contract.
 *
 * <p>Immutable and thread-safe.
 */
public final class ContractRule {

    private final String id;
    private final RuleLevel level;
    private final String sentence;
    private final String source;
    private final Scenario scenario;
    private final Set<Capability> needs;
    private final List<String> advice;
    private final RuleCheck check;

    ContractRule(
            String id,
            String sentence,
            String source,
            Scenario scenario,
            Set<Capability> needs,
            List<String> advice,
            RuleCheck check) {
        this.id = id;
        this.level = id.startsWith("MUST") ? RuleLevel.MUST : RuleLevel.SHOULD;
        this.sentence = sentence;
        this.source = source;
        this.scenario = scenario;
        this.needs = Collections.unmodifiableSet(new TreeSet<>(needs));
        this.advice = List.copyOf(advice);
        this.check = check;
    }

    /** Returns the number, for example {@code MUST-306}; it keeps its meaning in later releases. */
    public String id() {
        return id;
    }

    /** Returns whether breaking the rule means that a backend does not conform. */
    public RuleLevel level() {
        return level;
    }

    /** Returns the rule in words. */
    public String sentence() {
        return sentence;
    }

    /** Returns the rule of Patchbay's contract it follows from. */
    public String source() {
        return source;
    }

    /** Returns the machine the rule needs. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the capabilities without which the rule has nothing to judge. */
    public Set<Capability> needs() {
        return needs;
    }

    /** Returns what to check if this rule fails. */
    public List<String> advice() {
        return advice;
    }

    /** Returns what came of this rule for {@code subject}. */
    public RuleResult judge(BackendUnderTest subject) {
        FutureTask<RuleResult> task = new FutureTask<>(() -> attempt(subject));
        Thread thread = new Thread(task, "patchbay-contract-" + id);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(subject.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            StackTraceElement[] stack = thread.getStackTrace();
            thread.interrupt();
            return failed("a call has not returned after " + subject.patience()
                    + (stack.length == 0 ? "" : "; it is at " + stack[0]));
        } catch (ExecutionException e) {
            return failed(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new RuleResult(this, RuleResult.Verdict.ABORTED, "interrupted");
        }
    }

    private RuleResult attempt(BackendUnderTest subject) {
        try (PatchBackend backend = subject.open(scenario)) {
            if (backend == null) {
                return failed("no backend was opened");
            }
            Set<Capability> missing = new TreeSet<>(needs);
            Set<Capability> declared = backend.capabilities();
            if (declared != null) {
                missing.removeAll(declared);
            }
            if (!missing.isEmpty()) {
                return aborted("the backend does not declare " + missing);
            }
            check.check(new RuleSubject(backend, subject.context(scenario)));
            return new RuleResult(this, RuleResult.Verdict.PASSED, "");
        } catch (ScenarioUnavailable | RuleAborted e) {
            return aborted(String.valueOf(e.getMessage()));
        } catch (AssertionError e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (Exception | LinkageError e) {
            return failed("a call threw " + e + where(e));
        }
    }

    private static String where(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private RuleResult failed(String message) {
        return new RuleResult(this, RuleResult.Verdict.FAILED, message);
    }

    private RuleResult aborted(String message) {
        return new RuleResult(this, RuleResult.Verdict.ABORTED, message);
    }

    @Override
    public String toString() {
        return id + " " + sentence;
    }
}
