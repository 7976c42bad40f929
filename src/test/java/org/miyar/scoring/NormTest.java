package org.miyar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormTest {
    private static final OptionalDouble ALPHA = OptionalDouble.of(0.84);

    private static Norm normOf(int people) {
        var raws = IntStream.range(0, people).mapToDouble(i -> 1 + i % 5).toArray();
        return Norm.of("SVC", raws, ALPHA);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "49,0", "50,1", "99,1", "100,2", "299,2", "300,3", "499,3", "500,4", "100000,4"})
    void theStageFollowsTheSize(int people, int stage) {
        assertThat(NormStage.ofSize(people).number()).isEqualTo(stage);
    }

    @Test
    void onlyLaterStagesShowNormScores() {
        assertThat(Arrays.stream(NormStage.values()).filter(NormStage::showsMomentsToSpecialist))
                .hasSize(4);
        assertThat(Arrays.stream(NormStage.values()).filter(NormStage::showsNormScores))
                .hasSize(3);
        assertThat(Arrays.stream(NormStage.values()).filter(NormStage::showsPercentiles))
                .hasSize(2);
        assertThat(Arrays.stream(NormStage.values()).filter(NormStage::watermarked))
                .hasSize(3);
    }

    @Test
    void momentsAndErrorsFollowTheirFormulas() {
        var norm = Norm.of("SVC", new double[] {1, 2, Double.NaN, 3, 4, 5}, ALPHA);
        assertThat(norm.n()).isEqualTo(5);
        assertThat(norm.mean()).isEqualTo(3);
        assertThat(norm.sd()).isCloseTo(Math.sqrt(2.5), within(1e-15));
        assertThat(norm.sem().getAsDouble()).isCloseTo(Math.sqrt(2.5) * 0.4, within(1e-12));
        assertThat(norm.estimatedTrueScore(5).getAsDouble()).isCloseTo(3 + 0.84 * 2, within(1e-12));
        assertThat(norm.estimatedTrueScoreError().getAsDouble()).isCloseTo(Math.sqrt(2.5 * 0.84 * 0.16), within(1e-12));
    }

    @Test
    void thePercentileRankCountsHalfOfTheTies() {
        var norm = Norm.of("SVC", new double[] {1, 2, 2, 2, 5}, ALPHA);
        assertThat(norm.percentileRank(0.5)).hasValue(0);
        assertThat(norm.percentileRank(2)).hasValue(50);
        assertThat(norm.percentileRank(3)).hasValue(80);
        assertThat(norm.percentileRank(5)).hasValue(90);
        assertThat(norm.percentileRank(6)).hasValue(100);
        assertThat(norm.percentileStandardError(50)).isCloseTo(100 * Math.sqrt(0.25 / 5), within(1e-12));
    }

    @Test
    void aNormIsTheSameToTheLastDigitInWhateverOrderPeopleCame() {
        var people = new ArrayList<>(Tables.people("synth300.csv"));
        var norm = Norm.of(Tables.key("SVC"), people);
        Collections.shuffle(people, new Random(7));
        assertThat(Norm.of(Tables.key("SVC"), people)).isEqualTo(norm);
        assertThat(norm.reliability()).isPresent();
    }

    @Test
    void aFlatNormGroupGivesNoZ() {
        var norm = Norm.of("SVC", new double[] {3.1, 3.1, 3.1}, OptionalDouble.empty());
        assertThat(norm.sd()).isZero();
        assertThat(norm.z(4)).isEmpty();
        assertThat(norm.sem()).isEmpty();
    }

    @Test
    void anIllegalNormCannotBeMade() {
        var none = new TreeMap<Double, Integer>();
        assertThatIllegalArgumentException().isThrownBy(() -> Norm.of("SVC", new double[] {3}, ALPHA));
        assertThatIllegalArgumentException().isThrownBy(() -> Norm.of("SVC", new double[] {}, ALPHA));
        assertThatIllegalArgumentException().isThrownBy(() -> new Norm("SVC", 10, 3, -1, ALPHA, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Norm("SVC", 10, 3, 1, OptionalDouble.of(1.01), none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Norm("SVC", 10, 3, 1, ALPHA, new TreeMap<>(Map.of(3.0, 9))));
    }

    @Test
    void belowAHundredPeopleThereIsARawScoreOnly() {
        var key = Tables.key("SVC");
        var answers = Tables.people("synth300.csv").get(20);
        for (var score : new ScaleScore[] {
            ScaleScore.withoutNorm(key, answers),
            ScaleScore.of(key, answers, normOf(49)),
            ScaleScore.of(key, answers, normOf(99))
        }) {
            assertThat(score.raw().mean()).isPresent();
            assertThat(score.t()).isEmpty();
            assertThat(score.sten()).isEmpty();
            assertThat(score.percentileRank()).isEmpty();
            assertThat(score.tBand68()).isEmpty();
            assertThat(score.rawBand95()).isEmpty();
        }
    }

    @Test
    void aProvisionalNormGivesTAndStenAndAnOperationalOnePercentilesToo() {
        var key = Tables.key("SVC");
        var answers = Tables.people("synth300.csv").get(20);
        var provisional = ScaleScore.of(key, answers, normOf(100));
        assertThat(provisional.t()).isPresent();
        assertThat(provisional.sten()).isPresent();
        assertThat(provisional.percentileRank()).isEmpty();
        var operational = ScaleScore.of(key, answers, normOf(300));
        assertThat(operational.percentileRank()).isPresent();
        assertThat(operational.percentileError()).isPresent();
    }

    @Test
    void tStenAndBandsFollowTheirFormulas() {
        var norm = new Norm("SVC", 400, 3, 0.5, ALPHA, new TreeMap<>());
        var score = ScaleScore.of(new RawScore("SVC", OptionalDouble.of(3.75), 6, 6), norm);
        assertThat(score.t()).hasValue(65);
        assertThat(score.sten()).hasValue(9);
        assertThat(score.semT().getAsDouble()).isCloseTo(4, within(1e-12));
        assertThat(score.tBand68().orElseThrow().lower()).isCloseTo(61, within(1e-12));
        assertThat(score.tBand95().orElseThrow().upper()).isCloseTo(65 + 1.96 * 4, within(1e-12));
        assertThat(score.rawBand68().orElseThrow().upper()).isCloseTo(3.95, within(1e-12));
        assertThat(score.percentileRank()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-9,1", "-2.26,1", "-2.24,1", "-0.01,5", "0,6", "0.49,6", "0.51,7", "2.3,10", "9,10"})
    void stensAreRoundedAndCut(double z, int sten) {
        assertThat(ScaleScore.sten(z)).isEqualTo(sten);
    }

    @Test
    void nothingAnsweredGivesNothing() {
        var score = ScaleScore.of(Tables.key("SVC"), Map.of(), normOf(500));
        assertThat(score.raw().mean()).isEmpty();
        assertThat(score.t()).isEmpty();
        assertThat(score.stage()).isEqualTo(NormStage.CALIBRATION);
    }

    @Test
    void anotherScalesNormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleScore.of(Tables.key("CAL"), Map.of(), normOf(500)));
    }
}
