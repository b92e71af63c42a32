package dev.patchbay.assessment.rpm;

import dev.patchbay.assessment.internal.BoundedInput;
import dev.patchbay.assessment.internal.HardenedXml;
import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.assessment.reading.FormatGap;
import dev.patchbay.assessment.reading.ReadingLimits;
import dev.patchbay.model.patch.AdvisoryId;
import dev.patchbay.model.problem.ProblemException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code updateinfo.xml}, uncompressed and in UTF-8, as rpm repositories carry it.
 *
 * <p>Nothing in the file makes it throw: what is wrong is told by {@link RpmAdvisories#reading()}, whose items are the
 * XML elements. A document type or an entity of the file's own ends the reading. A package that cannot be read is
 * reported and its advisory is kept; an advisory without an id is reported; of two advisories with one id the first says
 * what it is about, and the packages of both are kept. A date that cannot be read, or that says it was changed before it was published, is reported and left out. Not
 * thread-safe.
 *
 * <pre>{@code
 * RpmAdvisories advisories = UpdateInfoReader.read(in);
 * }</pre>
 */
public final class UpdateInfoReader {

    private static final Set<String> PASSED_OVER = Set.of(
            "rights",
            "release",
            "pushcount",
            "summary",
            "description",
            "solution",
            "name",
            "filename",
            "sum",
            "message");

    private final BoundedInput in;
    private final ReadingLimits limits;
    private final ReadingLog log = new ReadingLog("the advisory file");
    private final List<RpmAdvisory> advisories = new ArrayList<>();
    private final Map<AdvisoryId, Integer> indexes = new HashMap<>();
    private final List<String> path = new ArrayList<>();
    private UpdateElement update = new UpdateElement();
    private long fixes;

    private UpdateInfoReader(InputStream in, ReadingLimits limits) {
        this.in = new BoundedInput(in, limits.maxInputBytes());
        this.limits = limits;
    }

    /** Reads {@code in} to its end with {@link ReadingLimits#DEFAULT}; does not close it. */
    public static RpmAdvisories read(InputStream in) {
        return read(in, ReadingLimits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static RpmAdvisories read(InputStream in, ReadingLimits limits) {
        return new UpdateInfoReader(in, limits).read();
    }

    /** Returns what the format has no place for. */
    public static Set<FormatGap> cannotCarry() {
        return EnumSet.of(FormatGap.ENTITLEMENT, FormatGap.SUPERSEDENCE, FormatGap.REPOSITORY);
    }

    private RpmAdvisories read() {
        try {
            XMLStreamReader xml = HardenedXml.reader(in);
            while (xml.hasNext() && fixes <= limits.maxItems()) {
                take(xml, xml.next());
            }
            if (fixes > limits.maxItems()) {
                log.atLimit();
            }
        } catch (XMLStreamException e) {
            if (in.isCut()) {
                log.atLimit();
            } else {
                log.truncated(String.valueOf(e.getMessage()));
            }
        }
        if (update.isOpen()) {
            finish();
        }
        return new RpmAdvisories(advisories, log.required());
    }

    private void take(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                update.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength(), limits.maxTextLength());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new XMLStreamException("a document type or an entity, which no advisory file needs");
            default -> {
                // comments, instructions and blanks say nothing
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        path.add(element);
        if (path.size() > limits.maxDepth()) {
            log.reported("updateinfo.depth", where(xml), element, "at most " + limits.maxDepth() + " levels");
            throw new XMLStreamException("nested too deeply");
        }
        update.clearText();
        if (element.equals("update") && path.size() == 2) {
            update = UpdateElement.open(attribute(xml, "type"), attribute(xml, "status"));
            log.used();
            return;
        }
        if (!update.isOpen()) {
            if (path.size() == 1 && element.equals("updates")) {
                log.passedOver();
            } else {
                log.reported("updateinfo.element", where(xml), element, "an update");
            }
            return;
        }
        take(xml, element);
    }

    private void take(XMLStreamReader xml, String element) {
        switch (element) {
            case "id", "title", "severity", "references", "pkglist" -> log.used();
            case "reboot_suggested", "restart_suggested", "relogin_suggested" -> log.used();
            case "issued", "updated" -> takeDate(xml, element);
            case "reference" -> {
                log.used();
                update.reference(attribute(xml, "id"), attribute(xml, "href"));
            }
            case "collection" -> {
                log.used();
                update.module(ModuleScope.NONE);
            }
            case "module" -> takeModule(xml);
            case "package" -> takePackage(xml);
            default -> {
                if (PASSED_OVER.contains(element)) {
                    log.passedOver();
                } else {
                    log.reported("updateinfo.element", where(xml), element, "an element of an advisory");
                }
            }
        }
    }

    private void takeDate(XMLStreamReader xml, String element) {
        String text = attribute(xml, "date").orElse("");
        if (AdvisoryDates.parse(text).isPresent()) {
            log.used();
            update.date(element, AdvisoryDates.parse(text).orElseThrow());
        } else {
            log.reported("updateinfo.date", where(xml), text, "a date such as 2026-11-10 08:00:00");
        }
    }

    private void takeModule(XMLStreamReader xml) {
        try {
            update.module(ModuleScope.of(new ModuleStream(
                    attribute(xml, "name").orElse(""), attribute(xml, "stream").orElse(""))));
            log.used();
        } catch (ProblemException e) {
            update.module(ModuleScope.UNKNOWN);
            log.reported();
            log.problem(e.problem().below(where(xml)));
        }
    }

    private void takePackage(XMLStreamReader xml) {
        fixes++;
        update.packageUnread();
        Optional<String> name = attribute(xml, "name").filter(RpmNames::isPackageName);
        Optional<String> architecture = attribute(xml, "arch").filter(RpmNames::isArchitecture);
        if (name.isEmpty() || architecture.isEmpty()) {
            log.reported(
                    "updateinfo.package",
                    where(xml),
                    attribute(xml, "name").orElse("no name") + "."
                            + attribute(xml, "arch").orElse("no architecture"),
                    "a package name and an architecture");
            return;
        }
        try {
            update.add(
                    name.get(),
                    architecture.get(),
                    RpmVersions.of(
                            attribute(xml, "epoch"),
                            attribute(xml, "version").orElse(""),
                            attribute(xml, "release").orElse("")));
            log.used();
        } catch (ProblemException e) {
            log.reported();
            log.problem(e.problem().below(where(xml) + ", " + name.get()));
        }
    }

    private void end() {
        String element = path.remove(path.size() - 1);
        if (!update.isOpen()) {
            return;
        }
        if (element.equals("update") && path.size() == 1) {
            finish();
            return;
        }
        boolean inPackage = path.size() > 2 && path.get(path.size() - 1).equals("package");
        boolean inUpdate = path.size() == 2;
        if (inPackage && element.equals("reboot_suggested")) {
            update.rebootOfPackage();
        } else if (inUpdate) {
            update.field(element);
        }
        update.clearText();
    }

    private void finish() {
        UpdateElement done = update;
        update = new UpdateElement();
        Optional<RpmAdvisory> advisory = done.advisory(log);
        if (advisory.isEmpty()) {
            return;
        }
        Integer first = indexes.putIfAbsent(advisory.get().advisory().id(), advisories.size());
        if (first == null) {
            advisories.add(advisory.get());
            return;
        }
        log.problem(
                "updateinfo.duplicate",
                "update",
                advisory.get().advisory().id().value(),
                "each advisory once; what the first says is kept, and the packages of all");
        RpmAdvisory kept = advisories.get(first);
        Set<RpmFix> all = new LinkedHashSet<>(kept.fixes());
        all.addAll(advisory.get().fixes());
        advisories.set(first, new RpmAdvisory(kept.advisory(), kept.standing(), List.copyOf(all)));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).map(String::strip);
    }

    private static String where(XMLStreamReader xml) {
        return "line " + xml.getLocation().getLineNumber();
    }
}
