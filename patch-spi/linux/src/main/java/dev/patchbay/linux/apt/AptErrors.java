package dev.patchbay.linux.apt;

import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.OperationReasons;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What apt's error messages tell about a call that changed nothing. They explain, and never decide what was changed. The
 * messages are those of the C locale.
 */
final class AptErrors {

    private static final Pattern LOCK =
            Pattern.compile("Could not get lock (\\S+?)\\.? ?(?:It is held by process (\\d+) \\((.*)\\)| - open .*)?");
    private static final Pattern LOCKED = Pattern.compile(
            "Unable to (?:acquire the dpkg frontend lock \\((\\S+)\\)|lock the administration directory \\((\\S+)\\))"
                    + ", is another process using it\\?");
    private static final Pattern DPKG_LOCKED =
            Pattern.compile("dpkg: error: (dpkg \\S+ lock) was locked by another process with pid (\\d+)");
    private static final Pattern DENIED = Pattern.compile(".*\\(13: Permission denied\\).*|.*, are you root\\?");
    private static final Pattern SPACE =
            Pattern.compile(".*(?:enough free space in (\\S+?)\\.?|No space left on device.*)");
    private static final Pattern UNFETCHED = Pattern.compile("Failed to fetch (\\S+) +(.*)");
    private static final Pattern NO_CONTACT = Pattern.compile(
            ".*(?:Could not connect|Cannot initiate the connection|Could not resolve|Temporary failure resolving"
                    + "|Connection (?:timed out|refused|failed)|Unable to connect).*");
    private static final Pattern UNSOLVABLE =
            Pattern.compile("Unable to correct problems.*|.*unmet dependencies.*|.*generated breaks.*"
                    + "|Packages need to be removed but remove is disabled.*|.*Held packages were changed.*"
                    + "|Unsatisfied dependencies.*");
    private static final Pattern UNAUTHENTICATED =
            Pattern.compile("There were unauthenticated packages.*|Some packages could not be authenticated.*");

    private AptErrors() {}

    /** Returns who holds which lock, if that is why apt did nothing. */
    static Optional<Reason> locked(CommandResult result) {
        for (String message : messages(result)) {
            Matcher lock = LOCK.matcher(message);
            if (lock.matches()) {
                return Optional.of(
                        held(lock.group(1), Optional.ofNullable(lock.group(2)), Optional.ofNullable(lock.group(3))));
            }
            Matcher locked = LOCKED.matcher(message);
            if (locked.matches()) {
                String path = Optional.ofNullable(locked.group(1)).orElseGet(() -> locked.group(2));
                return Optional.of(held(path, Optional.empty(), Optional.empty()));
            }
        }
        return result.errors().lines().stream()
                .map(DPKG_LOCKED::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(lock -> held(lock.group(1), Optional.of(lock.group(2)), Optional.empty()));
    }

    private static Reason held(String lock, Optional<String> pid, Optional<String> command) {
        Reason.Builder reason = OperationReasons.LOCKED
                .with("lock", lock)
                .with(
                        "holder",
                        command.orElse("another process")
                                + pid.map(id -> " (process " + id + ")").orElse(""));
        pid.ifPresent(id -> reason.with("pid", id));
        return reason.build();
    }

    /** Returns what is missing, if apt lacks a privilege or room. */
    static Optional<Reason> obstacle(CommandResult result) {
        for (String message : messages(result)) {
            if (DENIED.matcher(message).matches()) {
                return Optional.of(OperationReasons.NO_PRIVILEGE
                        .with("operation", "apt-get")
                        .with("privilege", "root: " + message)
                        .build());
            }
            Matcher space = SPACE.matcher(message);
            if (space.matches()) {
                return Optional.of(OperationReasons.NO_SPACE
                        .with("place", Optional.ofNullable(space.group(1)).orElse("a file system apt writes to"))
                        .build());
            }
        }
        return Optional.empty();
    }

    /** Returns apt's words, if it found no way to install what was asked for. */
    static Optional<String> unsolvable(String messages) {
        return UNSOLVABLE.matcher(messages).find() ? Optional.of(messages) : Optional.empty();
    }

    /** Returns apt's words, if it refused packages whose origin it cannot check. */
    static Optional<String> unauthenticated(CommandResult result) {
        return messages(result).stream()
                .filter(message -> UNAUTHENTICATED.matcher(message).matches())
                .findFirst();
    }

    /** Returns each address that could not be fetched, with the cause. */
    static List<Unfetched> unfetched(CommandResult result) {
        return AptTool.messages(result, "[EW]:")
                .map(UNFETCHED::matcher)
                .filter(Matcher::matches)
                .map(fetch -> new Unfetched(fetch.group(1), fetch.group(2)))
                .distinct()
                .toList();
    }

    private static List<String> messages(CommandResult result) {
        return AptTool.messages(result, "E:").toList();
    }

    /**
     * An address that could not be fetched. Immutable and thread-safe.
     *
     * @param address where
     * @param cause why
     */
    record Unfetched(String address, String cause) {

        /** Returns whether nobody answered, as opposed to a wrong answer. */
        boolean isUnreachable() {
            return NO_CONTACT.matcher(cause).matches();
        }

        Reason reason() {
            return OperationReasons.UNREACHABLE
                    .with("source", address)
                    .with("cause", cause)
                    .build();
        }
    }
}
