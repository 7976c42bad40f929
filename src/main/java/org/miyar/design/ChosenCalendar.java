package org.miyar.design;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.platform.time.CalendarSystem;

/** The calendar of the person who is signed in, kept with their session so that no date has to be asked for it. */
public final class ChosenCalendar {
    private static final String NAME = ChosenCalendar.class.getName();

    private ChosenCalendar() {}

    private record Kept(long person, Optional<CalendarSystem> chosen) {}

    /** The one that was chosen, else the usual one of the language. */
    public static CalendarSystem of(Language language) {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .flatMap(session -> Optional.ofNullable(session.getSession()))
                .map(session -> session.getAttribute(NAME))
                .map(Kept.class::cast)
                .flatMap(Kept::chosen)
                .orElse(CalendarSystem.usual(language));
    }

    /** Whether this person's choice was looked up since they are signed in. */
    public static boolean isKept(HttpSession session, long person) {
        return session.getAttribute(NAME) instanceof Kept kept && kept.person() == person;
    }

    public static void keep(HttpSession session, long person, Optional<CalendarSystem> chosen) {
        session.setAttribute(NAME, new Kept(person, chosen));
    }

    /** For the session at hand. */
    public static void keep(long person, CalendarSystem chosen) {
        VaadinSession.getCurrent().getSession().setAttribute(NAME, new Kept(person, Optional.of(chosen)));
    }
}
