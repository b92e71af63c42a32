package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a Debian file could not be read in full. */
final class ReadingReasons {

    static final ReasonCode EMPTY = ReasonCode.of("debian.input.empty", "{input} is empty");
    static final ReasonCode NO_STANZA =
            ReasonCode.of("debian.input.unreadable", "{input} holds {lines} lines and no package that can be read");
    static final ReasonCode TRUNCATED = ReasonCode.of(
            "debian.input.truncated", "{input} ends after line {lines} without the empty line that every entry ends with");
    static final ReasonCode AT_LIMIT =
            ReasonCode.of("debian.input.too-large", "{input} was read up to line {lines} only, because it is too large");
    static final ReasonCode READ_FAILED =
            ReasonCode.of("debian.input.read-failed", "{input} could not be read beyond line {lines}: {error}");
    static final ReasonCode UNREADABLE_PACKAGES = ReasonCode.of(
            "debian.input.unreadable-packages", "{count} packages in {input} have a version or state that cannot be read");
    static final ReasonCode PROBLEMS =
            ReasonCode.of("debian.input.problems", "{count} problems in {input}, the first is {first}");

    private ReadingReasons() {}

    /** Returns how much of {@code input} was read, once it was read to its end or its failure. */
    static Completeness judge(String input, Deb822Reader reader, int packages, int unreadable, Optional<IOException> failure) {
        long lines = reader.lineCounts().read();
        List<Reason> causes = new ArrayList<>();
        failure.ifPresent(exception -> causes.add(READ_FAILED.with("input", input)
                .with("lines", lines)
                .with("error", String.valueOf(exception.getMessage()))
                .build()));
        switch (reader.ending()) {
            case AFTER_LINE, INSIDE_LINE ->
                causes.add(TRUNCATED.with("input", input).with("lines", lines).build());
            case AT_LIMIT -> causes.add(AT_LIMIT.with("input", input).with("lines", lines).build());
            default -> {
                // an input that is complete, empty, or broken off by the failure above
            }
        }
        if (unreadable > 0) {
            causes.add(UNREADABLE_PACKAGES.with("count", unreadable).with("input", input).build());
        }
        if (reader.problemCount() > 0) {
            causes.add(PROBLEMS.with("count", reader.problemCount())
                    .with("input", input)
                    .with("first", reader.problems().get(0).message())
                    .build());
        }
        if (packages > 0) {
            return causes.isEmpty() ? Completeness.COMPLETE : new Completeness(Completeness.Level.PARTIAL, causes);
        }
        if (failure.isEmpty()) {
            causes.add(0, lines == 0 ? EMPTY.with("input", input).build() : noStanza(input, lines));
        }
        return new Completeness(Completeness.Level.FAILED, causes);
    }

    private static Reason noStanza(String input, long lines) {
        return NO_STANZA.with("input", input).with("lines", lines).build();
    }
}
