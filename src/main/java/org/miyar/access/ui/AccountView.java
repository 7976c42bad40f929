package org.miyar.access.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import org.miyar.access.Accounts;
import org.miyar.design.ChosenCalendar;
import org.miyar.design.ChosenLanguage;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Preferences;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.time.CalendarSystem;
import org.miyar.platform.time.Dates;

/** In which language and by which calendar somebody reads the portal. */
@Route("account")
@PermitAll
public class AccountView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Preferences preferences;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final Paragraph today = new Paragraph();

    @Inject
    AccountView(
            Accounts accounts,
            Preferences preferences,
            CurrentActor actor,
            Formats formats,
            Config config,
            Clock clock) {
        super("access.settings.title");
        this.accounts = accounts;
        this.preferences = preferences;
        this.actor = actor;
        this.formats = formats;
        setLead(getTranslation("access.settings.lead", actor.get().name()));
        var now = clock.instant();
        var calendars = new RadioButtonGroup<CalendarSystem>();
        calendars.setLabel(getTranslation("access.settings.calendar.ask"));
        calendars.setItems(CalendarSystem.values());
        calendars.setItemLabelGenerator(each -> getTranslation(
                "access.settings.calendar." + each.code(), Dates.day(now, Formats.language(), each, config.zone())));
        calendars.setValue(ChosenCalendar.of(Formats.language()));
        calendars.addValueChangeListener(change -> {
            choose(change.getValue());
            today.setText(getTranslation("access.settings.today", this.formats.dayAndTime(now)));
        });
        today.setText(getTranslation("access.settings.today", formats.dayAndTime(now)));
        today.getElement().setAttribute("role", "status");
        var usual = new Paragraph(getTranslation("access.settings.calendar.usual"));
        usual.addClassName("miyar-quiet");
        add(
                new Section(new H2(getTranslation("access.settings.language")), languages()),
                new Section(new H2(getTranslation("access.settings.calendar")), calendars, today, usual));
    }

    private RadioButtonGroup<Language> languages() {
        var languages = new RadioButtonGroup<Language>();
        languages.setLabel(getTranslation("access.settings.language.ask"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(Language::ownName);
        languages.setValue(Formats.language());
        languages.addValueChangeListener(change -> {
            ChosenLanguage.remember(change.getValue());
            accounts.speak(actor.get(), change.getValue());
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        return languages;
    }

    private void choose(CalendarSystem calendar) {
        preferences.keep(actor.get(), PortalGate.CALENDAR, calendar.code());
        ChosenCalendar.keep(actor.get().person().value(), calendar);
        Notices.done(getTranslation("design.saved"));
    }
}
