package dev.patchbay.scheduling;

import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.CronRule;

/**
 * Cron text, read into fields and written from them; the dialect decides every ambiguity (contract rules R7, R9).
 *
 * <pre>{@code
 * CronDialect.QUARTZ.parse("0 0 2 ? * TUE#2");     // seconds first, optional year last
 * CronDialect.UNIX.parse("0 2 * * SAT");
 * CronDialect.AWS.parse("cron(0 2 ? * TUE#2 *)");  // year mandatory, a leading seventh field is seconds
 * }</pre>
 *
 * <p>Weekday numbers are 1 to 7 from Sunday in Quartz and AWS, 0 to 7 with Sunday at both ends in Unix and Spring; names
 * are written. A wildcard or step in hour or minute makes the rule run by the instant (rule T3).
 *
 * <p>Stateless and thread-safe.
 */
public enum CronDialect {
    /**
     * {@code minute hour day-of-month month day-of-week}, as in Vixie cron: if both day fields are restricted one suffices,
     * unless either begins with {@code *}.
     */
    UNIX("cron", 5, 5, false),
    /** {@code second minute hour day-of-month month day-of-week [year]}; one of the day fields is {@code ?}. */
    QUARTZ("quartz", 6, 7, true),
    /** {@code cron([second] minute hour day-of-month month day-of-week year)} of Systems Manager and EventBridge. */
    AWS("aws", 6, 7, true),
    /** {@code second minute hour day-of-month month day-of-week} of Spring; both day fields must match. */
    SPRING("spring", 6, 6, false);

    private final String format;
    private final int fewest;
    private final int most;
    private final boolean questionMark;

    CronDialect(String format, int fewest, int most, boolean questionMark) {
        this.format = format;
        this.fewest = fewest;
        this.most = most;
        this.questionMark = questionMark;
    }

    /**
     * Reads an expression.
     *
     * @throws ProblemException naming the column, what was found there and what would be right
     */
    public CronRule parse(String text) {
        return new CronReader(this, text).read();
    }

    /**
     * Writes {@code rule} so that {@link #parse} gives the same occurrences.
     *
     * @throws ProblemException with a code ending in {@code .inexpressible} if the dialect has no words for it
     */
    public String format(CronRule rule) {
        return new CronWriter(this, rule).write();
    }

    String format() {
        return format;
    }

    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }

    /** Whether one of the day fields must be a question mark. */
    boolean wantsQuestionMark() {
        return questionMark;
    }

    /** Whether {@code L}, {@code W} and {@code #} exist. */
    boolean hasSpecials() {
        return this != UNIX;
    }

    /** The weekday number of Sunday at the beginning of a week. */
    int sunday() {
        return questionMark ? 1 : 0;
    }

    int firstYear() {
        return 1970;
    }

    int lastYear() {
        return this == AWS ? 2199 : 2099;
    }
}
