package dev.patchbay.model.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.version.VersionSamples.Pair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order and the validity of Debian versions, judged by dpkg itself. */
class DebianVersionAgainstDpkgTest {

    private static final long SEED = 20261121;
    private static final int GENERATED_PAIRS = 4000;
    private static final int GENERATED_TEXTS = 1500;

    private static final List<String> TRICKY = List.of(
            "0",
            "0-0",
            "00",
            "1",
            "1.",
            "1.0",
            "1.00",
            "0:1.0",
            "1.0-0",
            "1.0-00",
            "1.0-1",
            "1.0-01",
            "1.0-1.",
            "1.0-1.0",
            "1.0~",
            "1.0~~",
            "1.0~~a",
            "1.0~a",
            "1.0~0",
            "1.0~rc1-1",
            "1.0-1~",
            "1.0-1~bpo12+1",
            "1.0-~",
            "1.0a",
            "1.0A",
            "1.0+",
            "1.0.",
            "1.0-1+b8",
            "1.0-1+b10",
            "1.0-1+deb12u1",
            "1.0-1+deb12u10",
            "1.0-1ubuntu2",
            "1.0-1ubuntu2.1",
            "1.0+dfsg-1",
            "1.0+dfsg~1",
            "1.0.0",
            "1.00a",
            "1.a",
            "1a",
            "1a0",
            "1a00",
            "1a01b",
            "1a1b",
            "1:0",
            "1:0.1-1",
            "01:0.1-1",
            "2:0~",
            "10:0",
            "1:1:1",
            "1-1-1",
            "1--1",
            "1.2.10",
            "1.2.9",
            "20240101120000",
            "20240101120001-1",
            "18446744073709551616",
            "18446744073709551615",
            "v1.0",
            "a",
            "1.0-a",
            "1.0-a0",
            "1.0-+",
            "2147483647:1",
            "5.10.218-1",
            "6.1.0-9",
            "6.1.0-18",
            "1+git20240101.abcdef-1",
            "1z",
            "1z~",
            "1z+");

    private static final List<String> SUSPECT = List.of(
            "",
            " ",
            "-",
            "-1",
            "--1",
            "1-",
            "1.0-",
            ":",
            ":1",
            "1:",
            "1:-1",
            "1:1-",
            "a:1",
            "1a:1",
            "+1:1",
            "-1:1",
            "-0:1",
            "2147483647:1",
            "2147483648:1",
            "4294967296:1",
            "99999999999999999999:1",
            "00000000000000000000001:1",
            " 1",
            "1 ",
            " 1 ",
            "1 0",
            "1:1 1",
            "0x1:2",
            "1-a:b",
            "1:1-a:b",
            "1:a-b:c",
            "1:2:3",
            "~1",
            "+1",
            ".1",
            "v1",
            "1:v1",
            "1:~1",
            "1_0",
            "1-1_0",
            "1%",
            "1é",
            "é",
            "é:1",
            "1-é",
            "<unknown>",
            "1.0-1-",
            "1.0--",
            "1;id",
            "$(id)",
            "1^2",
            "1\\n",
            "1:_-",
            "١.٠",
            "1/2",
            "1=2");

    /** A letter first, and otherwise only what the policy allows: warned about by dpkg, accepted by us. */
    private static final Pattern LETTER_FIRST =
            Pattern.compile("([0-9]+:)?[A-Za-z]([A-Za-z0-9.+~:-]*-[A-Za-z0-9.+~]+|[A-Za-z0-9.+~:]*)");

    /** What dpkg's parser lets through and no rule allows. */
    private static final Pattern BLANKS_OR_SIGN = Pattern.compile("[ \t].*|.*[ \t]|[+-][0-9]+:.*");

    @TempDir
    Path directory;

    @Test
    void everyPairIsOrderedAsByDpkg() throws Exception {
        RequiredTool.named("dpkg");
        List<Pair> pairs = VersionSamples.everyTwoOf(TRICKY);
        pairs.addAll(new VersionSamples(VersionScheme.DEBIAN, SEED).pairs(GENERATED_PAIRS));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(5000);
        List<String> claims = pairs.stream()
                .map(pair -> pair.a() + " " + relation(pair) + " " + pair.b())
                .toList();

        List<String> statuses = ask(
                claims,
                "while read -r a relation b; do dpkg --compare-versions -- \"$a\" $relation \"$b\"; echo $?; done");

        assertThat(statuses).hasSameSizeAs(claims);
        List<String> denied = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (!"0".equals(statuses.get(i))) {
                denied.add(claims.get(i));
            }
        }
        assertThat(denied).as("what we say and dpkg denies").isEmpty();
        assertThat(claims)
                .as("each answer occurs")
                .anyMatch(claim -> claim.contains(" lt "))
                .anyMatch(claim -> claim.contains(" gt "))
                .anyMatch(claim -> claim.contains(" eq "));
    }

    @Test
    void everyTextIsAcceptedOrRejectedAsByDpkg() throws Exception {
        RequiredTool.named("dpkg");
        List<String> texts = new ArrayList<>(SUSPECT);
        texts.addAll(TRICKY);
        texts.addAll(new VersionSamples(VersionScheme.DEBIAN, SEED).anything(GENERATED_TEXTS));

        List<String> statuses = ask(texts, "while IFS= read -r v; do dpkg --validate-version -- \"$v\"; echo $?; done");

        assertThat(statuses).hasSameSizeAs(texts).contains("0", "1", "2");
        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean expected = switch (statuses.get(i)) {
                case "0" -> !BLANKS_OR_SIGN.matcher(text).matches();
                case "1" -> LETTER_FIRST.matcher(text).matches();
                default -> false;
            };
            if (accepts(text) != expected) {
                different.add(text + " (dpkg: " + statuses.get(i) + ")");
            }
        }
        assertThat(different).as("judged differently by dpkg").isEmpty();
    }

    private List<String> ask(List<String> lines, String loop) throws Exception {
        Path questions = Files.write(directory.resolve("questions"), lines);
        return RequiredTool.named("sh").run(directory, "-c", loop + " < \"$1\"", "sh", questions.toString());
    }

    private static String relation(Pair pair) {
        int order = DebianVersion.parse(pair.a()).compareTo(DebianVersion.parse(pair.b()));
        return order < 0 ? "lt" : order > 0 ? "gt" : "eq";
    }

    private static boolean accepts(String text) {
        return VersionSamples.accepts(VersionScheme.DEBIAN, text);
    }
}
