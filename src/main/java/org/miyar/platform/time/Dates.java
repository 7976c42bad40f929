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

/** Dates and times as readers of each language write them, by the calendar that is usual for it or another they have chosen. */
public final class Dates {
    private Dates() {}

    /** A day, such as «۱ آذر ۱۴۰۵», "22 November 2026". */
    public static String day(Instant instant, Language language, ZoneId zone) {
        return day(instant, language, CalendarSystem.usual(language), zone);
    }

    /** The same by a calendar of one's choice. */
    public static String day(Instant instant, Language language, CalendarSystem calendar, ZoneId zone) {
        return format(DateFormat.getDateInstance(DateFormat.LONG, locale(language, calendar)), instant, zone);
    }

    /** A day and a time to the minute; the month in words, since readers of Arabic disagree on the order of figures. */
    public static String dayAndTime(Instant instant, Language language, ZoneId zone) {
        return dayAndTime(instant, language, CalendarSystem.usual(language), zone);
    }

    /** The same by a calendar of one's choice. */
    public static String dayAndTime(Instant instant, Language language, CalendarSystem calendar, ZoneId zone) {
        return format(DateFormat.getInstanceForSkeleton("yMMMMdjm", locale(language, calendar)), instant, zone);
    }

    /** A day where room is scarce, such as a column: the month's short word where the language has one. */
    public static String briefDay(Instant instant, Language language, CalendarSystem calendar, ZoneId zone) {
        return format(DateFormat.getInstanceForSkeleton("yMMMd", locale(language, calendar)), instant, zone);
    }

    /** The same with a time. */
    public static String briefDayAndTime(Instant instant, Language language, CalendarSystem calendar, ZoneId zone) {
        return format(DateFormat.getInstanceForSkeleton("yMMMdjm", locale(language, calendar)), instant, zone);
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
        return locale(language, CalendarSystem.usual(language));
    }

    private static ULocale locale(Language language, CalendarSystem calendar) {
        var written = switch (language) {
            case ARABIC -> "ar@numbers=arab;calendar=";
            case PERSIAN -> "fa@numbers=arabext;calendar=";
            case ENGLISH -> "en_GB@calendar=";
        };
        return new ULocale(written + calendar.icu());
    }
}
