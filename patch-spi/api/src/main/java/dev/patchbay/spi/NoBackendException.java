package dev.patchbay.spi;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Not exactly one backend applies to a target. The message names every candidate, its reasons and, where that would help,
 * the artifact to add.
 *
 * <p>Experimental. This is a caller's mistake in the sense of contract rule E1: the program lacks an artifact, or opened a
 * target that no backend or more than one can serve.
 */
public final class NoBackendException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<BackendCandidate> candidates;

    NoBackendException(Problem problem, List<BackendCandidate> candidates) {
        super(problem);
        this.candidates = List.copyOf(candidates);
    }

    /** Returns every provider that was looked at, in the order found. */
    public List<BackendCandidate> candidates() {
        return candidates;
    }

    /** Returns a sentence, then one line for each candidate. */
    @Override
    public String getMessage() {
        return candidates.stream()
                .map(candidate -> "\n  - " + candidate)
                .collect(Collectors.joining("", problem().message(), ""));
    }
}
