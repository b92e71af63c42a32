package dev.patchbay.assessment.windows;

import dev.patchbay.assessment.internal.CsvRows;
import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.assessment.reading.FormatGap;
import dev.patchbay.assessment.reading.ReadingLimits;
import dev.patchbay.model.machine.BuildNumber;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a table of Windows updates: comma-separated values under a heading, one row for each product, update and CVE.
 *
 * <p>Columns are found by name, in any order: {@code Product} (or {@code AffectedProduct}) and {@code KB} (or {@code
 * BulletinKB}) must be there; {@code Supersedes} (numbers between semicolons), {@code CVE}, {@code Title}, {@code Severity},
 * {@code Date} (or {@code DatePosted}) and {@code FixedBuild} may be. Others are ignored. Rows for the same product and
 * update are united.
 *
 * <p>Nothing in the table makes it throw. A row without an update's number is counted; one whose number or product cannot
 * be read is reported; any other value that cannot be read is reported as a problem and left out. Not thread-safe.
 */
public final class KbTableReader {

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("product", "product"),
            Map.entry("affectedproduct", "product"),
            Map.entry("kb", "kb"),
            Map.entry("bulletinkb", "kb"),
            Map.entry("supersedes", "supersedes"),
            Map.entry("cve", "cve"),
            Map.entry("title", "title"),
            Map.entry("severity", "severity"),
            Map.entry("date", "date"),
            Map.entry("dateposted", "date"),
            Map.entry("fixedbuild", "build"));

    private final CsvRows rows;
    private final ReadingLimits limits;
    private final ReadingLog log = new ReadingLog("the table of updates");
    private final Map<String, Integer> columns = new HashMap<>();
    private final SortedMap<String, SortedMap<KbNumber, KbUpdate>> products = new TreeMap<>();
    private long withoutNumber;
    private long taken;

    private KbTableReader(InputStream in, ReadingLimits limits) {
        this.rows = new CsvRows(in, limits);
        this.limits = limits;
    }

    /** Reads {@code in} to its end with {@link ReadingLimits#DEFAULT}; does not close it. */
    public static KbTable read(InputStream in) {
        return read(in, ReadingLimits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static KbTable read(InputStream in, ReadingLimits limits) {
        return new KbTableReader(in, limits).read();
    }

    /** Returns what the format has no place for. */
    public static Set<FormatGap> cannotCarry() {
        return EnumSet.of(
                FormatGap.UPDATE_REVISION,
                FormatGap.REBOOT,
                FormatGap.WITHDRAWAL,
                FormatGap.ARCHITECTURE,
                FormatGap.TRUNCATION);
    }

    private KbTable read() {
        try {
            if (rows.next()) {
                takeHeading();
            }
            while (taken < limits.maxItems() && rows.next()) {
                taken++;
                takeRow();
            }
        } catch (IOException e) {
            log.truncated(String.valueOf(e.getMessage()));
        }
        if (rows.isUnclosed()) {
            log.truncated("the last row ends inside quotes");
        }
        if (rows.isCut() || taken >= limits.maxItems()) {
            log.atLimit();
        }
        SortedMap<String, KbProduct> result = new TreeMap<>();
        products.forEach((name, updates) -> result.put(name, new KbProduct(name, updates)));
        return new KbTable(result, withoutNumber, log.required());
    }

    private void takeHeading() {
        List<String> fields = rows.fields();
        for (int i = 0; i < fields.size(); i++) {
            String column =
                    COLUMNS.get(fields.get(i).strip().toLowerCase(Locale.ROOT).replace(" ", ""));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.containsKey("product") || !columns.containsKey("kb")) {
            log.problem("kb.heading", "line 1", String.join(",", fields), "columns named Product and KB");
        }
    }

    private void takeRow() {
        Optional<String> product = field("product");
        if (rows.isDamaged() || product.isEmpty() || !columns.containsKey("kb")) {
            if (rows.fields().size() == 1 && rows.fields().get(0).isBlank()) {
                log.passedOver();
                return;
            }
            log.reported("kb.row", where(), String.join(",", rows.fields()), "a whole row with a product");
            return;
        }
        Optional<String> number = field("kb");
        if (number.isEmpty()) {
            withoutNumber++;
            log.passedOver();
            return;
        }
        try {
            KbUpdate update = KbUpdate.builder()
                    .kb(KbNumber.parse(number.get()))
                    .title(field("title").orElse(""))
                    .severity(severity())
                    .published(date())
                    .cves(cves())
                    .supersedes(supersedes())
                    .build(build())
                    .build();
            products.computeIfAbsent(product.get(), name -> new TreeMap<>()).merge(update.kb(), update, KbUpdate::and);
            log.used();
        } catch (ProblemException e) {
            log.reported();
            log.problem(e.problem().below(where()));
        }
    }

    private Set<KbNumber> supersedes() {
        Set<KbNumber> numbers = new TreeSet<>();
        for (String text : field("supersedes").orElse("").split("[;,\\s]+")) {
            if (!text.isEmpty()) {
                try {
                    numbers.add(KbNumber.parse(text));
                } catch (ProblemException e) {
                    log.problem(e.problem().below(where() + ", Supersedes"));
                }
            }
        }
        return numbers;
    }

    private Set<String> cves() {
        Optional<String> text = field("cve");
        if (text.isEmpty()) {
            return Set.of();
        }
        if (CVE.matcher(text.get()).matches()) {
            return Set.of(text.get());
        }
        if (!text.get().startsWith("ADV")) {
            log.problem("kb.cve", where(), text.get(), "a CVE id such as CVE-2026-12345");
        }
        return Set.of();
    }

    private Severity severity() {
        Optional<String> text = field("severity");
        try {
            return text.map(Severity::parse).orElse(Severity.UNSPECIFIED);
        } catch (ProblemException e) {
            log.problem(e.problem().below(where()));
            return Severity.UNSPECIFIED;
        }
    }

    private Optional<BuildNumber> build() {
        String text = field("build").orElse("");
        String build = text.startsWith("10.0.") ? text.substring(5) : text;
        try {
            return build.isEmpty() ? Optional.empty() : Optional.of(BuildNumber.parse(build));
        } catch (ProblemException e) {
            log.problem(e.problem().below(where()));
            return Optional.empty();
        }
    }

    private Optional<Instant> date() {
        Optional<String> text = field("date");
        try {
            return text.map(value -> LocalDate.parse(
                            value,
                            value.length() == 8 ? DateTimeFormatter.BASIC_ISO_DATE : DateTimeFormatter.ISO_LOCAL_DATE)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            log.problem("kb.date", where(), text.orElse(""), "a date such as 20261110 or 2026-11-10");
            return Optional.empty();
        }
    }

    private Optional<String> field(String column) {
        Integer at = columns.get(column);
        return at == null || at >= rows.fields().size()
                ? Optional.empty()
                : Optional.of(rows.fields().get(at).strip()).filter(text -> !text.isEmpty());
    }

    private String where() {
        return "line " + rows.line();
    }
}
