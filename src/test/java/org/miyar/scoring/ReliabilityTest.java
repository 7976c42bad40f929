package org.miyar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTest {
    /** Answers of n people to k items that share one factor. */
    static double[][] simulated(long seed, int n, double... loadings) {
        var random = new Random(seed);
        var rows = new double[n][loadings.length];
        for (var row : rows) {
            double factor = random.nextGaussian();
            for (int i = 0; i < row.length; i++) {
                double own = Math.sqrt(1 - loadings[i] * loadings[i]) * random.nextGaussian();
                row[i] = Math.clamp(Math.round(3 + loadings[i] * factor + own), 1, 5);
            }
        }
        return rows;
    }

    private static double[][] each(double[][] rows, DoubleUnaryOperator change) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reversingAllItemsOrChangingTheUnitLeavesReliability(long seed) {
        var rows = simulated(seed, 80, 0.7, 0.5, 0.6, 0.8, 0.4);
        var reliability = Reliability.of(rows);
        for (var changed : new double[][][] {each(rows, x -> 6 - x), each(rows, x -> 10 * x + 7)}) {
            var other = Reliability.of(changed);
            assertThat(other.alpha()).isCloseTo(reliability.alpha(), within(1e-12));
            assertThat(other.lambda6()).isCloseTo(reliability.lambda6(), within(1e-12));
            assertThat(other.splitHalf().guttman())
                    .isCloseTo(reliability.splitHalf().guttman(), within(1e-12));
            assertThat(other.itemStatistics().get(2).restCorrelation())
                    .isCloseTo(reliability.itemStatistics().get(2).restCorrelation(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameRowsGiveTheSameDigits(long seed) {
        var rows = simulated(seed, 60, 0.7, 0.5, 0.6);
        assertThat(Reliability.of(rows)).isEqualTo(Reliability.of(rows.clone()));
        var shuffled = Arrays.asList(rows.clone());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Reliability.alphaOfSorted(shuffled.toArray(double[][]::new)))
                .isEqualTo(Reliability.alphaOfSorted(rows));
    }

    @Test
    void identicalItemsArePerfectlyReliableButHaveNoLambda6() {
        double[][] rows = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {5, 5, 5}};
        var reliability = Reliability.of(rows);
        assertThat(reliability.alpha()).isCloseTo(1, within(1e-12));
        assertThat(reliability.alphaStandardised()).isCloseTo(1, within(1e-12));
        assertThat(reliability.lambda6()).isNaN();
        assertThat(reliability.splitHalf().spearmanBrown()).isCloseTo(1, within(1e-12));
    }

    @Test
    void anItemWithoutVarianceLeavesAlphaAndTakesWhatRestsOnCorrelations() {
        double[][] rows = {{1, 3, 2}, {2, 3, 2}, {4, 3, 5}, {5, 3, 3}};
        var reliability = Reliability.of(rows);
        assertThat(reliability.alpha()).isFinite();
        assertThat(reliability.alphaStandardised()).isNaN();
        assertThat(reliability.lambda6()).isNaN();
        assertThat(reliability.itemStatistics().get(1).restCorrelation()).isNaN();
        assertThat(reliability.itemStatistics().get(0).restCorrelation()).isFinite();
    }

    @Test
    void peopleWhoAllAnswerAlikeHaveNoReliability() {
        var reliability = Reliability.of(new double[][] {{4, 4, 4}, {4, 4, 4}, {4, 4, 4}});
        assertThat(reliability.alpha()).isNaN();
        assertThat(reliability.feldt(0.95).lower()).isNaN();
        assertThat(reliability.splitHalf().correlation()).isNaN();
        assertThat(reliability.splitHalf().guttman()).isNaN();
    }

    @Test
    void gapsLeaveThePersonOut() {
        double[][] rows = {{1, 2}, {2, 2}, {Double.NaN, 5}, {4, 5}};
        assertThat(Reliability.of(rows)).isEqualTo(Reliability.of(new double[][] {{1, 2}, {2, 2}, {4, 5}}));
        assertThat(Reliability.of(new double[][] {{Double.NaN, 1}, {1, Double.NaN}})
                        .alpha())
                .isNaN();
        assertThat(Reliability.of(new double[][] {{1, 2}}).alpha()).isNaN();
        assertThat(Reliability.of(new double[][] {}).people()).isZero();
    }

    @Test
    void raggedOrSingleItemTablesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(new double[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(new double[][] {{1}, {2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.feldt(0.8, 100, 6, 1));
    }

    @Test
    void feldtsIntervalSurroundsAlphaAndNarrowsWithPeople() {
        var few = Reliability.feldt(0.8, 50, 8, 0.95);
        var many = Reliability.feldt(0.8, 500, 8, 0.95);
        assertThat(few.contains(0.8)).isTrue();
        assertThat(many.lower()).isGreaterThan(few.lower());
        assertThat(many.upper()).isLessThan(few.upper());
    }

    @Test
    void spearmanBrownPlansTheLengthOfAScale() {
        assertThat(Reliability.spearmanBrown(0.30, 8)).isCloseTo(0.774, within(5e-4));
        assertThat(Reliability.spearmanBrown(0.35, 8)).isCloseTo(0.812, within(5e-4));
        assertThat(Reliability.spearmanBrown(0.40, 8)).isCloseTo(0.842, within(5e-4));
        double factor = Reliability.lengthFactor(0.7, 0.85);
        assertThat(Reliability.spearmanBrown(0.7, factor)).isCloseTo(0.85, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.spearmanBrown(0.7, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.lengthFactor(0, 0.8));
    }

    @Test
    void oneFactorFindsTheLoadingsThatMadeTheAnswers() {
        var rows = simulated(11, 20_000, 0.8, 0.6, -0.7, 0.5);
        for (var model : new OneFactor[] {
            OneFactor.minimumResiduals(rows).orElseThrow(),
            OneFactor.maximumLikelihood(rows).orElseThrow()
        }) {
            assertThat(model.proper()).isTrue();
            assertThat(model.loadings().get(2)).isNegative();
            assertThat(model.loadings().get(0)).isGreaterThan(model.loadings().get(1));
            assertThat(model.loadings().stream().mapToDouble(each -> each).sum())
                    .isPositive();
            assertThat(model.omega()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void likelihoodDoesNotDependOnTheUnitOfAnItem() {
        var rows = simulated(5, 200, 0.7, 0.5, 0.6, 0.8);
        var tenfold = Arrays.stream(rows)
                .map(row -> new double[] {10 * row[0], row[1], row[2], row[3]})
                .toArray(double[][]::new);
        var model = OneFactor.maximumLikelihood(rows).orElseThrow();
        var scaled = OneFactor.maximumLikelihood(tenfold).orElseThrow();
        assertThat(scaled.loadings().get(0)).isCloseTo(10 * model.loadings().get(0), within(1e-9));
        assertThat(scaled.loadings().get(1)).isCloseTo(model.loadings().get(1), within(1e-9));
    }

    @Test
    void bothMethodsReproduceThreeItemsAndThereforeAgree() {
        var rows = simulated(3, 400, 0.8, 0.7, 0.6);
        var minres = OneFactor.minimumResiduals(rows).orElseThrow();
        var likelihood = OneFactor.maximumLikelihood(rows).orElseThrow();
        var matrix = ItemMatrix.complete(rows, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(likelihood.loadings().get(i) / matrix.sds()[i])
                    .isCloseTo(minres.loadings().get(i), within(1e-5));
        }
    }

    @Test
    void whatDeterminesNoFactorGivesNone() {
        double[][] flat = {{1, 3, 2, 4}, {2, 3, 2, 1}, {4, 3, 5, 2}, {5, 3, 3, 5}, {1, 3, 1, 1}};
        assertThat(OneFactor.minimumResiduals(flat)).isEmpty();
        double[][] doubled = {{1, 1, 2}, {2, 2, 2}, {4, 4, 5}, {5, 5, 3}};
        assertThat(OneFactor.maximumLikelihood(doubled)).isEmpty();
        assertThat(OneFactor.minimumResiduals(new double[][] {{1, 2, 3}})).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneFactor.minimumResiduals(new double[][] {{1, 2}, {2, 1}}));
    }

    @Test
    void aHeywoodCaseIsNotProper() {
        // the first two items are nearly the same and the third is not: one factor would explain more than all of them
        var rows = simulated(9, 60, 0.99, 0.99, 0.2);
        assertThat(OneFactor.minimumResiduals(rows).map(OneFactor::proper).orElse(false))
                .isFalse();
    }

    /** Correlations on which the line search finds nothing; loadings by R 4.2.2, psych 2.2.9. */
    @Test
    void aSearchThatFindsNothingBeginsAgainWithoutItsModel() {
        double[][] correlations = {
            {1, 0.056334974501403186, 0.05980222772431099},
            {0.056334974501403186, 1, 0.38309291547132784},
            {0.05980222772431099, 0.38309291547132784, 1}
        };
        var model =
                MinimumResiduals.fit(MatrixUtils.createRealMatrix(correlations)).orElseThrow();
        assertThat(model.loadings().get(0)).isCloseTo(0.09377654278106748, within(1e-9));
        assertThat(model.loadings().get(1)).isCloseTo(0.6007170124093667, within(1e-9));
        assertThat(model.loadings().get(2)).isCloseTo(0.6377275730520057, within(1e-9));
    }
}
