package org.miyar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringKeyTest {
    private static final ScoringKey KEY = new ScoringKey(
            "CALM",
            List.of("A", "B", "C", "D", "E"),
            Set.of("B", "D"),
            new ResponseRange(1, 5),
            MissingRule.PRORATED_80);

    @Test
    void reversedItemsAreTurnedRoundBeforeTheMean() {
        var raw = KEY.raw(Map.of("A", 5, "B", 1, "C", 4, "D", 2, "E", 3, "other", 9));
        assertThat(raw.mean()).hasValue((5 + 5 + 4 + 4 + 3) / 5.0);
        assertThat(raw.answered()).isEqualTo(5);
    }

    @Test
    void fourOfFiveIsEightyPercentAndEnough() {
        var raw = KEY.raw(Map.of("A", 5, "B", 1, "C", 4, "E", 4));
        assertThat(raw.mean()).hasValue(18 / 4.0);
        assertThat(raw.answered()).isEqualTo(4);
        assertThat(raw.items()).isEqualTo(5);
    }

    @Test
    void threeOfFiveGivesNoScore() {
        assertThat(KEY.raw(Map.of("A", 5, "B", 1, "C", 4)).mean()).isEmpty();
    }

    @Test
    void nothingAnsweredGivesNoScoreUnderAnyRule() {
        var lenient = new ScoringKey("X", List.of("A"), Set.of(), KEY.range(), new MissingRule(1));
        assertThat(lenient.raw(Map.of()).mean()).isEmpty();
        assertThat(KEY.raw(Map.of()).answered()).isZero();
    }

    @Test
    void aStraightLineOnABalancedScaleEndsAtTheMidpoint() {
        var balanced = new ScoringKey("X", List.of("A", "B"), Set.of("B"), KEY.range(), MissingRule.PRORATED_80);
        for (int answer = 1; answer <= 5; answer++) {
            assertThat(balanced.raw(Map.of("A", answer, "B", answer)).mean()).hasValue(3);
        }
    }

    @Test
    void reversingEveryItemMirrorsTheRawScore() {
        var answers = Map.of("A", 5, "B", 2, "C", 4, "D", 1, "E", 3);
        var mirrored = new ScoringKey("CALM", KEY.items(), Set.of("A", "C", "E"), KEY.range(), KEY.missingRule());
        assertThat(mirrored.raw(answers).mean().getAsDouble())
                .isCloseTo(6 - KEY.raw(answers).mean().getAsDouble(), within(1e-15));
    }

    @Test
    void otherRangesReverseAboutTheirOwnMidpoint() {
        assertThat(new ResponseRange(0, 3).reverse(3)).isZero();
        assertThat(new ResponseRange(1, 4).midpoint()).isEqualTo(2.5);
        assertThat(new ResponseRange(-2, 2).reverse(-1)).isEqualTo(1);
    }

    @Test
    void anAnswerOutsideTheRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.raw(Map.of("A", 6)))
                .withMessageContaining("A");
        assertThatIllegalArgumentException().isThrownBy(() -> KEY.raw(Map.of("B", 0)));
    }

    @Test
    void anIllegalKeyCannotBeMade() {
        var range = KEY.range();
        var rule = KEY.missingRule();
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoringKey(" ", List.of("A"), Set.of(), range, rule));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoringKey("X", List.of(), Set.of(), range, rule));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoringKey("X", List.of("A", "A"), Set.of(), range, rule));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoringKey("X", List.of("A"), Set.of("B"), range, rule));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseRange(5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MissingRule(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MissingRule(101));
    }
}
