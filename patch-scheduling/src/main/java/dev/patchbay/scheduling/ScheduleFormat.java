package dev.patchbay.scheduling;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.ScheduleSpec;

/**
 * The text formats in which a recurrence is written (contract rule R7). A text carries the recurrence, often the time of
 * day, sometimes zone or end; what it does not carry comes from a specification given as context. Writing gives the
 * expression only: start, length and zone are the caller's unless the format has a place for them.
 *
 * <pre>{@code
 * ScheduleFormat.convert("0 0 2 ? * TUE#3", QUARTZ_CRON, AZURE, context);   // Expressed[Month Third Tuesday]
 * ScheduleFormat.convert("Month Second Tuesday Offset1", AZURE, QUARTZ_CRON, context);   // NotExpressible
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public enum ScheduleFormat {
    /** Azure {@code recurEvery}; see {@link AzureRecurrence}. */
    AZURE(AzureText::read, AzureText::write),
    /** Unix cron; see {@link CronDialect#UNIX}. */
    UNIX_CRON(CronText.reader(CronDialect.UNIX), CronText.writer(CronDialect.UNIX)),
    /** Quartz cron; see {@link CronDialect#QUARTZ}. */
    QUARTZ_CRON(CronText.reader(CronDialect.QUARTZ), CronText.writer(CronDialect.QUARTZ)),
    /** Spring cron; see {@link CronDialect#SPRING}. */
    SPRING_CRON(CronText.reader(CronDialect.SPRING), CronText.writer(CronDialect.SPRING)),
    /** {@code cron(...)}, {@code rate(...)} or {@code at(...)}, and {@code offset n} for the ScheduleOffset of a window. */
    AWS(AwsText::read, AwsText::write),
    /** The value of an iCalendar RRULE; its UNTIL is the expiration. */
    RRULE(RuleReader::read, RuleText::write),
    /** systemd OnCalendar, optionally with a zone. */
    SYSTEMD(SystemdReader::read, SystemdWriter::write),
    /** English words, such as {@code the second Tuesday of every month at 02:00}. */
    ENGLISH(EnglishReader::read, English::write);

    /** Reads a text in a context. */
    @FunctionalInterface
    interface Reader {
        ScheduleSpec read(String text, ScheduleSpec context);
    }

    /** Writes a specification or throws that it is inexpressible. */
    @FunctionalInterface
    interface Writer {
        String write(ScheduleSpec spec);
    }

    private final Reader reader;
    private final Writer writer;

    ScheduleFormat(Reader reader, Writer writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Reads {@code text}; what it does not say is as in {@code context}.
     *
     * @throws ProblemException naming the column, what was found there and what would be right
     */
    public ScheduleSpec read(String text, ScheduleSpec context) {
        return reader.read(text, context);
    }

    /** Writes the recurrence of {@code spec}, if this format can say exactly the same. */
    public Conversion write(ScheduleSpec spec) {
        try {
            return new Conversion.Expressed(writer.write(spec));
        } catch (ProblemException e) {
            return new Conversion.NotExpressible(e.problem());
        }
    }

    /**
     * Reads {@code text} in one format and writes it in another.
     *
     * @throws ProblemException if the text cannot be read
     */
    public static Conversion convert(String text, ScheduleFormat from, ScheduleFormat to, ScheduleSpec context) {
        return to.write(from.read(text, context));
    }
}
