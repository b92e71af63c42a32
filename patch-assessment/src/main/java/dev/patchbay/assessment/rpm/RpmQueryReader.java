package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.assessment.internal.TextLines;
import dev.patchbay.assessment.reading.FormatGap;
import dev.patchbay.assessment.reading.ReadingLimits;
import dev.patchbay.model.machine.InstalledPackage;
import dev.patchbay.model.machine.UnreadablePackage;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.reason.ReasonCode;
import dev.patchbay.model.version.RpmVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads lists of installed packages that {@code rpm -qa} prints, in two forms, told apart line by line:
 *
 * <ul>
 *   <li>{@link #QUERY_FORMAT}, fields between tabs, which carries all that is needed;
 *   <li>{@code name-version-release.arch}, what plain {@code rpm -qa} prints, or {@code name-epoch:version-release.arch}.
 *       The plain form has no epoch: the packages are read with epoch 0, named by {@link RpmPackages#epochNotTold()}, and
 *       the list counts as incomplete.
 * </ul>
 *
 * <p>Nothing in the list makes it throw. Public keys, which rpm lists like packages, are passed over. A line in which no
 * name can be told is reported. Not thread-safe.
 */
public final class RpmQueryReader {

    /** Argument of {@code rpm -qa --qf} that prints what this reads best. */
    public static final String QUERY_FORMAT =
            "%{NAME}\\t%{EPOCH}\\t%{VERSION}\\t%{RELEASE}\\t%{ARCH}\\t%{SOURCERPM}\\t%{MODULARITYLABEL}\\n";

    private static final String NONE = "(none)";
    private static final ReasonCode NO_EPOCHS = ReasonCode.of(
            "rpm.epochs-not-told",
            "the package list does not tell the epochs of {count} packages, the first is {first}");

    private final TextLines lines;
    private final ReadingLimits limits;
    private final ReadingLog log = new ReadingLog("the package list");
    private final List<InstalledPackage> packages = new ArrayList<>();
    private final List<UnreadablePackage> unreadable = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> epochNotTold = new TreeSet<>();
    private final Set<ModuleStream> modules = new TreeSet<>();
    private boolean modulesTold = true;

    private RpmQueryReader(InputStream in, ReadingLimits limits) {
        this.lines = new TextLines(in, StandardCharsets.UTF_8, limits);
        this.limits = limits;
    }

    /** Reads {@code in} to its end with {@link ReadingLimits#DEFAULT}; does not close it. */
    public static RpmPackages read(InputStream in) {
        return read(in, ReadingLimits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static RpmPackages read(InputStream in, ReadingLimits limits) {
        return new RpmQueryReader(in, limits).read();
    }

    /** Returns what the format has no place for; a list cut off at a line's end looks whole. */
    public static Set<FormatGap> cannotCarry() {
        return EnumSet.of(
                FormatGap.TRUNCATION,
                FormatGap.PACKAGE_STATE,
                FormatGap.HOLD,
                FormatGap.REPOSITORY,
                FormatGap.RUNNING_KERNEL);
    }

    private RpmPackages read() {
        try {
            while (packages.size() < limits.maxItems() && lines.next()) {
                take(lines.text());
            }
            if (lines.isOpen()) {
                log.truncated("the last line has no end");
            }
            if (lines.isCut() || packages.size() >= limits.maxItems()) {
                log.atLimit();
            }
        } catch (IOException e) {
            log.truncated(String.valueOf(e.getMessage()));
        }
        if (!epochNotTold.isEmpty()) {
            log.incomplete(NO_EPOCHS
                    .with("count", epochNotTold.size())
                    .with("first", epochNotTold.iterator().next())
                    .build());
        }
        return RpmPackages.builder()
                .packages(packages)
                .unreadable(unreadable)
                .epochNotTold(epochNotTold)
                .modules(modulesTold && !packages.isEmpty() ? ModuleState.enabled(modules) : ModuleState.UNKNOWN)
                .reading(log.required())
                .build();
    }

    private void take(String line) {
        if (line.isBlank()) {
            log.passedOver();
        } else if (lines.isTooLong()) {
            log.reported("rpm.line", where(), line, "a line of at most " + limits.maxTextLength() + " characters");
        } else if (line.indexOf('\t') >= 0) {
            takeFields(line, line.split("\t", -1));
        } else {
            takeName(line.strip());
        }
    }

    private void takeFields(String line, String[] fields) {
        if (fields.length < 5 || !RpmNames.isPackageName(fields[0])) {
            log.reported("rpm.fields", where(), line, "name, epoch, version, release and architecture between tabs");
            return;
        }
        if (isKey(fields[0])) {
            log.passedOver();
            return;
        }
        String text = fields[1] + ":" + fields[2] + "-" + fields[3];
        try {
            RpmVersion version = RpmVersions.of(Optional.of(fields[1]), fields[2], fields[3]);
            Optional<String> source = Optional.of(fields)
                    .filter(all -> all.length > 5)
                    .flatMap(all -> sourceName(all[5]))
                    .filter(name -> !name.equals(fields[0]));
            takeModule(fields.length > 6 ? Optional.of(fields[6]) : Optional.empty());
            keep(fields[0], fields[4], version, source);
        } catch (ProblemException e) {
            keepUnreadable(fields[0], fields[4], text, e.problem().expected());
        }
    }

    private void takeModule(Optional<String> label) {
        if (label.isEmpty()) {
            modulesTold = false;
        } else if (!label.get().equals(NONE) && !label.get().isEmpty()) {
            modules.add(ModuleStream.parse(label.get()));
        }
    }

    private void takeName(String text) {
        int dot = text.lastIndexOf('.');
        int release = text.lastIndexOf('-');
        int version = release > 0 ? text.lastIndexOf('-', release - 1) : -1;
        String name = version > 0 ? text.substring(0, version) : "";
        if (isKey(name)) {
            log.passedOver();
            return;
        }
        if (!RpmNames.isPackageName(name)) {
            log.reported("rpm.name", where(), text, "name-version-release.architecture");
            return;
        }
        modulesTold = false;
        if (dot < release) {
            keepUnreadable(name, "unknown", text.substring(version + 1), "an architecture at the end");
            return;
        }
        String architecture = text.substring(dot + 1);
        String evr = text.substring(version + 1, dot);
        int colon = evr.indexOf(':');
        try {
            RpmVersion parsed = RpmVersions.of(
                    colon < 0 ? Optional.empty() : Optional.of(evr.substring(0, colon)),
                    text.substring(version + 1 + colon + 1, release),
                    text.substring(release + 1, dot));
            if (colon < 0) {
                epochNotTold.add(name);
            }
            keep(name, architecture, parsed, Optional.empty());
        } catch (ProblemException e) {
            keepUnreadable(name, architecture, evr, e.problem().expected());
        }
    }

    private void keep(String name, String architecture, RpmVersion version, Optional<String> source) {
        if (!RpmNames.isArchitecture(architecture)) {
            keepUnreadable(name, "unknown", version.text(), "an architecture");
            return;
        }
        if (!seen.add(name + ":" + architecture + "=" + version.text())) {
            log.reported("rpm.duplicate", where(), name + "-" + version.text(), "each package once");
            return;
        }
        packages.add(InstalledPackage.builder()
                .name(name)
                .architecture(architecture)
                .version(version)
                .sourceName(source)
                .build());
        log.used();
    }

    /** The file name of a source package carries no epoch, so its version is not known; its name is. */
    private static Optional<String> sourceName(String file) {
        String stem = file.endsWith(".src.rpm") ? file.substring(0, file.length() - 8) : "";
        int release = stem.lastIndexOf('-');
        int version = release > 0 ? stem.lastIndexOf('-', release - 1) : -1;
        return version > 0 ? Optional.of(stem.substring(0, version)).filter(RpmNames::isPackageName) : Optional.empty();
    }

    private void keepUnreadable(String name, String architecture, String version, String expected) {
        log.reported("rpm.package-unreadable", where() + ", " + name, version, expected);
        unreadable.add(new UnreadablePackage(
                name,
                RpmNames.isArchitecture(architecture) ? architecture : "unknown",
                DisplayText.of(version, 256),
                Problem.of("rpm.package-unreadable", where() + ", " + name, version, expected)));
    }

    private static boolean isKey(String name) {
        return name.equals("gpg-pubkey");
    }

    private String where() {
        return "line " + lines.number();
    }
}
