package org.miyar.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sara\u202ELind",
                "Sara\u061CLind",
                "Sara\u200BLind",
                "Sara\u2060\u0000Lind",
                "\uFEFFSara\u2067Lind\u2069"
            })
    void a_name_loses_what_is_not_seen(String typed) {
        assertThat(Person.cleanName(typed)).isEqualTo("Sara Lind");
    }

    @Test
    void the_joiners_that_Persian_and_Arabic_spell_with_stay() {
        assertThat(Person.cleanName("علی\u200Cرضا")).isEqualTo("علی\u200Cرضا");
        assertThat(Person.cleanName("ه\u200D")).isEqualTo("ه\u200D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00A0 ", "\u202E\u2066", "\u200C", "\u200D\u200D", "\u0301"})
    void a_name_that_nobody_can_see_is_none(String typed) {
        assertThatThrownBy(() -> Person.cleanName(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
