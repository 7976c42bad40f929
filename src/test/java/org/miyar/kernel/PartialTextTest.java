package org.miyar.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartialTextTest {
    @Test
    void a_text_is_read_in_ones_own_language_or_else_in_one_it_was_written_in() {
        var text = new PartialText(" وظيفة ", "", " ");
        assertThat(text.in(Language.ARABIC)).isEqualTo("وظيفة");
        assertThat(text.in(Language.PERSIAN)).isEqualTo("وظيفة");
        assertThat(new PartialText("وظيفة", "", "Job").in(Language.PERSIAN)).isEqualTo("Job");
        assertThat(text.written(Language.PERSIAN)).isEmpty();
        assertThat(text.missing()).containsExactly(Language.PERSIAN, Language.ENGLISH);
    }

    @Test
    void what_stands_in_no_language_is_no_text() {
        assertThatThrownBy(() -> new PartialText("", " ", "\n")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PartialText.typed("", " ", "\n")).isEmpty();
        assertThat(PartialText.typed("", "شغل", "")).contains(new PartialText("", "شغل", ""));
    }
}
