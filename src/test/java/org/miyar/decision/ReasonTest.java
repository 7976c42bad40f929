package org.miyar.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "She stayed calm with the angry caller and asked what had happened.",
                "با مشتری عصبانی آرام ماند و پرسید چه شده است.",
                "حافظ على هدوئه مع العميل الغاضب وسأل عمّا حدث."
            })
    void a_sentence_in_each_language_is_a_reason(String typed) {
        assertThat(Reason.isOne(typed)).isTrue();
        assertThat(new Reason("  " + typed + "\n").text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "........................................",
                "— — — ؟ ؟ ؟ ، ، ، ! ! ! … … … — — —",
                "1234 5678 9012 3456 7890 1234 5678",
                "no",
                "not suitable",
                "unsuitableunsuitableunsuitable",
                "unsuitable unsuitable unsuitable unsuitable",
                "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B"
            })
    void a_mark_to_get_past_the_field_is_none(String typed) {
        assertThat(Reason.isOne(typed)).isFalse();
        assertThatThrownBy(() -> new Reason(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_longer_than_its_column_is_none() {
        var sentence = "They asked the caller what had happened. ";
        assertThat(Reason.isOne(sentence.repeat(Reason.LENGTH / sentence.length())))
                .isTrue();
        assertThat(Reason.isOne(sentence.repeat(Reason.LENGTH / sentence.length() + 1) + "."))
                .isFalse();
    }

    @Test
    void the_same_words_are_known_however_they_are_spaced_dotted_and_spelt() {
        var pasted = new Reason("با مشتری عصبانی آرام ماند و پرسید چه شده است.");
        var spelt = new Reason("با  مشتري عصباني، آرام ماند؛ و پرسيد چه شده است");
        var other = new Reason("با مشتری عصبانی آرام نماند و نپرسید چه شده است.");
        assertThat(spelt.wordsHash()).isEqualTo(pasted.wordsHash());
        assertThat(other.wordsHash()).isNotEqualTo(pasted.wordsHash());
    }
}
