package dev.patchbay.model.preset;

import dev.patchbay.model.internal.Table;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.AgeClock;
import dev.patchbay.model.policy.InstallDeadline;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.profile.PolicyParts;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Defaults and ranges of Windows Update for Business rings. Microsoft changed what it suggests between releases, so the
 * release is part of the question. Thread-safe.
 */
public final class WufbRingDefaults {

    private static final String SOURCE = "Microsoft, Enforcing compliance deadlines for updates, Windows 11 ";
    private static final List<Table.Row> DEADLINES = Table.read(WufbRingDefaults.class, "wufb-ring-deadlines.csv");
    private static final List<RingSettingRange> RANGES =
            Table.read(WufbRingDefaults.class, "wufb-ring-settings.csv").stream()
                    .map(row -> new RingSettingRange(
                            row.get("setting"),
                            Integer.parseInt(row.get("minimum")),
                            Integer.parseInt(row.get("maximum")),
                            Optional.of(row.get("default"))
                                    .filter(text -> !text.isEmpty())
                                    .map(Integer::valueOf),
                            row.get("unit")))
                    .toList();

    private WufbRingDefaults() {}

    /** Returns every setting of a ring with its range and default. */
    public static List<RingSettingRange> ranges() {
        return RANGES;
    }

    /** Returns the releases for which deadlines are known, oldest first. */
    public static List<String> releases() {
        return DEADLINES.stream().map(row -> row.get("release")).toList();
    }

    /**
     * Returns the ring Microsoft suggests: no deferral, and deadlines that count from the machine's own discovery.
     *
     * @param release a release such as {@code 22H2}
     * @throws dev.patchbay.model.problem.ProblemException when nothing is known about the release
     */
    public static Preset suggested(String release) {
        Table.Row row = DEADLINES.stream()
                .filter(known -> known.get("release").equalsIgnoreCase(release))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                "preset.release",
                                "release",
                                release,
                                "one of " + releases().stream().collect(Collectors.joining(", ")))
                        .asException());
        Set<Classification> quality = EnumSet.of(
                Classification.CRITICAL, Classification.SECURITY, Classification.UPDATE_ROLLUP, Classification.UPDATES);
        return new Preset(
                "Windows Update for Business " + row.get("release"),
                SOURCE + row.get("release"),
                PolicyParts.builder()
                        .deferrals(List.of())
                        .deadlines(List.of(
                                deadline(row, "quality", quality),
                                deadline(row, "feature", EnumSet.of(Classification.UPGRADES))))
                        .build(),
                List.of("grace counts from the pending restart there, and from the deadline here"));
    }

    private static InstallDeadline deadline(Table.Row row, String kind, Set<Classification> classes) {
        return InstallDeadline.builder()
                .after(days(row, kind + "DeadlineDays"))
                .clock(AgeClock.FIRST_SEEN_BY_MACHINE)
                .grace(days(row, kind + "GraceDays"))
                .addAllClasses(classes)
                .build();
    }

    private static Duration days(Table.Row row, String column) {
        return Duration.ofDays(Long.parseLong(row.get(column)));
    }
}
