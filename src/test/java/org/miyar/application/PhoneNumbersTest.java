package org.miyar.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

class PhoneNumbersTest {
    private static final PhoneNumbers INTERNATIONAL = new PhoneNumbers(Config.of(Map.of()));
    private static final PhoneNumbers IRANIAN = new PhoneNumbers(Config.of(Map.of(Setting.PHONE_REGION, "IR")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+98 912 123 4567",
                "۰۹۱۲ ۱۲۳ ۴۵۶۷",
                "٠٩١٢-١٢٣-٤٥٦٧",
                "0098 (912) 1234567",
                "+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷",
                "\u202A09121234567\u202C"
            })
    void however_it_is_typed_it_is_one_number(String typed) {
        assertThat(IRANIAN.read(typed)).contains(new PhoneNumber("+989121234567"));
    }

    @Test
    void where_no_country_is_set_its_code_is_needed() {
        assertThat(INTERNATIONAL.read("0912 123 4567")).isEmpty();
        assertThat(INTERNATIONAL.read("+971 50 123 4567")).contains(new PhoneNumber("+971501234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "hello", "+98 912 123", "+999 123 456 789", "0912 123 4567 0912 123 4567 0912 123 4567"
            })
    void what_nobody_can_dial_is_none(String typed) {
        assertThat(IRANIAN.read(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void it_is_shown_in_groups() {
        assertThat(INTERNATIONAL.grouped(new PhoneNumber("+989121234567"))).isEqualTo("+98 912 123 4567");
    }
}
