package org.miyar.design;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.miyar.kernel.Language;

/** A day to choose or type as year-month-day; beneath stands how readers of the language write it. */
public final class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    private static final String FORMAT = "yyyy-MM-dd";

    /** How people type a day out of habit; it is written back as above, with the month in words beneath. */
    private static final String[] ALSO_TYPED = {"yyyy/MM/dd", "dd.MM.yyyy", "dd/MM/yyyy"};

    /** @param written how a reader writes a day */
    public DayField(String label, String help, Function<LocalDate, String> written) {
        var language = Formats.language();
        setLabel(label);
        setLocale(language.locale());
        setI18n(words(language)
                .setToday(getTranslation("design.day.today"))
                .setCancel(getTranslation("design.cancel")));
        setClearButtonVisible(true);
        // Opening while somebody types, the calendar may close before it has quite opened; the page then stays hidden
        // from screen readers. Its button and the arrow keys still open it.
        setAutoOpen(false);
        setHelperText(help);
        addClassName("miyar-ltr");
        addValueChangeListener(
                change -> setHelperText(change.getValue() == null ? help : written.apply(change.getValue())));
    }

    /** Without a format of its own the field garbles Arabic dates. */
    private static DatePickerI18n words(Language language) {
        var locale = language.locale();
        var days = Arrays.stream(DayOfWeek.values()).toList();
        // The field counts from Sunday.
        var week = List.of(days.get(6), days.get(0), days.get(1), days.get(2), days.get(3), days.get(4), days.get(5));
        return new DatePickerI18n()
                .setDateFormats(FORMAT, ALSO_TYPED)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(week.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(week.stream()
                        .map(day -> day.getDisplayName(
                                language == Language.ENGLISH ? TextStyle.SHORT_STANDALONE : TextStyle.NARROW_STANDALONE,
                                locale))
                        .toList())
                .setFirstDayOfWeek(language == Language.ENGLISH ? 1 : 6);
    }
}
