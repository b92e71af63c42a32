package dev.patchbay.scheduling.fit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.problem.ProblemException;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackingSolverTest {

    private static final int[] NONE = {};

    @Test
    void agreesWithBruteForceOnRandomInstances() {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int round = 0; round < 6000; round++) {
            int size = random.nextInt(1, 14);
            double precedence = new double[] {0, 0.2, 0.5, 0.9}[round % 4];
            PackingProblem problem =
                    Instances.published(random, size, precedence, 60, 0.9, random.nextLong(0, 60L * size + 60));
            Packing packing = PackingSolver.exact().solve(problem);
            Instances.check(problem, packing);
            assertThat(packing.isProvenOptimal()).isTrue();
            assertThat(packing.value()).as("round %s", round).isEqualTo(Instances.best(problem));
            assertThat(packing.bound()).isEqualTo(packing.value());
        }
    }

    @Test
    void agreesWithBruteForceUpToFifteenItems() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 150; round++) {
            PackingProblem problem = Instances.published(random, 15, round % 2 == 0 ? 0.2 : 0.7, 60, 0.9, 450);
            Packing packing = PackingSolver.exact().solve(problem);
            Instances.check(problem, packing);
            assertThat(packing.value()).isEqualTo(Instances.best(problem));
        }
    }

    @Test
    void bothSearchesAgree() {
        SplittableRandom random = new SplittableRandom(99);
        for (int round = 0; round < 1000; round++) {
            PackingProblem problem =
                    Instances.published(random, 24, new double[] {0, 0.3, 0.9}[round % 3], 60, 0.8, 700);
            BitSet all = new BitSet();
            all.set(0, problem.size());
            Forest forest = Forest.of(problem, all);
            Packing layered = new LayeredSearch(forest, 1_000_000).run();
            Packing depthFirst = new DepthFirstSearch(
                            forest,
                            new SuffixBounds(forest),
                            new Incumbent(forest),
                            new double[forest.size],
                            10_000_000)
                    .run();
            Instances.check(problem, layered);
            Instances.check(problem, depthFirst);
            assertThat(depthFirst.value()).as("round %s", round).isEqualTo(layered.value());
        }
    }

    @Test
    void aNodeLimitLeavesABoundInsteadOfAProof() {
        SplittableRandom random = new SplittableRandom(5);
        int unproven = 0;
        for (int round = 0; round < 40; round++) {
            PackingProblem problem = Instances.published(random, 120, 0.4, 81, 0.8, 5400);
            Packing exact = PackingSolver.exact().solve(problem);
            Packing limited = PackingSolver.exact().withNodeLimit(1).solve(problem);
            Instances.check(problem, limited);
            assertThat(exact.isProvenOptimal()).isTrue();
            assertThat(limited.value()).isLessThanOrEqualTo(exact.value());
            assertThat(limited.bound()).isGreaterThanOrEqualTo(exact.value());
            assertThat(limited.isProvenOptimal()).isEqualTo(limited.bound() == limited.value());
            unproven += limited.isProvenOptimal() ? 0 : 1;
        }
        assertThat(unproven).isPositive();
    }

    @Test
    void moreOpenQuestionsThanBitsAreStillSolved() {
        // Every item of the second half needs its partner and its neighbour's partner in the first half.
        int half = 90;
        long[] values = new long[2 * half];
        long[] lengths = new long[2 * half];
        int[][] needs = new int[2 * half][];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < half; i++) {
            values[i] = 1;
            lengths[i] = random.nextInt(20, 90);
            needs[i] = NONE;
            values[half + i] = random.nextInt(5, 100);
            lengths[half + i] = random.nextInt(20, 90);
            needs[half + i] = new int[] {i, (i + 37) % half};
        }
        PackingProblem problem = PackingProblem.of(values, lengths, needs, 900);

        Packing packing = PackingSolver.exact().withNodeLimit(200_000).solve(problem);

        Instances.check(problem, packing);
        assertThat(packing.bound()).isGreaterThanOrEqualTo(packing.value());
        assertThat(packing.value()).isPositive();
    }

    @Test
    void tenThousandItemsAreAnswered() {
        PackingProblem problem = Instances.published(new SplittableRandom(11), 10_000, 0.2, 60, 0.8, 10_800);

        Packing packing = PackingSolver.exact().withNodeLimit(100_000).solve(problem);

        Instances.check(problem, packing);
        assertThat(packing.value()).isGreaterThan((long) (0.95 * packing.bound()));
    }

    @Test
    void edgesOfTheProblem() {
        assertThat(PackingSolver.exact()
                        .solve(PackingProblem.of(new long[0], new long[0], new int[0][], 5))
                        .value())
                .isZero();
        PackingProblem one = PackingProblem.of(new long[] {3}, new long[] {5}, new int[][] {NONE}, 5);
        assertThat(PackingSolver.exact().solve(one).value()).isEqualTo(3);
        PackingProblem closed = PackingProblem.of(new long[] {3}, new long[] {0}, new int[][] {NONE}, -1);
        assertThat(PackingSolver.exact().solve(closed).chosen().isEmpty()).isTrue();
        PackingProblem tooLong = PackingProblem.of(new long[] {3, 9}, new long[] {5, 1}, new int[][] {NONE, {0}}, 5);
        assertThat(PackingSolver.exact().solve(tooLong).value()).isEqualTo(3);
    }

    @Test
    void badProblemsAreRefused() {
        long[] two = {1, 1};
        assertThatThrownBy(() -> PackingProblem.of(two, two, new int[][] {{1}, {0}}, 5))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> PackingProblem.of(two, new long[] {1, -1}, new int[][] {NONE, NONE}, 5))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("lengths[1]");
        assertThatThrownBy(() -> PackingProblem.of(two, two, new int[][] {NONE, {2}}, 5))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PackingProblem.of(two, two, new int[][] {NONE}, 5))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PackingSolver.exact().withNodeLimit(0)).isInstanceOf(ProblemException.class);
    }
}
