package dev.patchbay.model.policy;

/** Shell wildcard matching in time proportional to pattern times text, whatever the pattern. */
final class Wildcard {

    private Wildcard() {}

    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int starAt = -1;
        int starText = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                starAt = p++;
                starText = t;
            } else if (p < pattern.length() && matchesOne(pattern, p, text.charAt(t))) {
                p = afterOne(pattern, p);
                t++;
            } else if (starAt >= 0) {
                p = starAt + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean matchesOne(String pattern, int at, char c) {
        char first = pattern.charAt(at);
        if (first == '?') {
            return true;
        }
        if (first != '[') {
            return first == c;
        }
        int end = pattern.indexOf(']', at);
        boolean negated = pattern.charAt(at + 1) == '!';
        boolean found = false;
        for (int i = at + (negated ? 2 : 1); i < end; i++) {
            if (i + 2 < end && pattern.charAt(i + 1) == '-') {
                found |= pattern.charAt(i) <= c && c <= pattern.charAt(i + 2);
                i += 2;
            } else {
                found |= pattern.charAt(i) == c;
            }
        }
        return found != negated;
    }

    private static int afterOne(String pattern, int at) {
        return pattern.charAt(at) == '[' ? pattern.indexOf(']', at) + 1 : at + 1;
    }
}
