package org.miyar.platform.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.miyar.kernel.Language;

/** By which calendar days are written. */
public enum CalendarSystem {
    GREGORIAN("gregorian"),
    /** The lunar one, as Umm al-Qura has it. */
    HIJRI("islamic-umalqura"),
    /** The solar one of Iran. */
    JALALI("persian");

    private final String icu;

    CalendarSystem(String icu) {
        this.icu = icu;
    }

    String icu() {
        return icu;
    }

    /** What readers of a language are used to, as long as they choose no other. */
    public static CalendarSystem usual(Language language) {
        return switch (language) {
            case PERSIAN -> JALALI;
            case ARABIC, ENGLISH -> GREGORIAN;
        };
    }

    /** The calendar in preferences and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CalendarSystem> ofCode(String code) {
        return Arrays.stream(values())
                .filter(calendar -> calendar.code().equals(code))
                .findFirst();
    }
}
