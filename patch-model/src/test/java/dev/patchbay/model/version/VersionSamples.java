package dev.patchbay.model.version;

import dev.patchbay.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated version texts: short, from few elements, so that near misses and equal spellings are common. */
final class VersionSamples {

    record Pair(String a, String b) {}

    private static final List<String> SHARED = List.of(
            "0",
            "1",
            "2",
            "9",
            "10",
            "00",
            "01",
            "007",
            "100",
            "20240101120000",
            "18446744073709551616",
            ".",
            ".",
            ".",
            "~",
            "~",
            "~~",
            "+",
            "a",
            "b",
            "z",
            "A",
            "Z",
            "rc",
            "rc1",
            "beta",
            "alpha",
            "git",
            "pre",
            "p1",
            "el9",
            "fc38",
            "deb12u1",
            "ubuntu",
            "dfsg");
    private static final List<String> DEBIAN_ONLY = List.of("-", "-", "+b8", ":", "+deb12u1", "+really", "~bpo12+1");
    private static final List<String> RPM_ONLY = List.of("^", "^", "_", "~^", "^~", "é", "..", "/", "日");
    private static final List<String> STRANGE = List.of(
            "_", "%", "$", ";", "é", "/", "=", "<", "(", "^", "\\", "*", "?", "!", "@", "#", " ", "\t", "-", ":",
            "\u007f");

    private final Random random;
    private final VersionScheme scheme;

    VersionSamples(VersionScheme scheme, long seed) {
        this.scheme = scheme;
        this.random = new Random(seed);
    }

    /** Every two of {@code texts}, in both orders and each with itself. */
    static List<Pair> everyTwoOf(List<String> texts) {
        List<Pair> pairs = new ArrayList<>();
        for (String a : texts) {
            for (String b : texts) {
                pairs.add(new Pair(a, b));
            }
        }
        return pairs;
    }

    /** Valid pairs; in two of three, one text is a small change of the other. */
    List<Pair> pairs(int count) {
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < count) {
            String a = valid();
            String b = random.nextInt(3) == 0 ? valid() : changed(a);
            if (isValid(b)) {
                pairs.add(new Pair(a, b));
            }
        }
        return pairs;
    }

    /** Texts on one line each, some valid, some nearly, some not at all. */
    List<String> anything(int count) {
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            String text = random.nextInt(2) == 0 ? candidate() : valid();
            int changes = random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(text.length() + 1);
                text = text.substring(0, at) + pick(STRANGE) + text.substring(at);
            }
            texts.add(text);
        }
        return texts;
    }

    private String valid() {
        String text = candidate();
        while (!isValid(text)) {
            text = candidate();
        }
        return text;
    }

    private String candidate() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(6) == 0) {
            text.append(pick(List.of("0:", "00:", "1:", "01:", "2:", "10:")));
        }
        int elements = 1 + random.nextInt(7);
        for (int i = 0; i < elements; i++) {
            text.append(element());
        }
        if (scheme == VersionScheme.RPM && random.nextInt(2) == 0) {
            text.append('-').append(element()).append(element());
        }
        return text.toString();
    }

    private String element() {
        List<String> own = scheme == VersionScheme.DEBIAN ? DEBIAN_ONLY : RPM_ONLY;
        return random.nextInt(4) == 0 ? pick(own) : pick(SHARED);
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(3));
        return text.substring(0, from) + (random.nextInt(3) == 0 ? "" : element()) + text.substring(to);
    }

    private boolean isValid(String text) {
        return accepts(scheme, text);
    }

    static boolean accepts(VersionScheme scheme, String text) {
        try {
            PackageVersion.parse(scheme, text);
            return true;
        } catch (ProblemException rejected) {
            return false;
        }
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
