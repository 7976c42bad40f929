package org.miyar.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miyar.platform.time.CalendarSystem.GREGORIAN;
import static org.miyar.platform.time.CalendarSystem.HIJRI;
import static org.miyar.platform.time.CalendarSystem.JALALI;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.junit.jupiter.api.Test;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;

class DatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void each_language_writes_each_calendar_in_its_own_digits() {
        assertThat(Dates.day(NOW, Language.ENGLISH, GREGORIAN, UTC)).isEqualTo("22 November 2026");
        assertThat(Dates.day(NOW, Language.PERSIAN, JALALI, UTC)).isEqualTo("۱ آذر ۱۴۰۵");
        assertThat(Dates.day(NOW, Language.ENGLISH, JALALI, UTC)).startsWith("1 Azar 1405");
        assertThat(Dates.day(NOW, Language.ARABIC, HIJRI, UTC)).contains("١٤٤٨").contains("جمادى الآخرة");
        assertThat(Dates.day(NOW, Language.PERSIAN, GREGORIAN, UTC))
                .contains("۲۰۲۶")
                .contains("نوامبر");
    }

    @Test
    void without_a_choice_a_language_has_its_usual_calendar() {
        for (var language : Language.values()) {
            assertThat(Dates.day(NOW, language, UTC))
                    .isEqualTo(Dates.day(NOW, language, CalendarSystem.usual(language), UTC));
        }
        assertThat(CalendarSystem.usual(Language.PERSIAN)).isEqualTo(JALALI);
    }

    @Test
    void a_day_is_written_alike_with_a_time_and_without() {
        for (var language : Language.values()) {
            for (var calendar : CalendarSystem.values()) {
                assertThat(Dates.dayAndTime(NOW, language, calendar, UTC))
                        .startsWith(Dates.day(NOW, language, calendar, UTC));
            }
        }
    }

    @Test
    void a_column_gets_dates_that_are_short_and_say_the_month_in_a_word() {
        assertThat(Dates.briefDay(NOW, Language.ENGLISH, GREGORIAN, UTC)).isEqualTo("22 Nov 2026");
        assertThat(Dates.briefDayAndTime(NOW, Language.ENGLISH, GREGORIAN, UTC)).isEqualTo("22 Nov 2026, 08:00");
        assertThat(Dates.briefDayAndTime(NOW, Language.PERSIAN, JALALI, UTC)).isEqualTo("۱ آذر ۱۴۰۵، ۸:۰۰");
        assertThat(Dates.briefDayAndTime(NOW, Language.ARABIC, GREGORIAN, UTC)).isEqualTo("٢٢ نوفمبر ٢٠٢٦، ٨:٠٠ ص");
    }

    /** Leap years of both calendars lie in these years; the JDK's own Umm al-Qura is another's work than ICU's. */
    @Test
    void the_lunar_calendar_is_umm_al_qura_day_for_day() {
        var day = ZonedDateTime.of(2024, 1, 1, 12, 0, 0, 0, UTC);
        for (int i = 0; i < 1500; i++, day = day.plusDays(1)) {
            var hijri = HijrahDate.from(day);
            assertThat(Dates.day(day.toInstant(), Language.ARABIC, HIJRI, UTC))
                    .as(day.toString())
                    .startsWith(Digits.inLanguage(hijri.get(ChronoField.DAY_OF_MONTH), Language.ARABIC) + " ")
                    .contains(Digits.inLanguage(hijri.get(ChronoField.YEAR), Language.ARABIC));
        }
    }

    @Test
    void the_solar_year_begins_in_spring_in_leap_years_too() {
        assertThat(Dates.day(Instant.parse("2025-03-20T12:00:00Z"), Language.ENGLISH, JALALI, UTC))
                .startsWith("30 Esfand 1403");
        assertThat(Dates.day(Instant.parse("2025-03-21T12:00:00Z"), Language.ENGLISH, JALALI, UTC))
                .startsWith("1 Farvardin 1404");
    }
}
