package dev.patchbay.assessment.osv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.assessment.internal.HardenedJson;
import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.model.patch.Advisory;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.patch.Severity;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.version.PackageVersion;
import dev.patchbay.model.version.VersionScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One document while it is read. Not thread-safe. */
final class OsvDocument {

    private static final Pattern CVE = Pattern.compile("(?:.*-)?(CVE-\\d{4}-\\d{4,19})");
    private static final List<String> CVE_FIELDS = List.of("aliases", "related", "upstream");
    private static final int MAX_REFERENCES = 1000;

    private final JsonNode document;
    private final ReadingLog log;
    private final String id;
    private final List<OsvAffected> affected = new ArrayList<>();

    OsvDocument(JsonNode document, ReadingLog log) {
        this.document = document;
        this.log = log;
        this.id = HardenedJson.text(document, "id").orElse("");
    }

    /** Returns the advisory; empty, with all its entries reported, when it has no id. */
    Optional<OsvAdvisory> read() {
        AdvisoryId readable;
        try {
            readable = AdvisoryId.of(id);
        } catch (ProblemException e) {
            refuseAll("osv.id", "a document with an id");
            return Optional.empty();
        }
        Optional<Instant> published = instant("published");
        Optional<Instant> modified = instant("modified");
        if (published.isPresent() && modified.filter(published.get()::isAfter).isPresent()) {
            log.problem("osv.dates", id, modified.get().toString(), "a last change not before " + published.get());
            modified = Optional.empty();
        }
        for (JsonNode entry : document.path("affected")) {
            take(entry);
        }
        Advisory advisory = Advisory.builder()
                .id(readable)
                .title(HardenedJson.text(document, "summary").orElse(""))
                .classification(classification())
                .severity(severity())
                .published(published)
                .revised(modified)
                .cves(cves())
                .references(references())
                .build();
        return Optional.of(new OsvAdvisory(advisory, instant("withdrawn"), affected));
    }

    /** Counts the entries that were read. */
    void countAll() {
        affected.forEach(entry -> log.used());
    }

    /** Counts the entries of a document that cannot be kept. */
    void refuseAll(String code, String expected) {
        long entries = affected.isEmpty() ? document.path("affected").size() : affected.size();
        for (long i = 0; i < entries; i++) {
            log.reported();
        }
        log.problem(code, "id", id.isEmpty() ? "nothing" : id, expected);
    }

    private void take(JsonNode entry) {
        JsonNode content = entry.path("package");
        Optional<String> name = HardenedJson.text(content, "name").filter(text -> !text.isBlank());
        OsvEcosystem ecosystem =
                OsvEcosystem.parse(HardenedJson.text(content, "ecosystem").orElse(""));
        if (name.isEmpty() || ecosystem.scheme().isEmpty()) {
            log.reported(
                    "osv.ecosystem",
                    id + ", " + name.orElse("no name"),
                    ecosystem.text(),
                    "a package of AlmaLinux, Rocky Linux, Red Hat, Debian or Ubuntu");
            return;
        }
        VersionScheme scheme = ecosystem.scheme().get();
        try {
            OsvAffected.Builder result =
                    OsvAffected.builder().ecosystem(ecosystem).name(name.get());
            for (JsonNode range : entry.path("ranges")) {
                result.addAllRanges(ranges(range, scheme));
            }
            for (JsonNode version : entry.path("versions")) {
                result.addVersions(PackageVersion.parse(scheme, version.asText()));
            }
            JsonNode specific = entry.path("ecosystem_specific");
            for (JsonNode binary : specific.path("binaries")) {
                addBinaries(binary, scheme, result);
            }
            result.availability(HardenedJson.text(specific, "availability"));
            affected.add(result.build());
        } catch (ProblemException e) {
            log.reported();
            log.problem(e.problem().below(id + ", " + name.get()));
        }
    }

