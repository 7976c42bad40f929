package org.miyar.platform.time;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.miyar.kernel.Language;

/** Dates and times as readers of each language write them: Persian in the Jalali calendar, Arabic and English in the Gregorian. */
public final class Dates {
    private Dates() {}

    /** A day, such as «۱ آذر ۱۴۰۵», "22 November 2026". */
    public static String day(Instant instant, Language language, ZoneId zone) {
        return format(DateFormat.getDateInstance(DateFormat.LONG, locale(language)), instant, zone);
    }

    /** A day and a time to the minute; the month in words, since readers of Arabic disagree on the order of figures. */
    public static String dayAndTime(Instant instant, Language language, ZoneId zone) {
        return format(DateFormat.getInstanceForSkeleton("yMMMdjm", locale(language)), instant, zone);
    }

    /** An appointment: the weekday as well, and how far the clock there is from Greenwich. */
    public static String appointment(Instant instant, Language language, ZoneId zone) {
        return format(DateFormat.getInstanceForSkeleton("yMMMMEEEEdjmO", locale(language)), instant, zone);
    }

    /** A time of the day, wherever it is read. */
    public static String time(LocalTime time, Language language) {
        return format(
                DateFormat.getInstanceForSkeleton("jm", locale(language)),
                time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    private static String format(DateFormat format, Instant instant, ZoneId zone) {
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    private static ULocale locale(Language language) {
        return switch (language) {
            case ARABIC -> new ULocale("ar@calendar=gregorian;numbers=arab");
            case PERSIAN -> new ULocale("fa@calendar=persian;numbers=arabext");
            case ENGLISH -> new ULocale("en_GB");
        };
    }
}
