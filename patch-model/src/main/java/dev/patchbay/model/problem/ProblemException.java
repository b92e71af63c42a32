package dev.patchbay.model.problem;

import java.util.Objects;

/**
 * A caller's mistake: the one unchecked exception thrown for bad input (contract rule E1). What is observed about a
 * machine or a catalogue is never an exception but a value in the result (E2).
 */
public class ProblemException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(Objects.requireNonNull(problem, "problem").toString());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(Objects.requireNonNull(problem, "problem").toString(), cause);
        this.problem = problem;
    }

    /** Returns what is wrong, where, and what would be right. */
    public Problem problem() {
        return problem;
    }
}
