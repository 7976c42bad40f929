package org.miyar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miyar.scoring.QualityKey.Keying;

class ResponseQualityTest {
    private static final ResponseRange RANGE = new ResponseRange(1, 5);
    private static final ScoringKey SCALE =
            new ScoringKey("S", List.of("a", "b", "c", "d"), Set.of("b", "d"), RANGE, MissingRule.PRORATED_80);
    private static final QualityKey KEY = new QualityKey(
            RANGE,
            List.of(SCALE),
            Map.of("dir1", 2, "dir2", 5),
            Map.of("inf1", Keying.POSITIVE, "inf2", Keying.NEGATIVE),
            Map.of("im1", Keying.POSITIVE, "im2", Keying.NEGATIVE),
            Tables.LITERATURE.withLocalCuts(OptionalDouble.of(1.5), OptionalDouble.of(1)));

    private static ResponseQuality of(Map<String, Integer> answers) {
        var items = answers.keySet().stream().sorted().toList();
        return ResponseQuality.of(
                new Protocol(List.of(new Protocol.Page(items, OptionalDouble.empty())), answers, true), KEY);
    }

    private static OptionalDouble value(QualityIndex index, Map<String, Integer> answers) {
        return of(answers).signal(index).value();
    }

    @Test
    void theLongestRunGoesOverPagesAndEndsAtAnUnansweredItem() {
        var answers = Map.of("a", 4, "b", 4, "c", 4, "e", 4, "f", 4);
        var pages = List.of(
                new Protocol.Page(List.of("f", "a"), OptionalDouble.empty()),
                new Protocol.Page(List.of("b", "c", "d", "e"), OptionalDouble.empty()));
        var quality = ResponseQuality.of(new Protocol(pages, answers, true), KEY);
        assertThat(quality.signal(QualityIndex.LONGSTRING).value()).hasValue(4);
        assertThat(quality.signal(QualityIndex.LONGSTRING).crosses()).isFalse();
    }

    @Test
    void variabilityNeedsTwentyAnswers() {
        var answers = new HashMap<String, Integer>();
        IntStream.range(0, 19).forEach(i -> answers.put("x" + i, 1 + i % 5));
        assertThat(value(QualityIndex.IRV, answers)).isEmpty();
        answers.put("x19", 5);
        assertThat(value(QualityIndex.IRV, answers).getAsDouble()).isCloseTo(Math.sqrt(40 / 19.0), within(1e-12));
    }

    @Test
    void aStraightLinerAtFourContradictsHerselfByTwo() {
        var signal = of(Map.of("a", 4, "b", 4, "c", 4, "d", 4)).signal(QualityIndex.KEYED_INCONSISTENCY);
        assertThat(signal.value()).hasValue(2);
        assertThat(signal.crosses()).isTrue();
        assertThat(value(QualityIndex.KEYED_INCONSISTENCY, Map.of("a", 4, "c", 5)))
                .isEmpty();
    }

    /** Four scales of six items read as eight of three; values by R 4.2.2, from the formula of Johnson (2005). */
    @ParameterizedTest
    @CsvSource({"1, -1", "7, -1", "11, 0.865422080592", "12, -1", "50, 0.855353753971", "200, -0.372358189375"})
    void evenOddCorrelatesTheHalvesOfScales(int row, double expected) {
        var halves = Tables.keys().stream()
                .flatMap(key -> Stream.of(part(key, 0), part(key, 3)))
                .toList();
        var answers = Tables.people("synth300_complete.csv").get(row - 1);
        assertThat(QualityIndices.evenOdd(halves, answers, 8).getAsDouble()).isCloseTo(expected, within(1e-9));
        assertThat(QualityIndices.evenOdd(halves, answers, 9)).isEmpty();
    }

    private static ScoringKey part(ScoringKey key, int first) {
        var items = key.items().subList(first, first + 3);
        var reversed = new HashSet<>(key.reversed());
        reversed.retainAll(items);
        return new ScoringKey(key.scale() + first, items, reversed, RANGE, MissingRule.PRORATED_80);
    }

    @Test
    void evenOddOfMeansThatDoNotVaryIsUnknown() {
        var scales = IntStream.range(0, 8)
                .mapToObj(i ->
                        new ScoringKey("S" + i, List.of("a" + i, "b" + i), Set.of(), RANGE, MissingRule.PRORATED_80))
                .toList();
        var answers = new HashMap<String, Integer>();
        IntStream.range(0, 8).forEach(i -> {
            answers.put("a" + i, 3);
            answers.put("b" + i, 1 + i % 5);
        });
        assertThat(QualityIndices.evenOdd(scales, answers, 8)).isEmpty();
        assertThat(QualityIndices.evenOdd(scales, Map.of(), 0)).isEmpty();
    }

