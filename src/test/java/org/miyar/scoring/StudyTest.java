package org.miyar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges and properties of the statistics of many people; their values are {@link GoldenTest}'s. */
class StudyTest {
    private static final double[] X = {1, 2, 3, 4, 5, 6};
    private static final double[] Y = {2, 1, 4, 3, 7, 5};

    @Nested
    class AssociationOfTwoColumns {
        @Test
        void aFlatColumnHasNone() {
            var association = Association.of(X, new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, 0.95);
            assertThat(association.r()).isNaN();
            assertThat(association.p()).isNaN();
            assertThat(association.spearman()).isNaN();
            assertThat(association.interval().lower()).isNaN();
        }

        @Test
        void gapsLeaveThePairOut() {
            var gaps = new double[] {2, 1, 4, 3, 7, 5, 9, Double.NaN};
            var longer = new double[] {1, 2, 3, 4, 5, 6, Double.NaN, 1};
            assertThat(Association.of(longer, gaps, 0.95)).isEqualTo(Association.of(X, Y, 0.95));
        }

        @Test
        void aPerfectLineIsCertain() {
            var association = Association.of(X, X, 0.95);
            assertThat(association.r()).isCloseTo(1, within(1e-12));
            assertThat(association.p()).isLessThan(1e-12);
            assertThat(association.spearman()).isCloseTo(1, within(1e-12));
        }

        @Test
        void fewPairsLeaveThingsOpen() {
            var two = Association.of(new double[] {1, 2}, new double[] {3, 5}, 0.95);
            assertThat(two.r()).isCloseTo(1, within(1e-12));
            assertThat(two.t()).isNaN();
            var three = Association.of(new double[] {1, 2, 3}, new double[] {3, 5, 4}, 0.95);
            assertThat(three.p()).isFinite();
            assertThat(three.interval().upper()).isNaN();
            assertThat(Association.of(new double[] {}, new double[] {}, 0.95).r())
                    .isNaN();
        }

        @Test
        void aRankCorrelationSeesOrderOnly() {
            var cubes = Arrays.stream(Y).map(y -> y * y * y).toArray();
            assertThat(Association.of(X, cubes, 0.95).spearman())
                    .isCloseTo(Association.of(X, Y, 0.95).spearman(), within(1e-12));
        }

