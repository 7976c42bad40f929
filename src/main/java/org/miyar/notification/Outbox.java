package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** Letters on their way. Sending stores the letter in the caller's unit of work: no letter leaves for a deed that was rolled back. */
@ApplicationScoped
public class Outbox {
    private final OutboxStore store;
    private final Clock clock;
    private final boolean mailServer;

    @Inject
    Outbox(OutboxStore store, Clock clock, Config config) {
        this.store = store;
        this.clock = clock;
        this.mailServer = !config.text(Setting.MAIL_HOST).isEmpty();
    }

    public void send(Letter letter) {
        store.insert(
                letter,
                mailServer ? LetterStatus.WAITING : LetterStatus.KEPT,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether letters leave by mail; otherwise they are kept for people to read and pass on. */
    public boolean leavesByMail() {
        return mailServer;
    }
}
