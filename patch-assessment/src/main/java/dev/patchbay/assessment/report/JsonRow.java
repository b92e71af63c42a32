package dev.patchbay.assessment.report;

import dev.patchbay.model.problem.DisplayText;
import java.io.IOException;
import java.util.Locale;

/** One JSON object while it is written; safe inside markup and scripts. Not thread-safe. */
final class JsonRow {

    private static final int MAX_TEXT = 1000;

    private final Appendable target;
    private boolean first = true;

    JsonRow(Appendable target) throws IOException {
        this.target = target;
        target.append('{');
    }

    private void name(String name) throws IOException {
        if (!first) {
            target.append(',');
        }
        first = false;
        quoted(name);
        target.append(':');
    }

    JsonRow text(String name, String value) throws IOException {
        name(name);
        quoted(DisplayText.of(value, MAX_TEXT));
        return this;
    }

    /** Writes what is JSON already: a number, a truth value, null. */
    JsonRow literal(String name, Object value) throws IOException {
        name(name);
        target.append(String.valueOf(value));
        return this;
    }

    JsonRow open(String name) throws IOException {
        name(name);
        target.append('{');
        first = true;
        return this;
    }

    JsonRow end() throws IOException {
        target.append('}');
        first = false;
        return this;
    }

    private void quoted(String text) throws IOException {
        target.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                target.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\'' || c == 0x2028 || c == 0x2029) {
                target.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                target.append(c);
            }
        }
        target.append('"');
    }
}
