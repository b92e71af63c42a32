package dev.patchbay.model.vocabulary;

import dev.patchbay.model.assessment.Applicability;
import dev.patchbay.model.assessment.DecisionKind;
import dev.patchbay.model.history.Execution;
import dev.patchbay.model.internal.Table;
import dev.patchbay.model.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One vendor's words for the state of a patch, from and to our three values (contract rule S4).
 *
 * <pre>{@code
 * StateVocabulary aws = StateVocabulary.of(Vendor.AWS);
 * aws.wordFor(PatchStates.of(finding));                 // Optional[INSTALLED_PENDING_REBOOT]
 * aws.meaningOf("INSTALLED_PENDING_REBOOT").lost();     // [Decision, Execution]
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class StateVocabulary {

    private static final String NO_WORD = "-";
    private static final Map<Vendor, StateVocabulary> ALL = load();

    private final Vendor vendor;
    private final List<StateRow> rows;
    private final Map<String, StateMeaning> meanings;
    private final Map<String, String> readings;

    private StateVocabulary(Vendor vendor, List<StateRow> rows) {
        this.vendor = vendor;
        this.rows = rows;
        this.meanings = meanings(rows);
        this.readings = new LinkedHashMap<>();
        for (StateRow row : rows) {
            if (!row.word().equals(NO_WORD)) {
                readings.put(key(row.word()), row.word());
                row.alsoRead().forEach(other -> readings.put(key(other), row.word()));
            }
        }
    }

    private static Map<Vendor, StateVocabulary> load() {
        Map<Vendor, List<StateRow>> rows = new EnumMap<>(Vendor.class);
        for (Table.Row row : Table.read(StateVocabulary.class, "patch-states.csv")) {
            rows.computeIfAbsent(Vendor.parse(row.get("vendor")), vendor -> new ArrayList<>())
                    .add(StateRow.of(row));
        }
        Map<Vendor, StateVocabulary> all = new EnumMap<>(Vendor.class);
        rows.forEach((vendor, list) -> all.put(vendor, new StateVocabulary(vendor, List.copyOf(list))));
        return all;
    }

    private static Map<String, StateMeaning> meanings(List<StateRow> rows) {
        Map<String, List<PatchStates>> saidOf = new LinkedHashMap<>();
        for (PatchStates states : everything()) {
            first(rows, states)
                    .ifPresent(row -> saidOf.computeIfAbsent(row.word(), word -> new ArrayList<>())
                            .add(states));
        }
        Map<String, StateMeaning> meanings = new LinkedHashMap<>();
        for (StateRow row : rows) {
            List<PatchStates> said = saidOf.getOrDefault(row.word(), List.of());
            if (!row.word().equals(NO_WORD)) {
                meanings.put(
                        row.word(),
                        new StateMeaning(
                                part(said, PatchStates::applicability, Applicability.class),
                                part(said, PatchStates::decision, DecisionKind.class),
                                part(said, PatchStates::execution, Execution.class),
                                row.note()));
            }
        }
        return meanings;
    }

    private static <E extends Enum<E>> Set<E> part(
            List<PatchStates> states, Function<PatchStates, E> axis, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        states.forEach(state -> values.add(axis.apply(state)));
        return values;
    }

    private static List<PatchStates> everything() {
        List<PatchStates> all = new ArrayList<>();
        for (Applicability applicability : Applicability.values()) {
            for (DecisionKind decision : DecisionKind.values()) {
                for (Execution execution : Execution.values()) {
                    all.add(new PatchStates(applicability, decision, execution));
                }
            }
        }
        return all;
    }

    private static Optional<StateRow> first(List<StateRow> rows, PatchStates states) {
        return rows.stream().filter(row -> row.fits(states)).findFirst();
    }

    /** Returns the words of {@code vendor}. */
    public static StateVocabulary of(Vendor vendor) {
        return Optional.ofNullable(ALL.get(vendor))
                .orElseThrow(() -> new IllegalStateException("no words of " + vendor));
    }

    /** Returns every word that is written, in the order of the table. */
    public List<String> words() {
        return List.copyOf(meanings.keySet());
    }

    /** Returns the vendor's word for {@code states}; empty when it has none, which {@link #note} explains. */
    public Optional<String> wordFor(PatchStates states) {
        return first(rows, states).map(StateRow::word).filter(word -> !word.equals(NO_WORD));
    }

    /** Returns what saying it in the vendor's words costs {@code states}; empty when nothing is known to be lost. */
    public String note(PatchStates states) {
        return first(rows, states).map(StateRow::note).orElse("");
    }

    /**
     * Returns what a vendor's word means; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when the vendor has no such word
     */
    public StateMeaning meaningOf(String word) {
        return Optional.ofNullable(readings.get(key(word)))
                .map(meanings::get)
                .orElseThrow(() -> Problem.of(
                                "vocabulary.word", vendor.label(), word, "one of " + String.join(", ", words()))
                        .asException());
    }

    private static String key(String word) {
        return word.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }
}
