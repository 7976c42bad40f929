package org.miyar.design;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.time.CalendarSystem;
import org.miyar.platform.time.Dates;

/** Dates and numbers as the person looking at the page reads them. */
@ApplicationScoped
public class Formats {
    private final ZoneId zone;

    @Inject
    Formats(Config config) {
        this.zone = config.zone();
    }

    public String day(Instant instant) {
        return Dates.day(instant, language(), calendar(), zone);
    }

    /** A day of the calendar, wherever it is read. */
    public String day(LocalDate day) {
        return Dates.day(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), language(), calendar(), ZoneOffset.UTC);
    }

    public String dayAndTime(Instant instant) {
        return Dates.dayAndTime(instant, language(), calendar(), zone);
    }

    /** A day in a column of a list. */
    public String briefDay(Instant instant) {
        return Dates.briefDay(instant, language(), calendar(), zone);
    }

    /** A day and a time there. */
    public String briefDayAndTime(Instant instant) {
        return Dates.briefDayAndTime(instant, language(), calendar(), zone);
    }

    public String number(long number) {
        return Digits.inLanguage(number, language());
    }

    /** The calendar of whoever the page is shown to. */
    public static CalendarSystem calendar() {
        return ChosenCalendar.of(language());
    }

    /** The language of the page being shown. */
    public static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
