package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries waiting letters to the mail server, again after growing pauses, and gives up visibly. A crash between handing over and
 * writing it down sends a letter twice; none is lost. Once sent, links are removed from what is stored: they open things.
 */
@ApplicationScoped
public class Delivery implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));
    private static final int BATCH = 20;

    private final OutboxStore store;
    private final Outbox outbox;
    private final Postman postman;
    private final Clock clock;

    @Inject
    Delivery(OutboxStore store, Outbox outbox, Postman postman, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-delivery";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean wanted() {
        return outbox.leavesByMail();
    }

    @Override
    public void run() {
        store.due(clock.instant(), BATCH).forEach(this::carry);
    }

    /** Whatever is wrong with one letter must not hold up those behind it. Read when its turn comes: it may be gone by then. */
    private void carry(long id) {
        Optional<StoredLetter> due;
        try {
            due = store.find(id);
        } catch (RuntimeException e) {
            LOG.warn("Letter {} cannot be read", id, e);
            store.failed(id, LetterStatus.WAITING, "", clock.instant().plus(PAUSES.getLast()));
            return;
        }
        due.filter(stored -> stored.status() == LetterStatus.WAITING).ifPresent(stored -> {
            if (stored.letter().link().isPresent()
                    && !stored.letter().link().get().until().isAfter(clock.instant())) {
                // It ended while the mail server was away: whoever got it would stand before a closed door.
                store.giveUp(id, stored.letter().bodyWithoutLinks());
            } else {
                carry(stored);
            }
        });
    }

    private void carry(StoredLetter stored) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            postman.hand(stored.letter());
            store.sent(stored.id(), stored.letter().to(), stored.letter().bodyWithoutLinks(), now);
        } catch (MessagingException | RuntimeException e) {
            boolean givenUp = stored.attempts() >= PAUSES.size();
            LOG.warn("Letter {} was not taken by the mail server: {}", stored.id(), e.getMessage());
            store.failed(
                    stored.id(),
                    givenUp ? LetterStatus.FAILED : LetterStatus.WAITING,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    givenUp ? now : now.plus(PAUSES.get(stored.attempts())));
        }
    }
}
