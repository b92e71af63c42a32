package dev.patchbay.scheduling;

import dev.patchbay.model.problem.Problem;
import dev.patchbay.model.problem.ProblemException;
import dev.patchbay.model.schedule.ScheduleSpec;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What readers and writers of formats share. */
final class Inexpressible {

    private Inexpressible() {}

    static ProblemException in(String format, ScheduleSpec spec, String expected) {
        return Problem.of(format + ".inexpressible", "recurrence", spec.recurrence(), expected)
                .asException();
    }

    /** Returns {@code context} starting at the first {@code time} that is not before its start. */
    static ScheduleSpec at(ScheduleSpec context, LocalTime time) {
        LocalDateTime start = context.start().toLocalDate().atTime(time);
        return context.toBuilder()
                .start(start.isBefore(context.start()) ? start.plusDays(1) : start)
                .build();
    }
}
