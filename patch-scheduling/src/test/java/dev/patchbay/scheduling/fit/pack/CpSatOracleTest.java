package dev.patchbay.scheduling.fit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the solver with CP-SAT on the published recipe, up to 200 units. */
@Tag("deep")
class CpSatOracleTest {

    private static final int INSTANCES = 60;

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    private static long[] best(PackingProblem problem) {
        CpModel model = new CpModel();
        BoolVar[] chosen = new BoolVar[problem.size()];
        long[] values = new long[problem.size()];
        long[] lengths = new long[problem.size()];
        for (int i = 0; i < problem.size(); i++) {
            chosen[i] = model.newBoolVar("x" + i);
            values[i] = problem.value(i);
            lengths[i] = problem.length(i);
        }
        for (int i = 0; i < problem.size(); i++) {
            for (int need : problem.needs(i)) {
                model.addImplication(chosen[i], chosen[need]);
            }
        }
        model.addLessOrEqual(LinearExpr.weightedSum(chosen, lengths), problem.capacity());
        model.maximize(LinearExpr.weightedSum(chosen, values));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(20).setRandomSeed(1);
        CpSolverStatus status = solver.solve(model);
        return new long[] {Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL ? 1 : 0};
    }

    @Test
    void equalWhereverBothAreProven() {
        SplittableRandom random = new SplittableRandom(20261121);
        int compared = 0;
        for (int size : new int[] {15, 50, 100, 200}) {
            for (double precedence : new double[] {0, 0.2, 0.4}) {
                for (int round = 0; round < INSTANCES / 4; round++) {
                    PackingProblem problem = Instances.published(random, size, precedence, 81, 0.8, 27L * size);
                    Packing packing = PackingSolver.exact().solve(problem);
                    Instances.check(problem, packing);
                    long[] oracle = best(problem);
                    if (packing.isProvenOptimal() && oracle[1] == 1) {
                        assertThat(packing.value())
                                .as("size %s, precedence %s, round %s", size, precedence, round)
                                .isEqualTo(oracle[0]);
                        compared++;
                    } else {
                        assertThat(packing.bound()).isGreaterThanOrEqualTo(oracle[0]);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(170);
    }
}
