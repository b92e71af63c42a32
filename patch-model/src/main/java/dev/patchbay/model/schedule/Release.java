package dev.patchbay.model.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.patchbay.model.internal.PatchbayStyle;
import dev.patchbay.model.problem.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * When a vendor publishes: a weekday of every month at a local time of the vendor's zone, and out-of-band releases as
 * data. Microsoft's days (source: the Windows update release cycle) are constants; its previews have come on the fourth
 * Tuesday since April 2023.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what people call it, such as {@code B}
 * @param day the weekday of every month
 * @param time the time of day there, whole seconds
 * @param zone the vendor's zone
 * @param outOfBand further releases, ascending
 */
@Value.Builder
@PatchbayStyle
@JsonPropertyOrder({"name", "day", "time", "zone", "outOfBand"})
public record Release(
        String name,
        NthWeekday day,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime time,
        ZoneName zone,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonFormat(shape = JsonFormat.Shape.STRING)
        List<Instant> outOfBand) {

    /** The most out-of-band releases accepted. */
    public static final int MAX_OUT_OF_BAND = 10_000;

    /** Microsoft's monthly security release: the second Tuesday, 10:00 in Redmond. */
    public static final Release PATCH_TUESDAY = microsoft("B", Ordinal.SECOND);

    /** The third week's non-security preview, as it was before April 2023. */
    public static final Release C_WEEK = microsoft("C", Ordinal.THIRD);

    /** The non-security preview: the fourth Tuesday, 10:00 in Redmond. */
    public static final Release D_WEEK = microsoft("D", Ordinal.FOURTH);

    public Release {
        ScheduleSpec.checkId(name);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(zone, "zone");
        if (time.getNano() != 0) {
            throw Problem.of("release.time", "release.time", time, "whole seconds")
                    .asException();
        }
        // JSON leaves empty lists out, and a record then receives null for them
        outOfBand =
                Collections.unmodifiableList(new ArrayList<>(outOfBand == null ? List.of() : new TreeSet<>(outOfBand)));
        if (outOfBand.size() > MAX_OUT_OF_BAND) {
            throw Problem.of("release.outOfBand", "release.outOfBand", outOfBand.size(), "at most " + MAX_OUT_OF_BAND)
                    .asException();
        }
    }

    private static Release microsoft(String name, Ordinal week) {
        return builder()
                .name(name)
                .day(new NthWeekday(week, DayOfWeek.TUESDAY))
                .time(LocalTime.of(10, 0))
                .zone(ZoneName.of("America/Los_Angeles"))
                .build();
    }

    /** Returns this release with further out-of-band instants. */
    public Release withOutOfBand(Instant... instants) {
        return toBuilder().addAllOutOfBand(Arrays.asList(instants)).build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this release. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects a release; not thread-safe. Everything but the out-of-band instants must be given. */
    public static final class Builder extends ReleaseBuilder {
        Builder() {}
    }
}
