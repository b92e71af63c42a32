package dev.patchbay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** What one command line printed and returned, started at one fixed moment. */
record CommandRun(int code, String out, String err) {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Patchbay.commandLine(
                        Clock.fixed(NOW, ZoneOffset.UTC), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
