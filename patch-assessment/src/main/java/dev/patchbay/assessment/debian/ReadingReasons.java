package dev.patchbay.assessment.debian;

import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a Debian file could not be read in full. */
final class ReadingReasons {

    static final ReasonCode EMPTY = ReasonCode.of("debian.input.empty", "{input} is empty");
    static final ReasonCode NO_ENTRY =
            ReasonCode.of("debian.input.unreadable", "{input} holds {lines} lines and nothing that can be read");
    static final ReasonCode TRUNCATED =
            ReasonCode.of("debian.input.truncated", "{input} ends after line {lines} where no complete one ends");
    static final ReasonCode AT_LIMIT = ReasonCode.of(
            "debian.input.too-large", "{input} was read up to line {lines} only, because it is too large");
    static final ReasonCode READ_FAILED =
            ReasonCode.of("debian.input.read-failed", "{input} could not be read beyond line {lines}: {error}");
    static final ReasonCode UNREADABLE_PACKAGES = ReasonCode.of(
            "debian.input.unreadable-packages",
            "{count} packages in {input} have a version or state that cannot be read");
    static final ReasonCode PROBLEMS =
            ReasonCode.of("debian.input.problems", "{count} problems in {input}, the first is {first}");

    private ReadingReasons() {}

    /** Returns how much of a package database was read. */
    static Completeness ofStatus(
            String input, Deb822Reader reader, int packages, int unreadable, Optional<IOException> failure) {
        List<Reason> causes = causes(input, reader, failure);
        addUnreadable(input, unreadable, causes);
        addProblems(input, reader.problemCount(), reader.problems(), causes);
        return packages == 0 ? failed(input, reader, failure, causes) : incomplete(causes);
    }

    /** Returns how much of a repository index was read. */
    static Completeness ofIndex(String input, Deb822Reader reader, int unreadable, Optional<IOException> failure) {
        List<Reason> causes = causes(input, reader, failure);
        addUnreadable(input, unreadable, causes);
        addProblems(input, reader.problemCount(), reader.problems(), causes);
        LineCounts lines = reader.lineCounts();
        boolean nothingUnderstood = lines.used() == 0 && (lines.read() > 0 || failure.isPresent());
        return nothingUnderstood ? failed(input, reader, failure, causes) : incomplete(causes);
    }

    /** Returns how much of a Release file was read; one has a single entry and need not end with an empty line. */
    static Completeness ofRelease(
            String input, Deb822Reader reader, boolean found, List<Problem> problems, Optional<IOException> failure) {
        List<Reason> causes = causes(input, reader, failure);
        if (reader.ending() == Deb822Reader.Ending.AFTER_LINE) {
            causes.removeIf(TRUNCATED::isCodeOf);
        }
        addProblems(input, problems.size(), problems, causes);
        return reader.lineCounts().used() == 0 && !found ? failed(input, reader, failure, causes) : incomplete(causes);
    }

    private static List<Reason> causes(String input, Deb822Reader reader, Optional<IOException> failure) {
        long lines = reader.lineCounts().read();
        List<Reason> causes = new ArrayList<>();
        failure.ifPresent(exception -> causes.add(READ_FAILED
                .with("input", input)
                .with("lines", lines)
                .with("error", String.valueOf(exception.getMessage()))
                .build()));
        switch (reader.ending()) {
            case AFTER_LINE, INSIDE_LINE ->
                causes.add(TRUNCATED.with("input", input).with("lines", lines).build());
            case AT_LIMIT ->
                causes.add(AT_LIMIT.with("input", input).with("lines", lines).build());
            default -> {
                // complete, empty, or broken off by the failure above
            }
        }
        return causes;
    }

    private static void addUnreadable(String input, int unreadable, List<Reason> causes) {
        if (unreadable > 0) {
            causes.add(UNREADABLE_PACKAGES
                    .with("count", unreadable)
                    .with("input", input)
                    .build());
        }
    }

    private static void addProblems(String input, long count, List<Problem> problems, List<Reason> causes) {
        if (count > 0) {
            causes.add(PROBLEMS.with("count", count)
                    .with("input", input)
                    .with("first", problems.get(0).message())
                    .build());
        }
    }

    private static Completeness incomplete(List<Reason> causes) {
        return causes.isEmpty() ? Completeness.COMPLETE : new Completeness(Completeness.Level.PARTIAL, causes);
    }

    private static Completeness failed(
            String input, Deb822Reader reader, Optional<IOException> failure, List<Reason> causes) {
        long lines = reader.lineCounts().read();
        if (failure.isEmpty()) {
            causes.add(
                    0,
                    lines == 0
                            ? EMPTY.with("input", input).build()
                            : NO_ENTRY.with("input", input).with("lines", lines).build());
        }
        return new Completeness(Completeness.Level.FAILED, causes);
    }
}
