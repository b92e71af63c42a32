package dev.patchbay.assessment.windows;

import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.assessment.internal.TextLines;
import dev.patchbay.assessment.reading.FormatGap;
import dev.patchbay.assessment.reading.ReadingLimits;
import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.machine.OperatingSystem;
import dev.patchbay.model.machine.OsFamily;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code systeminfo} prints, in any display language, because only names, numbers and the shape of the lines
 * are looked at; also when PowerShell wrote it as UTF-16.
 *
 * <p>Nothing in it makes it throw. A numbered entry that is neither an update nor a file is reported. When fewer entries
 * are listed than the heading counts, the list is incomplete. Not thread-safe.
 */
public final class SystemInfoReader {

    private static final Pattern ENTRY = Pattern.compile("\\s+\\[(\\d{1,4})\\]:\\s*(.*)");
    private static final Pattern UPDATE = Pattern.compile("(?:KB|Q)(\\d{1,8})(?:[-_ ].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("\\S[^:]*:\\s*(\\d{1,5})\\b.*");
    private static final Pattern NO_UPDATES = Pattern.compile("Hot ?fix[^:]*:\\s*N/A\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT =
            Pattern.compile("[^:]*:\\s*Microsoft\\S* Windows\\S* (Server\\S* )?([0-9.]+|XP|Vista)\\b(?: (R2))?.*");
    private static final Pattern VERSION = Pattern.compile("[^:]*:\\s*\\d{1,2}\\.\\d{1,2}\\.(\\d{3,6})\\b.*");
    private static final Pattern TYPE =
            Pattern.compile("[^:]*:\\s*(x64|x86|ARM64|Itanium)-based.*", Pattern.CASE_INSENSITIVE);

    private final ReadingLog log = new ReadingLog("the output of systeminfo");
    private final ReadingLimits limits;
    private final Set<KbNumber> updates = new TreeSet<>();
    private Optional<String> distribution = Optional.empty();
    private String release = "";
    private Optional<BuildNumber> build = Optional.empty();
    private Optional<String> architecture = Optional.empty();
    private boolean inUpdates;
    private boolean counted;
    private int announced;
    private int expected;
    private int listed;

    private SystemInfoReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads {@code in} to its end with {@link ReadingLimits#DEFAULT}; does not close it. */
    public static SystemInfo read(InputStream in) {
        return read(in, ReadingLimits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static SystemInfo read(InputStream in, ReadingLimits limits) {
        return new SystemInfoReader(limits).take(in);
    }

    /** Returns what the format has no place for; the build's revision is among it. */
    public static Set<FormatGap> cannotCarry() {
        return EnumSet.of(FormatGap.UPDATE_REVISION, FormatGap.REBOOT, FormatGap.PACKAGE_STATE, FormatGap.ENTITLEMENT);
    }

    private SystemInfo take(InputStream in) {
        try {
            TextLines lines = new TextLines(Utf16Input.of(in), StandardCharsets.ISO_8859_1, limits);
            while (lines.next()) {
                takeLine(lines);
            }
            if (lines.isCut()) {
                log.atLimit();
            }
        } catch (IOException e) {
            log.truncated(String.valueOf(e.getMessage()));
        }
        if (!counted) {
            log.truncated("it has no list of updates");
        } else if (listed < expected) {
            log.truncated("it announces " + expected + " updates and lists " + listed);
        }
        return new SystemInfo(system(), updates, log.required());
    }

    private void takeLine(TextLines lines) {
        String line = lines.text();
        if (lines.isTooLong()) {
            log.reported("systeminfo.line", "line " + lines.number(), line, "a shorter line");
            return;
        }
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            takeEntry(entry.group(2).strip(), lines.number());
            return;
        }
        inUpdates = false;
        Matcher heading = HEADING.matcher(line);
        announced = heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
        counted = counted || NO_UPDATES.matcher(line).matches();
        if (takeSystem(line)) {
            log.used();
        } else {
            log.passedOver();
        }
    }

    private void takeEntry(String text, long line) {
        Matcher update = UPDATE.matcher(text);
        if (!inUpdates && update.matches()) {
            inUpdates = true;
            counted = true;
            expected = announced;
        }
        if (!inUpdates) {
            log.passedOver();
        } else if (update.matches() && Integer.parseInt(update.group(1)) > 0) {
            listed++;
            updates.add(KbNumber.of(Integer.parseInt(update.group(1))));
            log.used();
        } else if (text.startsWith("File ") || text.contains(" - ")) {
            listed++;
            log.passedOver();
        } else {
            log.reported("systeminfo.update", "line " + line, text, "an update such as KB5034441");
        }
    }

    private boolean takeSystem(String line) {
        Matcher product = PRODUCT.matcher(line);
        if (distribution.isEmpty() && product.matches()) {
            distribution = Optional.of(product.group(1) == null ? "windows" : "windows-server");
            release = product.group(2) + (product.group(3) == null ? "" : " R2");
            return true;
        }
        Matcher version = VERSION.matcher(line);
        if (build.isEmpty() && distribution.isPresent() && version.matches()) {
            build = Optional.of(new BuildNumber(Math.max(1, Integer.parseInt(version.group(1))), 0));
            return true;
        }
        Matcher type = TYPE.matcher(line);
        if (architecture.isEmpty() && type.matches()) {
            architecture = Optional.of(type.group(1).toLowerCase(Locale.ROOT));
            return true;
        }
        return false;
    }

    private Optional<OperatingSystem> system() {
        return distribution.map(name -> OperatingSystem.builder()
                .family(OsFamily.WINDOWS)
                .distribution(name)
                .version(release)
                .build(build)
                .architecture(architecture.orElse("unknown"))
                .build());
    }
}
