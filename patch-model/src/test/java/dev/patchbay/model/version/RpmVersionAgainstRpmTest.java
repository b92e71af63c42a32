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

/** The order, the parts and the validity of RPM versions, judged by rpm itself through its Lua interpreter. */
class RpmVersionAgainstRpmTest {

    private static final long SEED = 20261121;
    private static final int GENERATED_PAIRS = 20_000;
    private static final int GENERATED_TEXTS = 5000;

    private static final List<String> TRICKY = List.of(
            "0",
            "00",
            "0:0",
            "1",
            "1.",
            "1.0",
            "1.00",
            "1_0",
            "1..0",
            "1.0.",
            "0:1.0",
            "1.0-0",
            "1.0-1",
            "1.0-01",
            "1.0-1.",
            "1.0-1.0",
            "1.0~",
            "1.0~~",
            "1.0~~a",
            "1.0~a",
            "1.0~0",
            "1.0~rc1",
            "1.0~rc1^git1",
            "1.0^",
            "1.0^^",
            "1.0^~",
            "1.0~^",
            "1.0^git1",
            "1.0^git1~pre",
            "1.0^git1.1",
            "1.0.git1",
            "1.0.1",
            "1.0a",
            "1.0A",
            "1.0ab",
            "1.0b",
            "1a",
            "1.a",
            "1_a",
            "a1",
            "a",
            "A",
            "a.1",
            "~",
            "^",
            "_",
            "+",
            "~~",
            "1~-1",
            "1^-1",
            "1-1~",
            "1-1^",
            "1-1~^",
            "1:0",
            "01:0",
            "1:0-1",
            "10:0",
            "2:0~",
            "4294967295:1",
            "1.2.10",
            "1.2.9",
            "1.0010",
            "1.10",
            "20240101120000",
            "20240101120001-1",
            "18446744073709551616",
            "18446744073709551615",
            "5.14.0-427.el9",
            "5.14.0-427.13.1.el9_4",
            "5.14.0-70.el9",
            "1.0-1.fc38",
            "1.0-1.fc9",
            "1.0-1.el9_2.1",
            "1.0é",
            "1é0",
            "1.0日",
            "é",
            "xyz10",
            "xyz.10",
            "6.6",
            "6.6.fc3",
            "7.fc3",
            "2a",
            "2.a",
            "20101121",
            "2_0",
            "1b.fc17",
            "1g.fc17");

    private static final List<String> SUSPECT = List.of(
            "",
            " ",
            "-",
            "-1",
            "--1",
            "1-",
            "1--1",
            "1-2-3",
            ":",
            ":1",
            "1:",
            "1:-1",
            "1:1-",
            "a:1",
            "+1:1",
            "-1:1",
            "4294967295:1",
            "4294967296:1",
            "99999999999999999999:1",
            "0001:1",
            " 1",
            "1 ",
            "1 0",
            "1:2:3",
            "1-1:2",
            "::1",
            "1-a:b",
            "1\t0",
            "1\u001b[0m",
            "1\u007f",
            "1\u00a0",
            "1\u200b",
            "1/2",
            "1;id",
            "$(id)",
            "1%2");

    /** What rpm parses and no package can have: what the documentation of RpmVersion says we reject. */
    private static final Pattern ALLOWED =
            Pattern.compile("([0-9]+:)?[^-:\\p{Zs}\\p{Cc}\\p{Cf}]+(-[^-:\\p{Zs}\\p{Cc}\\p{Cf}]+)?");

    private static final Pattern EPOCH_TOO_BIG =
            Pattern.compile("0*([1-9][0-9]{10,}|429496729[6-9]|99999999999999999999):.*");

    @TempDir
    Path directory;

    @Test
    void everyPairIsOrderedAsByRpm() throws Exception {
        List<Pair> pairs = VersionSamples.everyTwoOf(TRICKY);
        pairs.addAll(new VersionSamples(VersionScheme.RPM, SEED).pairs(GENERATED_PAIRS));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(5000);

        List<String> answers = ask(
                pairs.stream().map(pair -> pair.a() + " " + pair.b()).toList(),
                "local a, b = line:match('^(%S+) (%S+)$') out:write(rpm.vercmp(a, b), '\\n')");

        assertThat(answers).hasSameSizeAs(pairs).contains("-1", "0", "1");
        List<String> different = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Pair pair = pairs.get(i);
            int order = Integer.signum(RpmVersion.parse(pair.a()).compareTo(RpmVersion.parse(pair.b())));
            if (order != Integer.parseInt(answers.get(i))) {
                different.add(pair + ": ours " + order + ", rpm's " + answers.get(i));
            }
        }
        assertThat(different).as("ordered differently by rpm").isEmpty();
    }

    @Test
    void everyTextIsSplitAsByRpmOrRejected() throws Exception {
        List<String> texts = new ArrayList<>(SUSPECT);
        texts.addAll(TRICKY);
        texts.addAll(new VersionSamples(VersionScheme.RPM, SEED).anything(GENERATED_TEXTS));

        List<String> answers = ask(
                texts,
                "local v = rpm.ver(line)"
                        + " out:write(v and table.concat({v.e or 'none', v.v, v.r or 'none'}, '\\1') or 'rejected', '\\n')");

        assertThat(answers).hasSameSizeAs(texts).contains("rejected");
        List<String> different = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean expected = !"rejected".equals(answers.get(i))
                    && ALLOWED.matcher(text).matches()
                    && !EPOCH_TOO_BIG.matcher(text).matches();
            boolean actual = VersionSamples.accepts(VersionScheme.RPM, text);
            if (actual != expected || (actual && !parts(text).equals(answers.get(i)))) {
                different.add(text + " (rpm: " + answers.get(i) + ")");
            }
            accepted += actual ? 1 : 0;
        }
        assertThat(different).as("judged differently by rpm").isEmpty();
        assertThat(accepted).isBetween(texts.size() / 5, texts.size() * 4 / 5);
    }

    private static String parts(String text) {
        RpmVersion version = RpmVersion.parse(text);
        String epoch = version.epoch().isPresent() ? text.substring(0, text.indexOf(':')) : "none";
        return String.join("\1", epoch, version.version(), version.release().orElse("none"));
    }

    private List<String> ask(List<String> lines, String forEachLine) throws Exception {
        RequiredTool rpm = RequiredTool.named("rpm");
        Path questions = Files.write(directory.resolve("questions"), lines);
        Path answers = directory.resolve("answers");
        Path script = Files.writeString(
                directory.resolve("ask.lua"),
                "local out = io.open('" + answers + "', 'w')\nfor line in io.lines('" + questions + "') do "
                        + forEachLine + " end\nout:close()\n");
        rpm.run(directory, "--eval", "%{lua: dofile('" + script + "')}");
        return Files.readAllLines(answers);
    }
}
