package dev.patchbay.assessment.rpm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The ways vendors write dates: seconds since 1970 (SUSE), a date, a date and a time with a blank or a T between; without
 * an offset it is UTC.
 */
final class AdvisoryDates {

    private static final long LATEST_SECOND = 253_402_300_799L;

    private AdvisoryDates() {}

    static Optional<Instant> parse(String text) {
        String trimmed = text.strip().replace(" UTC", "");
        try {
            if (!trimmed.isEmpty() && trimmed.length() <= 12 && trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
                long second = Long.parseLong(trimmed);
                return second <= LATEST_SECOND ? Optional.of(Instant.ofEpochSecond(second)) : Optional.empty();
            }
            if (trimmed.length() == 10) {
                return Optional.of(LocalDate.parse(trimmed).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            String iso = trimmed.replace(' ', 'T');
            boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
