package dev.patchbay.testkit.lab.rpm;

import dev.patchbay.testkit.internal.PatchbayStyle;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * An advisory of a repository, as {@code updateinfo.xml} holds it. Immutable and thread-safe.
 *
 * @param id for example {@code LAB-2026:0001}
 * @param type {@code security}, {@code bugfix}, {@code enhancement}, {@code recommended}, {@code optional}
 * @param severity {@code Critical}, {@code Important}, {@code Moderate}, {@code Low} or {@code None}
 * @param title one line
 * @param issued when it was published
 * @param cves CVE ids
 * @param packages packages that carry it
 * @param effect what installing it asks for
 */
@Value.Builder
@PatchbayStyle
public record RpmAdvisory(
        String id,
        String type,
        String severity,
        String title,
        Instant issued,
        List<String> cves,
        List<RpmPackage> packages,
        Effect effect) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What installing an advisory's packages asks for. */
    public enum Effect {
        NOTHING,
        /** The machine should be restarted. */
        REBOOT,
        /** The package manager should be run again. */
        RESTART
    }

    public RpmAdvisory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(issued, "issued");
        cves = List.copyOf(cves);
        packages = List.copyOf(packages);
        Objects.requireNonNull(effect, "effect");
    }

    /** Returns a builder of a security advisory. */
    public static Builder security(String id, String severity, RpmPackage... packages) {
        return new Builder().id(id).type("security").severity(severity).addPackages(packages);
    }

    /** Returns a builder of a bug fix. */
    public static Builder bugfix(String id, RpmPackage... packages) {
        return new Builder().id(id).type("bugfix").severity("None").addPackages(packages);
    }

    String xml() {
        StringBuilder xml = new StringBuilder()
                .append("<update from=\"lab@example.invalid\" status=\"final\" type=\"")
                .append(escape(type))
                .append("\" version=\"1\"><id>")
                .append(escape(id))
                .append("</id><title>")
                .append(escape(title))
                .append("</title><severity>")
                .append(escape(severity))
                .append("</severity><issued date=\"")
                .append(TIME.format(issued))
                .append("\"/><description>made for a test</description><references>");
        cves.forEach(cve -> xml.append("<reference type=\"cve\" id=\"")
                .append(escape(cve))
                .append("\" title=\"")
                .append(escape(cve))
                .append("\" href=\"https://advisories.invalid/")
                .append(escape(cve))
                .append("\"/>"));
        xml.append("</references><pkglist><collection short=\"lab\"><name>lab</name>");
        packages.forEach(one -> xml.append(xml(one)));
        return xml.append("</collection></pkglist></update>").toString();
    }

    private String xml(RpmPackage one) {
        String suggestion = switch (effect) {
            case NOTHING -> "";
            case REBOOT -> "<reboot_suggested>True</reboot_suggested>";
            case RESTART -> "<restart_suggested>True</restart_suggested>";
        };
        return "<package name=\"" + one.name() + "\" epoch=\"" + one.epoch() + "\" version=\"" + one.upstream()
                + "\" release=\"" + one.release() + "\" arch=\"noarch\"><filename>" + one.fileName() + "</filename>"
                + suggestion + "</package>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Builds a {@link RpmAdvisory}; not thread-safe. */
    public static final class Builder extends RpmAdvisoryBuilder {
        Builder() {
            title("made for a test");
            issued(Instant.parse("2026-11-03T00:00:00Z"));
            effect(Effect.NOTHING);
        }
    }
}
