package dev.patchbay.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.patch.Patch;
import dev.patchbay.model.patch.PatchSubject;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A shell wildcard over package names, with an optional wildcard over versions: {@code kernel*}, {@code libc6.amd64},
 * {@code openssl=3.0.*} (contract rule S1).
 *
 * <p>{@code *} stands for any text, {@code ?} for one character, {@code [abc]}, {@code [a-z]} and {@code [!abc]} for one
 * character out of a set. Letter case matters. A mask is tried against the name and against {@code name.arch}. It works
 * the same on include and exclude lists. An invalid mask is an error, never a mask that matches nothing or everything.
 * Immutable and thread-safe; ordered by its text.
 */
public final class NameMask implements Comparable<NameMask> {

    private static final int MAX_LENGTH = 512;

    private final String text;
    private final String namePattern;
    private final @Nullable String versionPattern;

    private NameMask(String text, String namePattern, @Nullable String versionPattern) {
        this.text = text;
        this.namePattern = namePattern;
        this.versionPattern = versionPattern;
    }

    /**
     * Reads a mask.
     *
     * @throws ProblemException when it is empty, has more than one equals sign, an open bracket or a character that
     *     occurs in no package name
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NameMask of(String text) {
        String mask = text == null ? "" : text.strip();
        int equals = mask.indexOf('=');
        if (equals >= 0 && mask.indexOf('=', equals + 1) >= 0) {
            throw problem(mask, "one equals sign at most, between name and version");
        }
        String name = equals < 0 ? mask : mask.substring(0, equals);
        String version = equals < 0 ? null : mask.substring(equals + 1);
        if (name.isEmpty() || (version != null && version.isEmpty())) {
            throw problem(mask, "a name such as kernel*, optionally followed by =version");
        }
        if (mask.length() > MAX_LENGTH) {
            throw problem(mask, "at most " + MAX_LENGTH + " characters");
        }
        checkPattern(mask, name);
        if (version != null) {
            checkPattern(mask, version);
        }
        return new NameMask(mask, name, version);
    }

    private static void checkPattern(String mask, String pattern) {
        boolean inSet = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '[' && !inSet) {
                inSet = true;
            } else if (c == ']' && inSet) {
                inSet = false;
            } else if (!isNameCharacter(c) && c != '*' && c != '?' && !(inSet && c == '!')) {
                throw problem(mask, "letters, digits, . + - _ : ~ ^ and the wildcards * ? [] (found '" + c + "')");
            }
        }
        if (inSet) {
            throw problem(mask, "a closing bracket");
        }
        if (pattern.contains("[]") || pattern.contains("[!]")) {
            throw problem(mask, "at least one character between brackets");
        }
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ".+-_:~^".indexOf(c) >= 0;
    }

    private static ProblemException problem(String mask, String expected) {
        return Problem.of("mask.invalid", "mask", mask, expected).asException();
    }

    /** Returns whether this mask speaks about a version. */
    public boolean hasVersion() {
        return versionPattern != null;
    }

    /** Returns whether this mask matches a package, whatever its version, if the mask has none. */
    public boolean matches(String name, String architecture, String version) {
        return (Wildcard.matches(namePattern, name) || Wildcard.matches(namePattern, name + "." + architecture))
                && (versionPattern == null || Wildcard.matches(versionPattern, version));
    }

    /** Returns whether this mask matches something that has a name only, such as a vendor patch. */
    public boolean matches(String name, String version) {
        return Wildcard.matches(namePattern, name)
                && (versionPattern == null || Wildcard.matches(versionPattern, version));
    }

    /** Returns whether this mask matches what {@code patch} puts on a machine. */
    public boolean matches(Patch patch) {
        if (patch.subject() instanceof PatchSubject.PackageAtVersion content) {
            return matches(
                    content.name(), content.architecture(), content.version().text());
        }
        if (patch.subject() instanceof PatchSubject.VendorPatch content) {
            return matches(content.name(), content.edition());
        }
        return versionPattern == null
                && Wildcard.matches(namePattern, patch.subject().name());
    }

    @Override
    public int compareTo(NameMask other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NameMask mask && mask.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
