package dev.patchbay.testkit.generate;

import dev.patchbay.model.diagnosis.Diagnosis;
import dev.patchbay.model.diagnosis.RemedyAutomation;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.settings.SettingKey;
import dev.patchbay.model.settings.SettingValue;
import dev.patchbay.model.settings.SettingsSnapshot;
import dev.patchbay.model.version.DebianVersion;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.RpmVersion;
import dev.patchbay.model.version.VersionScheme;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Draws reasons, completeness, versions, settings and diagnoses. */
public final class CommonGenerators {

    private static final List<String> WORDS =
            List.of("alpha", "beta", "kernel", "libgamma", "zeta", "openssl", "python3.12", "g++", "x", "lib-a.b");
    private static final ReasonCode REASON =
            ReasonCode.of("generated.reason", "{what} {count} {length} since {moment}");

    private CommonGenerators() {}

    /** Returns names that are valid in every package manager. */
    public static Gen<String> packageName() {
        return (random, size) -> Draw.oneOf(random, WORDS) + (random.nextBoolean() ? "" : random.nextInt(10));
    }

    /** Returns reasons with parameters of every type. */
    public static Gen<Reason> reason() {
        return (random, size) -> {
            Reason.Builder reason = REASON.with("what", Draw.oneOf(random, WORDS))
                    .with("count", random.nextInt(1000))
                    .with("length", Duration.ofSeconds(random.nextInt(100_000)))
                    .with("moment", Draw.instant(random));
            if (random.nextBoolean()) {
                reason.changesAt(Draw.instant(random));
            }
            return reason.build();
        };
    }

    /** Returns every level of completeness with causes where there must be some. */
    public static Gen<Completeness> completeness() {
        return (random, size) -> {
            Completeness.Level level = Draw.oneOf(random, Completeness.Level.class);
            return level == Completeness.Level.COMPLETE
                    ? Completeness.COMPLETE
                    : new Completeness(level, List.of(reason().next(random, size)));
        };
    }

    /** Returns versions by the rules of one scheme, with epochs, tildes, carets and leading zeros. */
    public static Gen<PackageVersion> version(VersionScheme scheme) {
        return scheme == VersionScheme.DEBIAN
                ? (random, size) -> DebianVersion.parse(debian(random))
                : (random, size) -> RpmVersion.parse(rpm(random));
    }

    private static String debian(Random random) {
        String epoch = random.nextInt(5) == 0 ? random.nextInt(3) + ":" : "";
        String upstream = numbers(random) + Draw.oneOf(random, List.of("", "~rc1", "+git20240101", "a", ".00"));
        String revision = random.nextInt(4) == 0
                ? ""
                : "-" + random.nextInt(20) + Draw.oneOf(random, List.of("", "ubuntu3", "+deb12u1", "~bpo1", "build2"));
        return epoch + upstream + revision;
    }

    private static String rpm(Random random) {
        String epoch = random.nextInt(5) == 0 ? random.nextInt(3) + ":" : "";
        String version = numbers(random) + Draw.oneOf(random, List.of("", "~rc1", "^git1", "a", ".00"));
        return epoch + version + "-" + random.nextInt(20) + Draw.oneOf(random, List.of(".el9", ".el9_4", ".fc40", ""));
    }

    private static String numbers(Random random) {
        StringBuilder numbers = new StringBuilder().append(random.nextInt(20));
        for (int i = random.nextInt(3); i > 0; i--) {
            numbers.append('.').append(random.nextInt(10) == 0 ? "20240101120000" : random.nextInt(100));
        }
        return numbers.toString();
    }

    /** Returns snapshots with settings of every type and some that are not there. */
    public static Gen<SettingsSnapshot> settings() {
        return (random, size) -> new SettingsSnapshot(
                Draw.distinct(random, size, () -> entry(random), SettingsSnapshot.Entry::key),
                Draw.instant(random),
                completeness().next(random, size));
    }

    private static SettingsSnapshot.Entry entry(Random random) {
        SettingKey key = new SettingKey(
                Draw.oneOf(random, List.of("HKLM\\SOFTWARE\\Policies", "apt.conf", "systemd")),
                Draw.oneOf(random, WORDS) + random.nextInt(10));
        return new SettingsSnapshot.Entry(key, Draw.maybe(random, () -> switch (random.nextInt(3)) {
            case 0 -> new SettingValue.Text(Draw.oneOf(random, WORDS));
            case 1 -> new SettingValue.Whole(random.nextInt());
            default -> new SettingValue.Texts(List.of(Draw.oneOf(random, WORDS), ""));
        }));
    }

    /** Returns diagnoses with and without a remedy. */
    public static Gen<Diagnosis> diagnosis() {
        return (random, size) -> {
            Diagnosis.Builder diagnosis = Diagnosis.builder()
                    .symptom(reason().next(random, size))
                    .evidence(reason().list().next(random, size))
                    .cause(Draw.maybe(random, () -> reason().next(random, size)));
            if (random.nextBoolean()) {
                diagnosis.remedy(reason().next(random, size)).automation(Draw.oneOf(random, RemedyAutomation.class));
            }
            return diagnosis.build();
        };
    }
}
