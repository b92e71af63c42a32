package dev.patchbay.assessment.osv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.assessment.internal.BoundedInput;
import dev.patchbay.assessment.internal.HardenedJson;
import dev.patchbay.assessment.internal.ReadingLog;
import dev.patchbay.assessment.reading.FormatGap;
import dev.patchbay.assessment.reading.ReadingLimits;
import dev.patchbay.model.patch.AdvisoryId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads advisories in the OSV format: one document, an array of them, or one after the other as in JSON lines.
 *
 * <p>Nothing in the input makes it throw: what is wrong is told by {@link OsvAdvisories#reading()}, whose items are the
 * entries of {@code affected}. An entry of an ecosystem that is not known here, or with a version that cannot be read, is
 * reported and left out; a second document of the same id is reported with all its entries. Text that is no JSON ends the
 * reading. Not thread-safe.
 */
public final class OsvReader {

    private final BoundedInput in;
    private final ReadingLimits limits;
    private final ReadingLog log = new ReadingLog("the OSV advisories");
    private final List<OsvAdvisory> advisories = new ArrayList<>();
    private final Set<AdvisoryId> ids = new HashSet<>();

    private OsvReader(InputStream in, ReadingLimits limits) {
        this.in = new BoundedInput(in, limits.maxInputBytes());
        this.limits = limits;
    }

    /** Reads {@code in} to its end with {@link ReadingLimits#DEFAULT}; does not close it. */
    public static OsvAdvisories read(InputStream in) {
        return read(in, ReadingLimits.DEFAULT);
    }

    /** Reads {@code in} to its end or to a limit; does not close it. */
    public static OsvAdvisories read(InputStream in, ReadingLimits limits) {
        return new OsvReader(in, limits).read();
    }

    /** Returns what the format has no place for, or no vendor fills in. */
    public static Set<FormatGap> cannotCarry() {
        return EnumSet.of(
                FormatGap.MODULE_STREAM,
                FormatGap.ARCHITECTURE,
                FormatGap.REBOOT,
                FormatGap.REPOSITORY,
                FormatGap.SUPERSEDENCE);
    }

    private OsvAdvisories read() {
        try (JsonParser parser = HardenedJson.parser(in, limits)) {
            while (parser.nextToken() != null && advisories.size() < limits.maxItems()) {
                take(parser);
            }
            if (advisories.size() >= limits.maxItems()) {
                log.atLimit();
            }
        } catch (IOException e) {
            log.truncated(String.valueOf(e.getMessage()));
        }
        if (in.isCut()) {
            log.atLimit();
        }
        return new OsvAdvisories(advisories, log.required());
    }

    private void take(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY && advisories.size() < limits.maxItems()) {
                takeDocument(HardenedJson.tree(parser));
            }
        } else {
            takeDocument(HardenedJson.tree(parser));
        }
    }

    private void takeDocument(JsonNode document) {
        OsvDocument one = new OsvDocument(document, log);
        one.read().ifPresent(advisory -> {
            if (ids.add(advisory.advisory().id())) {
                one.countAll();
                advisories.add(advisory);
            } else {
                one.refuseAll("osv.duplicate", "each advisory once; the first is kept");
            }
        });
    }
}
