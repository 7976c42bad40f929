package org.miyar.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sara@example.org",
                " Sara.Lind+jobs@mail.example.org ",
                "سارا@نمونه.ایران",
                "o'neil_1@xn--mgbah1a3hjkrd.example"
            })
    void what_people_write_is_one(String typed) {
        assertThat(EmailAddress.isValid(typed)).isTrue();
        assertThat(new EmailAddress(typed).value()).isEqualTo(typed.strip().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sara@example.org\u202E",
                "\u202Egro.elpmaxe@aras@example.org",
                "sa\u200Bra@example.org",
                "sara@exam\u200Dple.org",
                "sara@example\u2060.org",
                "sara\u200F@example.org",
                "sa\u00ADra@example.org",
                "\uFEFFsara@example.org",
                "sara\u2066@example.org",
                "sa ra@example.org",
                "sa\u00A0ra@example.org",
                "sa\u0000ra@example.org",
                "sara@example.org\nBcc: omar@example.org",
                "sara@@example.org",
                "sara@example",
                "@example.org",
                "sara@.org",
                "<sara@example.org>"
            })
    void what_is_not_seen_or_misleads_is_none(String typed) {
        assertThat(EmailAddress.isValid(typed)).isFalse();
        assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_that_was_accepted_once_stays_readable() {
        var stored = EmailAddress.stored("sa\u200Bra@example.org");
        assertThat(stored).hasToString("sa\u200Bra@example.org").isNotEqualTo(new EmailAddress("sara@example.org"));
        assertThat(EmailAddress.stored("sara@example.org"))
                .isEqualTo(new EmailAddress(" Sara@Example.org"))
                .hasSameHashCodeAs(new EmailAddress("sara@example.org"));
    }
}
