package dev.patchbay.model.reason;

import dev.patchbay.model.internal.Required;
import dev.patchbay.model.problem.Problem;
import java.util.regex.Pattern;

/**
 * A kind of reason: a stable code and the English sentence it is told in.
 *
 * <pre>{@code
 * static final ReasonCode NO_ROOM = ReasonCode.of("window.no-room", "needs {needed}, only {left} left in the window");
 * Reason reason = NO_ROOM.with("needed", Duration.ofMinutes(60)).with("left", Duration.ofMinutes(45)).build();
 * }</pre>
 *
 * <p>Codes are open: a vendor's codes start with a prefix of its own, for example {@code acme.}. Immutable and thread-safe.
 *
 * @param code dotted lower case, stable across releases
 * @param template the sentence, with parameters in braces
 */
public record ReasonCode(String code, String template) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public ReasonCode {
        Required.value("template", template);
        if (!FORM.matcher(Required.value("code", code)).matches()) {
            throw Problem.of("reason.code", "code", code, "lower-case words joined by dots or hyphens")
                    .asException();
        }
    }

    /** Returns the reason called {@code code}, rendered by {@code template}. */
    public static ReasonCode of(String code, String template) {
        return new ReasonCode(code, template);
    }

    /** Returns a reason of this kind that has no parameters. */
    public Reason reason() {
        return new Reason.Builder(this).build();
    }

    /** Returns a builder that holds one text parameter. */
    public Reason.Builder with(String name, String value) {
        return new Reason.Builder(this).with(name, value);
    }

    /** Returns a builder that holds one number. */
    public Reason.Builder with(String name, long value) {
        return new Reason.Builder(this).with(name, value);
    }

    /** Returns a builder that holds one instant. */
    public Reason.Builder with(String name, java.time.Instant value) {
        return new Reason.Builder(this).with(name, value);
    }

    /** Returns a builder that holds one length of time. */
    public Reason.Builder with(String name, java.time.Duration value) {
        return new Reason.Builder(this).with(name, value);
    }

    /** Returns whether {@code reason} is of this kind. */
    public boolean isCodeOf(Reason reason) {
        return code.equals(reason.code());
    }
}
