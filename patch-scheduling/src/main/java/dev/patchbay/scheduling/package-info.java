/**
 * Functions of time: a {@link dev.patchbay.model.schedule.ScheduleSpec} compiled into a {@link
 * dev.patchbay.scheduling.MaintenanceSchedule} that answers when windows open, and the text formats in which schedules
 * are written elsewhere. Nothing here reads a clock, a default zone or a default locale (contract rule T1).
 *
 * <p>"There is none" is an empty {@link java.util.Optional}, list or stream, never {@code null}. Every type is immutable
 * and thread-safe unless it says otherwise.
 */
@NullMarked
package dev.patchbay.scheduling;

import org.jspecify.annotations.NullMarked;
