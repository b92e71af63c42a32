package dev.patchbay.testkit.rehearsal;

import dev.patchbay.model.assessment.Assessment;
import dev.patchbay.model.assessment.PatchFinding;
import dev.patchbay.model.machine.MachineId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.model.schedule.MaintenanceWindow;
import dev.patchbay.testkit.fake.FakeEvent;
import dev.patchbay.testkit.fake.FakeMachine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Watches simulated machines while a product patches them, and tells afterwards what must not have happened: an
 * installation that began outside its window, one that ended outside without anybody saying so, and a decision without a
 * reason.
 *
 * <p>A machine that is watched and has no window may not be installed on at all. Thread-safe.
 */
public final class Rehearsal {

    private static final Pattern UNFILLED = Pattern.compile("\\{[A-Za-z]+}");

    private final Object lock = new Object();
    private final List<FakeMachine> machines = new ArrayList<>();
    private final Map<MachineId, List<MaintenanceWindow>> windows = new HashMap<>();
    private final Map<MachineId, List<Instant>> overruns = new HashMap<>();
    private final List<Assessment> assessments = new ArrayList<>();

    /** Watches a machine and returns it. */
    public FakeMachine watch(FakeMachine machine) {
        synchronized (lock) {
            machines.add(machine);
        }
        return machine;
    }

    /** Allows installations on a machine to begin within these windows. */
    public void allow(FakeMachine machine, MaintenanceWindow... allowed) {
        synchronized (lock) {
            windows.computeIfAbsent(machine.id(), id -> new ArrayList<>()).addAll(Arrays.asList(allowed));
        }
    }

    /** Notes that the product said of a machine that its window was exceeded. */
    public void overrunFlagged(FakeMachine machine) {
        synchronized (lock) {
            overruns.computeIfAbsent(machine.id(), id -> new ArrayList<>())
                    .add(machine.clock().instant());
        }
    }

    /** Looks at every decision of an assessment and returns it. */
    public Assessment saw(Assessment assessment) {
        synchronized (lock) {
            assessments.add(assessment);
        }
        return assessment;
    }

    /** Returns what must not have happened, one sentence each, in order. */
    public List<String> violations() {
        synchronized (lock) {
            List<String> violations = new ArrayList<>();
            machines.forEach(machine -> judge(machine, violations));
            assessments.forEach(assessment -> judge(assessment, violations));
            return violations;
        }
    }

    private void judge(FakeMachine machine, List<String> violations) {
        List<MaintenanceWindow> allowed = windows.getOrDefault(machine.id(), List.of());
        Optional<MaintenanceWindow> current = Optional.empty();
        for (FakeEvent event : machine.journal()) {
            if (event.kind() == FakeEvent.Kind.INSTALL_STARTED) {
                current = allowed.stream()
                        .filter(window -> window.contains(event.at()))
                        .findFirst();
                if (current.isEmpty()) {
                    violations.add(
                            "an installation began outside its window: " + event + ", windows " + times(allowed));
                }
            } else if (event.kind() == FakeEvent.Kind.INSTALL_ENDED) {
                Optional<MaintenanceWindow> exceeded =
                        current.filter(window -> event.at().isAfter(window.end()));
                if (exceeded.isPresent() && !isFlagged(machine, exceeded.get())) {
                    violations.add("an installation ended outside its window and nobody said so: " + event + ", window "
                            + times(List.of(exceeded.get())));
                }
            }
        }
    }

    private boolean isFlagged(FakeMachine machine, MaintenanceWindow window) {
        return overruns.getOrDefault(machine.id(), List.of()).stream().anyMatch(at -> !at.isBefore(window.end()));
    }

    private static List<String> times(List<MaintenanceWindow> windows) {
        return windows.stream()
                .map(window -> "[" + window.start() + ", " + window.end() + ")")
                .toList();
    }

    private static void judge(Assessment assessment, List<String> violations) {
        for (PatchFinding finding : assessment.findings()) {
            Reason reason = finding.decision().reason();
            String text = reason.text();
            if (text.isBlank() || UNFILLED.matcher(text).find()) {
                violations.add("a decision has no reason: " + assessment.machine() + " " + finding.patch() + " "
                        + finding.decision().kind() + " '" + text + "'");
            }
        }
    }
}
