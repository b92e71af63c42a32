package dev.patchbay.spi;

import java.util.List;
import java.util.Objects;

/**
 * What a command wrote to one stream, decoded as UTF-8 with malformed bytes replaced. Untrusted text.
 *
 * <p>Experimental. Immutable and thread-safe.
 *
 * @param head its beginning, or all of it
 * @param tail its end when the middle was dropped, otherwise empty
 * @param omittedBytes bytes dropped between the two; 0 when nothing was
 */
public record CommandOutput(String head, String tail, long omittedBytes) {

    /** Nothing was written. */
    public static final CommandOutput EMPTY = new CommandOutput("", "", 0);

    public CommandOutput {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(tail, "tail");
    }

    /** Returns an output of which nothing was dropped. */
    public static CommandOutput of(String text) {
        return new CommandOutput(text, "", 0);
    }

    /** Returns whether nothing was dropped: only then may the output be parsed as an answer. */
    public boolean isWhole() {
        return omittedBytes == 0;
    }

    /** Returns head and tail, with a line between them that says how much is missing, if anything is. */
    public String text() {
        return isWhole() ? head : head + "\n[... " + omittedBytes + " bytes omitted ...]\n" + tail;
    }

    /** Returns the lines of {@link #text()}. */
    public List<String> lines() {
        return text().lines().toList();
    }
}