    @Test
    void theFirstAlgorithmKnowsNoEvenOddAndOthersThatAreNotThereAreRefused() {
        var page = new Protocol.Page(List.of("a"), OptionalDouble.empty());
        var protocol = new Protocol(List.of(page), Map.of("a", 4), true);
        assertThat(ResponseQuality.of(protocol, KEY, "1").signals())
                .extracting(ResponseQuality.Signal::index)
                .hasSize(QualityIndex.values().length - 1)
                .doesNotContain(QualityIndex.EVEN_ODD);
        assertThatIllegalArgumentException().isThrownBy(() -> ResponseQuality.of(protocol, KEY, "0"));
    }

    @Test
    void instructedItemsCountOnlyWhenAnsweredOtherwise() {
        assertThat(value(QualityIndex.INSTRUCTED, Map.of("dir1", 2, "dir2", 4))).hasValue(1);
        assertThat(value(QualityIndex.INSTRUCTED, Map.of("dir1", 2))).hasValue(0);
        assertThat(value(QualityIndex.INSTRUCTED, Map.of("a", 2))).isEmpty();
        assertThat(of(Map.of("dir1", 3)).signal(QualityIndex.INSTRUCTED).crosses())
                .isTrue();
    }

    @Test
    void infrequencyCountsBothSidesAndNotTheMidpoint() {
        assertThat(value(QualityIndex.INFREQUENCY, Map.of("inf1", 4, "inf2", 2)))
                .hasValue(2);
        assertThat(value(QualityIndex.INFREQUENCY, Map.of("inf1", 3, "inf2", 5)))
                .hasValue(0);
    }

    @Test
    void impressionManagementCountsExtremesOnlyAndNeverAsksForALook() {
        assertThat(value(QualityIndex.IMPRESSION_MANAGEMENT, Map.of("im1", 4, "im2", 1)))
                .hasValue(1);
        var quality = of(Map.of("im1", 5, "im2", 1));
        assertThat(quality.signal(QualityIndex.IMPRESSION_MANAGEMENT).crosses()).isTrue();
        assertThat(quality.crossedFamilies()).isEmpty();
    }

    @Test
    void acquiescenceIsSignedAndNeedsABalancedScale() {
        var signal = of(Map.of("a", 1, "b", 2, "c", 3, "d", 1)).signal(QualityIndex.ACQUIESCENCE);
        assertThat(signal.value()).hasValue(-1.25);
        assertThat(signal.crosses()).isTrue();
        var unbalanced = new ScoringKey("S", List.of("a", "b"), Set.of(), RANGE, MissingRule.PRORATED_80);
        assertThat(QualityIndices.acquiescence(List.of(unbalanced), Map.of("a", 5, "b", 5), RANGE))
                .isEmpty();
    }

    @Test
    void extremeAnswersAreReportedOnly() {
        var signal = of(Map.of("a", 1, "b", 5, "c", 3, "d", 2)).signal(QualityIndex.EXTREME_RESPONSE);
        assertThat(signal.value()).hasValue(0.5);
        assertThat(signal.crosses()).isFalse();
    }

