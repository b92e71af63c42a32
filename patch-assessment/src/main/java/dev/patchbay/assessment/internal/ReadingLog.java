package dev.patchbay.assessment.internal;

import dev.patchbay.assessment.reading.ItemCounts;
import dev.patchbay.assessment.reading.Reading;
import dev.patchbay.model.machine.Completeness;
import dev.patchbay.model.problem.DisplayText;
import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/** Collects what became of an input while it is read. Not thread-safe. */
public final class ReadingLog {

    private static final ReasonCode EMPTY = ReasonCode.of("input.empty", "{input} is empty");
    private static final ReasonCode NOTHING =
            ReasonCode.of("input.nothing", "{input} holds nothing that is understood");
    private static final ReasonCode TRUNCATED =
            ReasonCode.of("input.truncated", "{input} ends in the middle, after {items} items: {why}");
    private static final ReasonCode AT_LIMIT =
            ReasonCode.of("input.too-large", "{input} was read up to item {items} only, because it is too large");
    private static final ReasonCode PROBLEMS =
            ReasonCode.of("input.problems", "{count} problems in {input}, the first is {first}");

    private final String input;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reason> causes = new ArrayList<>();
    private long problemCount;
    private long used;
    private long passedOver;
    private long reported;

    /** @param input what is read, as shown to people, for example {@code the advisory file} */
    public ReadingLog(String input) {
        this.input = input;
    }

    public void used() {
        used++;
    }

    public void passedOver() {
        passedOver++;
    }

    /** Counts an item that cannot be understood, and says why. */
    public void reported(String code, String where, String value, String expected) {
        reported++;
        problem(code, where, value, expected);
    }

    /** Counts an item that cannot be understood and whose problem was noted before. */
    public void reported() {
        reported++;
    }

    /** Notes what is wrong inside an item, which is counted by itself. */
    public void problem(String code, String where, String value, String expected) {
        problem(Problem.of(code, DisplayText.of(where, Problem.MAX_VALUE_LENGTH), value, expected));
    }

    public void problem(Problem problem) {
        problemCount++;
        if (problems.size() < Reading.MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** Returns the number of problems noted so far. */
    public long problemCount() {
        return problemCount;
    }

    /** Notes that the input breaks off. */
    public void truncated(String why) {
        causes.add(TRUNCATED
                .with("input", input)
                .with("items", items().read())
                .with("why", DisplayText.of(why, Problem.MAX_VALUE_LENGTH))
                .build());
    }

    /** Notes that a limit ended the reading. */
    public void atLimit() {
        causes.add(AT_LIMIT.with("input", input).with("items", items().read()).build());
    }

    /** Notes why what is read cannot be complete. */
    public void incomplete(Reason cause) {
        causes.add(cause);
    }

    private ItemCounts items() {
        return new ItemCounts(used, passedOver, reported);
    }

    /** Returns the reading of an input that must hold something. */
    public Reading required() {
        return finish(true);
    }

    /** Returns the reading of an input that may hold nothing. */
    public Reading optional() {
        return finish(false);
    }

    private Reading finish(boolean needsContent) {
        List<Reason> all = new ArrayList<>(causes);
        if (problemCount > 0) {
            all.add(PROBLEMS.with("count", problemCount)
                    .with("input", input)
                    .with("first", problems.get(0).message())
                    .build());
        }
        boolean nothing = used == 0;
        if (nothing && needsContent) {
            ReasonCode code = items().read() == 0 && all.isEmpty() ? EMPTY : NOTHING;
            all.add(0, code.with("input", input).build());
        }
        Completeness completeness = all.isEmpty()
                ? Completeness.COMPLETE
                : new Completeness(nothing ? Completeness.Level.FAILED : Completeness.Level.PARTIAL, all);
        return new Reading(items(), problems, problemCount, completeness);
    }
}
