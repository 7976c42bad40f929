package org.miyar.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                " =1+1",
                "\u200B=1+1",
                "\u00A0＝1",
                "\tSara"
            })
    void what_a_spreadsheet_would_compute_is_text(String cell) {
        assertThat(Cells.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sara", "Anne-Marie", "a=b", "علی\u200Cرضا", "1", "'=1", " Sara"})
    void everything_else_stays_as_it_is(String cell) {
        assertThat(Cells.safe(cell)).isEqualTo(cell);
    }
}
