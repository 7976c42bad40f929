package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miyar.kernel.EmailAddress;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "short-one, TOO_SHORT",
        "elevenchars, TOO_SHORT",
        "correct horse battery, ACCEPTED",
        "یک جمله کوتاه فارسی, ACCEPTED",
        "qwertyuiop123, COMMON",
        "passwordpassword, COMMON",
        "Password2026!, COMMON",
        "password۱۲۳۴۵, COMMON",
        "1234567890123, COMMON",
        "zxcvbnmasdfghj, COMMON",
        "aaaaaaaaaaaaaa, COMMON",
        "ababababababab, COMMON",
        "Sara.Karimi2026, PERSONAL",
        "karimi@example, PERSONAL",
        "karimi likes long walks, ACCEPTED",
    })
    void a_password_is_judged(String password, PasswordVerdict verdict) {
        assertThat(rules.check(password, "Sara Karimi", new EmailAddress("sara.k@example.org")))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"128, ACCEPTED", "129, TOO_LONG"})
    void there_is_an_end_to_length(int length, PasswordVerdict verdict) {
        var sentence = "a long sentence about nothing at all, written again. "
                .repeat(3)
                .substring(0, length);
        assertThat(rules.check(sentence, "Sara", new EmailAddress("sara@example.org")))
                .isEqualTo(verdict);
    }
}
