package dev.patchbay.testkit.lab;

/** A laboratory could not be built or a command in it failed: the test is broken, not the code it tests. */
public final class LabException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
