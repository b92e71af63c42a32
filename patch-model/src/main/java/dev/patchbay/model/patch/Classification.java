package dev.patchbay.model.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.patchbay.model.internal.Vocabulary;
import java.util.Map;

/** What kind of change a patch is. A patch may have several; the label its source used is kept beside them. */
public enum Classification {
    CRITICAL,
    SECURITY,
    UPDATE_ROLLUP,
    FEATURE_PACK,
    SERVICE_PACK,
    DEFINITION,
    TOOLS,
    UPDATES,
    DRIVERS,
    UPGRADES,
    BUGFIX,
    ENHANCEMENT,
    OTHER,
    /** The source knows classes and gave this patch none, or knows no classes at all. */
    UNCLASSIFIED;

    private static final Vocabulary<Classification> NAMES = Vocabulary.of(
            "classification",
            Classification.class,
            Map.ofEntries(
                    Map.entry("CriticalUpdates", CRITICAL),
                    Map.entry("SecurityUpdates", SECURITY),
                    Map.entry("UpdateRollups", UPDATE_ROLLUP),
                    Map.entry("FeaturePacks", FEATURE_PACK),
                    Map.entry("ServicePacks", SERVICE_PACK),
                    Map.entry("DefinitionUpdates", DEFINITION),
                    Map.entry("Tool", TOOLS),
                    Map.entry("Update", UPDATES),
                    Map.entry("Driver", DRIVERS),
                    Map.entry("Upgrade", UPGRADES),
                    Map.entry("Recommended", BUGFIX),
                    Map.entry("Others", OTHER)));

    /**
     * Returns the constant named {@code text}; letter case, blanks, hyphens and underscores do not matter.
     *
     * @throws dev.patchbay.model.problem.ProblemException when there is none
     */
    @JsonCreator
    public static Classification parse(String text) {
        return NAMES.parse(text);
    }

    /** Returns the one spelling that is written. */
    @JsonValue
    public String label() {
        return NAMES.nameOf(this);
    }

    @Override
    public String toString() {
        return label();
    }
}
