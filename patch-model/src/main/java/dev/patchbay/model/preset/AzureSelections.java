package dev.patchbay.model.preset;

import dev.patchbay.model.internal.Table;
import dev.patchbay.model.machine.KbNumber;
import dev.patchbay.model.patch.Classification;
import dev.patchbay.model.policy.NameMask;
import dev.patchbay.model.policy.Selection;
import dev.patchbay.model.problem.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Azure's {@code installPatches} input selects, failing closed: where Azure's own agent drops an unknown class or
 * widens a combination to everything, this is an error that says so. Thread-safe.
 */
public final class AzureSelections {

    private static final Set<String> LINUX_CLASSES = Set.of("Critical", "Security", "Other", "Unclassified");
    private static final Map<String, Table.Row> LINUX =
            Table.read(AzureSelections.class, "azure-linux-classes.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("classes"), row -> row));
    private static final Set<Classification> WINDOWS_CLASSES =
            Set.copyOf(EnumSet.range(Classification.CRITICAL, Classification.UPDATES));

    private AzureSelections() {}

    /**
     * Returns what {@code linuxParameters} selects.
     *
     * @param classes {@code classificationsToInclude}: Critical, Security, Other in any letter case
     * @param include {@code packageNameMasksToInclude}
     * @param exclude {@code packageNameMasksToExclude}
     * @throws dev.patchbay.model.problem.ProblemException when a class or mask is unknown, nothing is selected, or the
     *     combination is one that Azure's agent would widen or refuse
     */
    public static Selection linux(Collection<String> classes, Collection<String> include, Collection<String> exclude) {
        TreeSet<String> names = new TreeSet<>();
        classes.forEach(name -> names.add(linuxClass(name)));
        Selection.Builder selection = Selection.builder();
        include.forEach(mask -> selection.addMasksToInclude(NameMask.of(mask)));
        exclude.forEach(mask -> selection.addMasksToExclude(NameMask.of(mask)));
        String combination = String.join("+", names);
        Table.Row row = LINUX.get(combination);
        if (row == null || row.get("verdict").equals("Refused")) {
            throw Problem.of(
                            "azure.classes",
                            "classificationsToInclude",
                            combination,
                            "one of " + accepted()
                                    + (row == null ? "" : "; Azure's agent makes of it: " + row.get("agent")))
                    .asException();
        }
        if (row.get("selects").equals("Everything")) {
            return Selection.everything().toBuilder()
                    .addAllMasksToExclude(exclude.stream().map(NameMask::of).toList())
                    .build();
        }
        for (String selected : row.list("selects", "+")) {
            selection.addAllClassesToInclude(
                    selected.equals("Other") ? otherClasses() : List.of(Classification.parse(selected)));
        }
        return selection.build();
    }

    private static String linuxClass(String name) {
        return LINUX_CLASSES.stream()
                .filter(known -> known.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                "azure.class", "classificationsToInclude", name, "one of Critical, Security, Other")
                        .asException());
    }

    private static String accepted() {
        return LINUX.values().stream()
                .filter(row -> row.get("verdict").equals("Accepted"))
                .map(row -> row.get("classes"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Set<Classification> otherClasses() {
        return EnumSet.complementOf(EnumSet.of(Classification.CRITICAL, Classification.SECURITY));
    }

    /**
     * Returns what {@code windowsParameters} selects.
     *
     * @param classes {@code classificationsToInclude}: the eight classes of Windows Update in any spelling
     * @param include {@code kbNumbersToInclude}, with or without KB
     * @param exclude {@code kbNumbersToExclude}, with or without KB
     * @param rebooting {@code excludeKbsRequiringReboot}
     * @throws dev.patchbay.model.problem.ProblemException when a class or number is invalid or nothing is selected
     */
    public static Selection windows(
            Collection<String> classes,
            Collection<String> include,
            Collection<String> exclude,
            Selection.RebootingPatches rebooting) {
        Selection.Builder selection = Selection.builder().rebooting(rebooting);
        for (String name : classes) {
            Classification classification = Classification.parse(name);
            if (!WINDOWS_CLASSES.contains(classification)) {
                throw Problem.of("azure.class", "classificationsToInclude", name, "one of " + windowsClasses())
                        .asException();
            }
            selection.addClassesToInclude(classification);
        }
        include.forEach(kb -> selection.addKbsToInclude(KbNumber.parse(kb)));
        exclude.forEach(kb -> selection.addKbsToExclude(KbNumber.parse(kb)));
        return selection.build();
    }

    private static String windowsClasses() {
        return Arrays.stream(Classification.values())
                .filter(WINDOWS_CLASSES::contains)
                .map(Classification::label)
                .collect(Collectors.joining(", "));
    }
}
