package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.notification.LetterStatus;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.notification.StoredLetter;

/**
 * Looking after the letters on their way. HR and administrators may; letters that open an account are there for administrators
 * only. The outbox itself stands before those who know roles.
 */
@ApplicationScoped
public class Letterbox {
    private final Outbox outbox;

    @Inject
    Letterbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Letters, newest first, whose address or subject holds the text. */
    public List<StoredLetter> list(Actor by, Optional<LetterStatus> status, String search, int offset, int limit) {
        return outbox.list(query(by, status, search), offset, limit);
    }

    public int count(Actor by, Optional<LetterStatus> status, String search) {
        return outbox.count(query(by, status, search));
    }

    /** Lets a letter that was given up or kept leave by mail; false if it cannot or need not any more. */
    @Transactional
    public boolean retry(Actor by, long letter) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        var stored = outbox.find(letter);
        if (stored.isPresent() && stored.get().letter().confidential()) {
            by.mustBe(Role.ADMINISTRATOR);
        }
        return outbox.retry(by.audited(), letter);
    }

    /** Whether letters leave by mail; otherwise they are kept for people to read and pass on. */
    public boolean leavesByMail() {
        return outbox.leavesByMail();
    }

    private static OutboxQuery query(Actor by, Optional<LetterStatus> status, String search) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        return new OutboxQuery(status, search, by.is(Role.ADMINISTRATOR));
    }
}