    private static ResponseQuality timed(boolean timed, double... seconds) {
        var pages = IntStream.range(0, seconds.length)
                .mapToObj(i -> new Protocol.Page(
                        List.of("x" + i, "y" + i),
                        seconds[i] < 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds[i])))
                .toList();
        var answers = new HashMap<String, Integer>();
        IntStream.range(0, seconds.length).forEach(i -> {
            answers.put("x" + i, 1 + i % 5);
            answers.put("y" + i, 5 - i % 5);
        });
        return ResponseQuality.of(new Protocol(pages, answers, timed), KEY);
    }

    @Test
    void pagesBelowTwoSecondsAnItemAreCounted() {
        var quality = timed(true, 3.9, 4.0, 9, 9, 9, -1, 9, 9, 9);
        assertThat(quality.signal(QualityIndex.FAST_PAGES).value()).hasValue(1);
        assertThat(quality.signal(QualityIndex.FAST_PAGES).crosses()).isFalse();
        assertThat(quality.signal(QualityIndex.FAST_PAGE_SHARE).value()).hasValue(1 / 8.0);
        assertThat(timed(true, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9)
                        .signal(QualityIndex.FAST_PAGES)
                        .crosses())
                .isTrue();
        assertThat(timed(true, 1, 9, 9, 9).signal(QualityIndex.FAST_PAGE_SHARE).crosses())
                .isTrue();
    }

    @Test
    void timesOfAnAccommodatedSittingAreNotLookedAt() {
        var quality = timed(false, 1, 1, 1, 1);
        assertThat(quality.signal(QualityIndex.FAST_PAGES).value()).isEmpty();
        assertThat(quality.signal(QualityIndex.FAST_PAGE_SHARE).value()).isEmpty();
        assertThat(quality.crossedFamilies()).isEmpty();
    }

    @Test
    void twoIndicesOfOneFamilyAreNotAgreement() {
        var answers = new HashMap<String, Integer>();
        IntStream.range(10, 40).forEach(i -> answers.put("x" + i, 3));
        var straight = of(answers);
        assertThat(straight.crossedFamilies()).containsExactly(QualityIndex.Family.STRAIGHT_LINING);
        assertThat(straight.suggestsLooking()).isFalse();
        answers.put("dir1", 3);
        assertThat(of(answers).suggestsLooking()).isTrue();
    }

    @Test
    void anEmptySittingHasNoValuesAndNoSignals() {
        var quality = of(Map.of());
        assertThat(quality.signals())
                .hasSize(QualityIndex.values().length)
                .allMatch(signal -> signal.value().isEmpty());
        assertThat(quality.suggestsLooking()).isFalse();
    }

    @Test
    void answersOutsideTheRangeAndDoubledItemsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(Map.of("a", 6)));
        var page = new Protocol.Page(List.of("a"), OptionalDouble.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> new Protocol(List.of(page, page), Map.of(), true));
    }

    private static final QualityKey PLANTED =
            new QualityKey(RANGE, Tables.keys(), Map.of(), Map.of(), Map.of(), Tables.LITERATURE);

    private static List<Integer> rowsWhere(String table, Predicate<ResponseQuality> found) {
        var people = Tables.people(table);
        return IntStream.range(0, people.size())
                .filter(i -> found.test(planted(people.get(i))))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static ResponseQuality planted(Map<String, Integer> answers) {
        var page = new Protocol.Page(Tables.items(), OptionalDouble.empty());
        return ResponseQuality.of(new Protocol(List.of(page), answers, true), PLANTED);
    }

    private static double valueOf(ResponseQuality quality, QualityIndex index) {
        return quality.signal(index).value().orElse(Double.NaN);
    }

    @Test
    void plantedStraightLinersAreFoundByRunAndVariabilityAndNobodyElseIs() {
        var table = "synth300_complete.csv";
        assertThat(rowsWhere(table, q -> valueOf(q, QualityIndex.LONGSTRING) >= 8))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(rowsWhere(table, q -> q.signal(QualityIndex.IRV).crosses())).containsExactly(1, 2, 3, 4, 5);
        assertThat(rowsWhere("synth300.csv", q -> valueOf(q, QualityIndex.LONGSTRING) >= 8))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void plantedInconsistencyFindsTheStraightLinersOneRandomRowAndThreeHonestOnes() {
        var table = "synth300_complete.csv";
        var values = Tables.people(table).stream()
                .mapToDouble(answers -> valueOf(planted(answers), QualityIndex.KEYED_INCONSISTENCY))
                .toArray();
        double cut = ResponseQuality.localCut(values, 0.97).getAsDouble();
        var found = rowsWhere(table, q -> valueOf(q, QualityIndex.KEYED_INCONSISTENCY) > cut);
        assertThat(found).contains(1, 2, 3, 4, 5);
        assertThat(found.stream().filter(row -> row > 5 && row <= 10)).hasSize(1);
        assertThat(found.stream().filter(row -> row > 10)).hasSize(3);
        assertThat(ResponseQuality.localCut(Arrays.copyOf(values, 199), 0.97)).isEmpty();
    }

    @Test
    void plantedFastAnswersAreFoundByTimeAlone() {
        var scaleByScale = Tables.keys().stream().map(ScoringKey::items).toList();
        var itemByItem = Tables.items().stream().map(List::of).toList();
        for (var pages : List.of(scaleByScale, itemByItem)) {
            assertThat(fastRows(pages)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        }
    }

    private static List<Integer> fastRows(List<List<String>> pages) {
        var rows = Tables.read("synth300.csv");
        return IntStream.range(0, rows.size())
                .filter(i -> {
                    var timed = pages.stream()
                            .map(items -> new Protocol.Page(items, OptionalDouble.of(seconds(rows.get(i), items))))
                            .toList();
                    var protocol = new Protocol(timed, Tables.answers(rows.get(i)), true);
                    return ResponseQuality.of(protocol, PLANTED)
                            .signal(QualityIndex.FAST_PAGE_SHARE)
                            .crosses();
                })
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static double seconds(NamedCsvRecord row, List<String> items) {
        return items.stream()
                .mapToDouble(item -> Double.parseDouble(row.getField("t_" + item)))
                .sum();
    }
}
