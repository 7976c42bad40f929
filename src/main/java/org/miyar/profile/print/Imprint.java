package org.miyar.profile.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;

/** What a print says of itself on every page: when it was made, by whom, and which of its pages this is. */
@ApplicationScoped
class Imprint {
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final Messages messages;
    private final Config config;
    private final Clock clock;

    @Inject
    Imprint(Messages messages, Config config, Clock clock) {
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    Paper.Numbering pages(Language language) {
        return (page, pages) -> messages.text(language, "profile.pdf.page", page, pages);
    }

    /** For a print that whoever signed in takes away. */
    String printed(Language language, String by) {
        // A name that ends in Latin letters must not draw the digits after it to its side.
        var name = language.rightToLeft() ? by + RIGHT_TO_LEFT_MARK : by;
        return messages.text(language, "profile.pdf.printed", name, now(language));
    }

    /** For a print that whoever it is about takes away. */
    String made(Language language) {
        return messages.text(language, "profile.record.made", now(language));
    }

    private String now(Language language) {
        return Dates.dayAndTime(clock.instant(), language, config.zone());
    }
}
