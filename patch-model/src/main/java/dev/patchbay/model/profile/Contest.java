package dev.patchbay.model.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the best assignments that say anything about one part say about it. */
final class Contest<T> {

    private record Claim<T>(Candidate candidate, T value) {}

    private final List<Claim<T>> best;

    private Contest(List<Claim<T>> best) {
        this.best = best;
    }

    static <T> Contest<T> among(List<Candidate> candidates, Function<Candidate, Optional<T>> says) {
        List<Claim<T>> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<T> value = says.apply(candidate);
            if (value.isEmpty() || (!best.isEmpty() && best.get(0).candidate().outranks(candidate))) {
                continue;
            }
            if (!best.isEmpty() && candidate.outranks(best.get(0).candidate())) {
                best.clear();
            }
            best.add(new Claim<>(candidate, value.get()));
        }
        best.sort(Comparator.comparing(claim -> claim.candidate().origin()));
        return new Contest<>(best);
    }

    /** Returns what holds, and tells {@code resolved} whose word that is and who disagreed. */
    Optional<T> settle(String part, Strictest<T> strictest, ResolvedPolicy.Builder resolved) {
        Set<T> values = new LinkedHashSet<>();
        best.forEach(claim -> values.add(claim.value()));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> holds = values.size() == 1 ? values.stream().findFirst() : strictest.of(values);
        if (values.size() > 1) {
            resolved.addConflicts(new PolicyConflict(
                    part,
                    best.stream()
                            .map(claim -> new PolicyClaim(
                                    claim.candidate().origin(), claim.value().toString()))
                            .toList(),
                    holds.isPresent() ? ConflictResolution.STRICTEST_HOLDS : ConflictResolution.NOT_APPLIED));
        }
        if (holds.isPresent()) {
            Set<PolicyOrigin> origins = new TreeSet<>();
            best.forEach(claim -> origins.add(claim.candidate().origin()));
            resolved.putOrigins(part, origins);
        }
        return holds;
    }
}
