package dev.patchbay.assessment;

import dev.patchbay.model.policy.EffectivePolicy;
import java.util.List;
import java.util.Optional;

/**
 * A policy compiled against a catalogue: masks, numbers, matchers and classes are evaluated once for each patch, so that
 * assessing many machines against both costs no pattern matching. Immutable and thread-safe.
 */
public final class CompiledPolicy {

    private final EffectivePolicy policy;
    private final Catalog catalog;
    private final List<PatchRules> rules;
    private final int classesToInclude;
    private final int classesToExclude;
    private final Optional<CompiledPolicy> baseline;

    private CompiledPolicy(EffectivePolicy policy, Catalog catalog) {
        this.policy = policy;
        this.catalog = catalog;
        this.rules = catalog.patches().stream()
                .map(patch -> PatchRules.of(patch.patch(), policy))
                .toList();
        this.classesToInclude = Classes.of(policy.selection().classesToInclude());
        this.classesToExclude = Classes.of(policy.selection().classesToExclude());
        this.baseline = policy.override()
                .map(list -> new CompiledPolicy(
                        policy.toBuilder().override(Optional.empty()).build(), catalog));
    }

    /** Returns {@code policy} compiled against {@code catalog}. */
    public static CompiledPolicy of(EffectivePolicy policy, Catalog catalog) {
        return new CompiledPolicy(policy, catalog);
    }

    /** Returns the policy this was compiled from. */
    public EffectivePolicy policy() {
        return policy;
    }

    /** Returns the catalogue this was compiled against. */
    public Catalog catalog() {
        return catalog;
    }

    /** Returns this policy without its list for one run, which never changes compliance. */
    CompiledPolicy withoutOverride() {
        return baseline.orElse(this);
    }

    PatchRules rules(CatalogPatch patch) {
        return rules.get(patch.index());
    }

    int classesToInclude() {
        return classesToInclude;
    }

    int classesToExclude() {
        return classesToExclude;
    }
}
