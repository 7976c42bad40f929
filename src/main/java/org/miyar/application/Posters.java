package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.profile.print.Poster;
import org.miyar.requisition.Requisition;

/** Sheets to hang up where people come in on a walk-in day. */
@ApplicationScoped
public class Posters {
    private final WalkIns walkIns;
    private final Organisations organisations;
    private final Messages messages;
    private final Config config;

    @Inject
    Posters(WalkIns walkIns, Organisations organisations, Messages messages, Config config) {
        this.walkIns = walkIns;
        this.organisations = organisations;
        this.messages = messages;
        this.config = config;
    }

    /** A PDF of one page. */
    public byte[] print(Actor by, Requisition opening, WalkIn day, Language language) {
        by.mustBe(Role.HR);
        var house = organisations.current().name().in(language);
        return new Poster(
                        language,
                        opening.form().title().in(language),
                        List.of(
                                house,
                                messages.text(
                                        language,
                                        "application.poster.day",
                                        Dates.day(day.startsAt(), language, config.zone()),
                                        time(day, language)),
                                messages.text(language, "application.poster.how")),
                        walkIns.address(day),
                        List.of(messages.text(language, "application.poster.help", house)))
                .print();
    }

    private String time(WalkIn day, Language language) {
        return Dates.time(LocalTime.ofInstant(day.endsAt(), config.zone()), language);
    }
}
