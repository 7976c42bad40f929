package org.miyar.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miyar.platform.json.JsonMistake;
import org.miyar.platform.json.JsonPart;
import org.miyar.scoring.QualityThresholds;

class QualityReaderTest {
    private static QualityThresholds read(String json) {
        return QualityReader.thresholds(Optional.of(JsonPart.parse(json.getBytes(StandardCharsets.UTF_8))));
    }

    /** What instruments were published with: results are computed again with these very values. */
    private static final QualityThresholds LITERATURE = new QualityThresholds(
            10, 0.40, 20, 0.30, 8, OptionalDouble.empty(), 1, 2, OptionalDouble.empty(), 2.0, 2, 0.25, 0.75);

    @Test
    void an_instrument_that_says_nothing_has_the_values_of_the_literature() {
        assertThat(QualityReader.thresholds(Optional.empty())).isEqualTo(LITERATURE);
        assertThat(read("{}")).isEqualTo(LITERATURE);
    }

    @Test
    void a_longer_instrument_gives_its_own_and_keeps_the_others() {
        var thresholds = read("""
                {"longstring": 14, "irv": 0.35, "secondsPerItem": 1.5, "fastPages": 4, "evenOdd": -0.1}""");
        assertThat(thresholds.longstring()).isEqualTo(14);
        assertThat(thresholds.irv()).isEqualTo(0.35);
        assertThat(thresholds.secondsPerItem()).isEqualTo(1.5);
        assertThat(thresholds.fastPages()).isEqualTo(4);
        assertThat(thresholds.evenOdd()).isEqualTo(-0.1);
        assertThat(thresholds.infrequency()).isEqualTo(LITERATURE.infrequency());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "longstring | 1 | longstring must be from 2 to 1000",
                "longstring | 9.5 | longstring must be a whole number",
                "irv | 2.5 | irv must be from 0.0 to 2.0",
                "irv | 1e999 | irv must be from",
                "secondsPerItem | -1 | secondsPerItem must be from",
                "fastPageShare | true | fastPageShare must be a number",
                "evenOdd | -1.1 | evenOdd must be from",
                "longestring | 10 | there is an unknown field"
            })
    void what_makes_no_sense_is_refused(String field, String value, String reason) {
        assertThatThrownBy(() -> read("{\"" + field + "\": " + value + "}"))
                .isInstanceOf(JsonMistake.class)
                .hasMessageContaining(reason);
    }
}
