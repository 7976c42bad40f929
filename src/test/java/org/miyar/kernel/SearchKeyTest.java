package org.miyar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource({
        "می\u200Cرضا, می رضا",
        "می\u200Cرضا, میرضا",
        "عبد الله, عبدالله",
        "علي, علی",
        "كريم, کریم",
        "مُحَمَّد, محمد",
        "Zoë  Lind, zoe lind",
        "۱۲۳, 123"
    })
    void spellings_of_one_name_have_one_key(String one, String other) {
        assertThat(new SearchKey(one)).isEqualTo(new SearchKey(other));
    }

    @ParameterizedTest
    @CsvSource({"می\u200Cرضا کریمی, رضا ک", "Sara Lind, a l"})
    void a_part_is_found_across_a_blank(String name, String part) {
        assertThat(new SearchKey(name).value()).contains(new SearchKey(part).value());
    }
}