    private List<OsvRange> ranges(JsonNode range, VersionScheme scheme) {
        String type = HardenedJson.text(range, "type").orElse("");
        if (!type.equals("ECOSYSTEM")) {
            log.problem("osv.range", id, type, "a range of the type ECOSYSTEM");
            return List.of();
        }
        List<OsvRange> ranges = new ArrayList<>();
        boolean open = false;
        Optional<PackageVersion> introduced = Optional.empty();
        for (JsonNode event : range.path("events")) {
            Optional<PackageVersion> fixed = version(event, "fixed", scheme);
            Optional<PackageVersion> last = version(event, "last_affected", scheme);
            if (event.has("introduced")) {
                introduced = event.get("introduced").asText().equals("0")
                        ? Optional.empty()
                        : version(event, "introduced", scheme);
                open = true;
            } else if (open && (fixed.isPresent() || last.isPresent())) {
                ranges.add(new OsvRange(introduced, fixed, last));
                open = false;
            }
        }
        if (open) {
            ranges.add(new OsvRange(introduced, Optional.empty(), Optional.empty()));
        }
        return ranges;
    }

    private static Optional<PackageVersion> version(JsonNode event, String field, VersionScheme scheme) {
        return HardenedJson.text(event, field).map(text -> PackageVersion.parse(scheme, text));
    }

    /** Two shapes are in use: a name and a version, or an object whose fields are names. */
    private static void addBinaries(JsonNode binary, VersionScheme scheme, OsvAffected.Builder result) {
        Optional<String> name = HardenedJson.text(binary, "binary_name");
        Optional<String> version = HardenedJson.text(binary, "binary_version");
        if (name.isPresent() && version.isPresent()) {
            result.addBinaries(new OsvBinary(name.get(), PackageVersion.parse(scheme, version.get())));
            return;
        }
        binary.fields()
                .forEachRemaining(field -> result.addBinaries(new OsvBinary(
                        field.getKey(),
                        PackageVersion.parse(scheme, field.getValue().asText()))));
    }

    private Optional<Instant> instant(String field) {
        Optional<String> text = HardenedJson.text(document, field);
        try {
            return text.map(value -> OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            log.problem("osv.date", id + ", " + field, text.orElse(""), "an instant such as 2026-11-10T08:00:00Z");
            return Optional.empty();
        }
    }

    /** The format is about vulnerabilities; AlmaLinux and Rocky Linux publish their other advisories in it as well. */
    private Classification classification() {
        if (id.startsWith("ALBA-") || id.startsWith("RLBA-")) {
            return Classification.BUGFIX;
        }
        return id.startsWith("ALEA-") || id.startsWith("RLEA-") ? Classification.ENHANCEMENT : Classification.SECURITY;
    }

    private Severity severity() {
        Optional<String> own = HardenedJson.text(document.path("database_specific"), "severity");
        if (own.isEmpty()) {
            return Severity.UNSPECIFIED;
        }
        try {
            return Severity.parse(own.get());
        } catch (ProblemException e) {
            log.problem("osv.severity", id, own.get(), "a severity such as Important");
            return Severity.UNSPECIFIED;
        }
    }

    private TreeSet<String> cves() {
        TreeSet<String> cves = new TreeSet<>();
        addCve(id, cves);
        for (String field : CVE_FIELDS) {
            document.path(field).forEach(name -> addCve(name.asText(), cves));
        }
        return cves;
    }

    private static void addCve(String text, TreeSet<String> cves) {
        var match = CVE.matcher(text);
        if (match.matches()) {
            cves.add(match.group(1));
        }
    }

    private List<URI> references() {
        List<URI> references = new ArrayList<>();
        for (JsonNode reference : document.path("references")) {
            String url = HardenedJson.text(reference, "url").orElse("");
            try {
                if (!url.isEmpty() && references.size() < MAX_REFERENCES) {
                    references.add(new URI(url));
                }
            } catch (URISyntaxException e) {
                log.problem("osv.reference", id, url, "an address");
            }
        }
        return references;
    }
}