        @Test
        void unequalColumnsAreRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> Association.of(X, new double[] {1}, 0.95));
        }
    }

    @Nested
    class RegressionOnSeveralColumns {
        @Test
        void onePredictorIsTheCorrelation() {
            var rows = Arrays.stream(X).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
            var regression = Regression.of(Y, rows).orElseThrow();
            var association = Association.of(X, Y, 0.95);
            assertThat(regression.coefficients().getFirst().beta()).isCloseTo(association.r(), within(1e-12));
            assertThat(regression.coefficients().getFirst().p()).isCloseTo(association.p(), within(1e-12));
            assertThat(regression.coefficients().getFirst().vif()).isCloseTo(1, within(1e-12));
            assertThat(regression.rSquared()).isCloseTo(association.r() * association.r(), within(1e-12));
        }

        @Test
        void dependentFlatOrTooManyPredictorsGiveNone() {
            var dependent = Arrays.stream(X)
                    .mapToObj(x -> new double[] {x, 3 - 0.1 * x})
                    .toArray(double[][]::new);
            assertThat(Regression.of(Y, dependent)).isEmpty();
            var flat = Arrays.stream(X).mapToObj(x -> new double[] {x, 2}).toArray(double[][]::new);
            assertThat(Regression.of(Y, flat)).isEmpty();
            var few = new double[][] {{1, 2}, {2, 1}, {3, 5}};
            assertThat(Regression.of(new double[] {1, 3, 2}, few)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> Regression.of(Y, few));
        }
    }

    @Nested
    class ChangeOfPeople {
        @Test
        void equalChangesHaveNoT() {
            var paired = Change.paired(X, Arrays.stream(X).map(x -> x + 1).toArray(), 0.95);
            assertThat(paired.meanDifference()).isEqualTo(1);
            assertThat(paired.t()).isNaN();
            assertThat(paired.dz()).isNaN();
        }

        @Test
        void changesThatDifferOnlyByRoundingHaveNoT() {
            var paired = Change.paired(new double[] {2.8, 3.2, 3.6}, new double[] {3.1, 3.5, 3.9}, 0.95);
            assertThat(paired.t()).isNaN();
            assertThat(paired.p()).isNaN();
            assertThat(paired.dz()).isNaN();
            assertThat(paired.interval().contains(paired.meanDifference())).isTrue();
        }

        @Test
        void onePairIsNoGroup() {
            assertThat(Change.paired(new double[] {1}, new double[] {2}, 0.95).p())
                    .isNaN();
        }

        @Test
        void aGapLeavesThePairOut() {
            var paired = Change.paired(new double[] {1, 2, Double.NaN, 4}, new double[] {2, 4, 5, 4.5}, 0.95);
            assertThat(paired.n()).isEqualTo(3);
        }

        @Test
        void changeIsReliableBeyondItsError() {
            assertThat(Change.reliable(2.5, 3.4, 0.82, 0.55).reliable()).isTrue();
            assertThat(Change.reliable(2.8, 3.4, 0.82, 0.55).reliable()).isFalse();
            assertThat(Change.reliable(3.4, 2.5, 0.82, 0.55).index()).isNegative();
            assertThatIllegalArgumentException().isThrownBy(() -> Change.reliable(1, 2, 0.8, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> Change.reliable(1, 2, 1.1, 1));
        }
    }

    @Nested
    class ImpactOfSelection {
        @Test
        void nobodySelectedLeavesRatiosOpen() {
            var impact = AdverseImpact.of(0, 10, 0, 8);
            assertThat(impact.ratio()).isNaN();
            assertThat(impact.ratioInterval().lower()).isNaN();
            assertThat(impact.z()).isNaN();
            assertThat(impact.fisherP()).isCloseTo(1, within(1e-12));
            assertThat(impact.flippedRatio()).isNaN();
            assertThat(impact.belowFourFifths()).isFalse();
        }

        @Test
        void noneOfTheFocalGroupIsARatioOfZero() {
            var impact = AdverseImpact.of(10, 20, 0, 8);
            assertThat(impact.ratio()).isZero();
            assertThat(impact.ratioInterval().upper()).isNaN();
            assertThat(impact.belowFourFifths()).isTrue();
        }

        @Test
        void oneReferencePersonFlippedLeavesNoRatio() {
            assertThat(AdverseImpact.of(1, 20, 0, 8).flippedRatio()).isNaN();
            assertThat(AdverseImpact.of(5, 20, 8, 8).flippedRatio()).isNaN();
        }

        @ParameterizedTest
        @CsvSource({"12,20,4,10,true", "48,80,12,40,false", "10,20,9,20,false"})
        void smallNumbersHangOnOnePerson(int a, int n1, int c, int n2, boolean hangs) {
            assertThat(AdverseImpact.of(a, n1, c, n2).hangsOnOnePerson()).isEqualTo(hangs);
        }

        @ParameterizedTest
        @CsvSource({"12,20,4,10", "48,80,12,40", "3,9,9,9", "1,1,0,1", "700,1000,300,800"})
        void exchangingTheGroupsTurnsTheSign(int a, int n1, int c, int n2) {
            var impact = AdverseImpact.of(a, n1, c, n2);
            var turned = AdverseImpact.of(c, n2, a, n1);
            assertThat(turned.z()).isCloseTo(-impact.z(), within(1e-12));
            assertThat(turned.cohenH()).isCloseTo(-impact.cohenH(), within(1e-12));
            assertThat(turned.fisherP()).isCloseTo(impact.fisherP(), within(1e-12));
            assertThat(turned.fisherMidP()).isCloseTo(impact.fisherMidP(), within(1e-12));
            assertThat(impact.fisherMidP()).isLessThan(impact.fisherP());
        }

        @Test
        void impossibleCountsAreRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> AdverseImpact.of(11, 10, 1, 10));
            assertThatIllegalArgumentException().isThrownBy(() -> AdverseImpact.of(1, 10, -1, 10));
            assertThatIllegalArgumentException().isThrownBy(() -> AdverseImpact.of(1, 10, 0, 0));
        }
    }

    @Nested
    class AgreementOfJudges {
        @Test
        void judgesWhoAgreeHaveAnIccOfOne() {
            var icc = IntraclassCorrelation.of(new double[][] {{1, 1, 1}, {3, 3, 3}, {5, 5, 5}}, 0.95);
            assertThat(icc.icc1().value()).isEqualTo(1);
            assertThat(icc.icc2().value()).isEqualTo(1);
            assertThat(icc.icc3k().value()).isEqualTo(1);
        }

        @Test
        void aSternJudgeLowersAgreementButNotConsistency() {
            var icc = IntraclassCorrelation.of(new double[][] {{1, 3}, {2, 4}, {3, 5}, {1, 3}}, 0.95);
            assertThat(icc.icc3().value()).isCloseTo(1, within(1e-12));
            assertThat(icc.icc2().value()).isLessThan(0.5);
        }

        @Test
        void ratingsWithoutVarianceOrTargetsHaveNone() {
            assertThat(IntraclassCorrelation.of(new double[][] {{3, 3}, {3, 3}}, 0.95)
                            .icc1()
                            .value())
                    .isNaN();
            assertThat(IntraclassCorrelation.of(new double[][] {{3.3, 3.3, 3.3}, {3.3, 3.3, 3.3}}, 0.95)
                            .icc1()
                            .value())
                    .isNaN();
            assertThat(IntraclassCorrelation.of(new double[][] {{3, 2}, {1, Double.NaN}}, 0.95)
                            .icc2()
                            .value())
                    .isNaN();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1}, {2}}, 0.95));
        }

        @Test
        void splitOpinionsAreWorseThanChance() {
            var range = new ResponseRange(1, 5);
            assertThat(ExpertKey.rwg(new double[] {4, 4, 4}, range)).isEqualTo(1);
            assertThat(ExpertKey.rwg(new double[] {1, 5, 1, 5}, range)).isNegative();
            assertThat(ExpertKey.rwg(new double[] {4, Double.NaN}, range)).isNaN();
        }
    }

    @Nested
    class JudgementOfSituations {
        private static final ResponseRange RANGE = new ResponseRange(1, 5);
        private static final double[] KEY = {5, 3.5, 1.5, 2};

        @Test
        void theKeyItselfIsPerfect() {
            var judgement = SituationalJudgement.of(KEY, KEY, RANGE);
            assertThat(judgement.score100()).isEqualTo(100);
            assertThat(judgement.standardisedDistance()).isZero();
            assertThat(judgement.profileCorrelation()).isCloseTo(1, within(1e-12));
        }

        @Test
        void standardisingTakesOutElevationAndScatter() {
            var milder = Arrays.stream(KEY).map(key -> 3 + (key - 3) / 2).toArray();
            assertThat(SituationalJudgement.of(milder, KEY, RANGE).standardisedDistance())
                    .isCloseTo(0, within(1e-12));
            assertThat(SituationalJudgement.of(milder, KEY, RANGE).score100()).isLessThan(100);
        }

        @Test
        void flatAnswersAreMarkedAndHaveNoProfile() {
            var judgement = SituationalJudgement.of(new double[] {3, 3, 3, 3}, KEY, RANGE);
            assertThat(judgement.flat()).isTrue();
            assertThat(judgement.profileCorrelation()).isNaN();
            assertThat(judgement.standardisedDistance()).isFinite();
        }

        @Test
        void actionsWithoutAnswerAreLeftOut() {
            var some = SituationalJudgement.of(new double[] {5, Double.NaN, 1, 2}, KEY, RANGE);
            assertThat(some)
                    .isEqualTo(SituationalJudgement.of(new double[] {5, 1, 2}, new double[] {5, 1.5, 2}, RANGE));
            var nothing = new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
            assertThat(SituationalJudgement.of(nothing, KEY, RANGE).score100()).isNaN();
            assertThat(SituationalJudgement.of(nothing, KEY, RANGE).answered()).isZero();
        }

        @Test
        void whatIsOutsideTheRangeIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SituationalJudgement.of(new double[] {6, 1, 1, 1}, KEY, RANGE));
            assertThatIllegalArgumentException().isThrownBy(() -> ExpertKey.of(new double[][] {{0, 1}}, RANGE));
            assertThatIllegalArgumentException().isThrownBy(() -> ExpertKey.of(new double[][] {{1, 1}, {2}}, RANGE));
            assertThatIllegalArgumentException().isThrownBy(() -> ExpertKey.of(new double[][] {}, RANGE));
        }

        @Test
        void theKeyOfTheReferenceExpertsIsTheReferenceKey() {
            var ratings = new double[8][16];
            for (var row : Tables.read("sjt_experts8.csv")) {
                int action = 4 * (Integer.parseInt(row.getField("situation")) - 1)
                        + Integer.parseInt(row.getField("option"))
                        - 1;
                ratings[Integer.parseInt(row.getField("expert")) - 1][action] =
                        Double.parseDouble(row.getField("rating"));
            }
            var key = ExpertKey.of(ratings, RANGE);
            var expected = Tables.read("sjt_key.csv");
            for (int i = 0; i < 16; i++) {
                var option = key.options().get(i);
                var row = expected.get(i);
                assertThat(option.mean()).isCloseTo(Double.parseDouble(row.getField("mean")), within(1e-12));
                assertThat(option.sd()).isCloseTo(Double.parseDouble(row.getField("sd")), within(1e-12));
                assertThat(option.rwg()).isCloseTo(Double.parseDouble(row.getField("rwg")), within(1e-12));
            }
        }
    }
}
