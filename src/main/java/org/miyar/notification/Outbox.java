package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** Letters on their way. Sending stores the letter in the caller's unit of work: no letter leaves for a deed that was rolled back. */
@ApplicationScoped
public class Outbox {
    private final OutboxStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean mailServer;

    @Inject
    Outbox(OutboxStore store, AuditTrail audit, Clock clock, Config config) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.mailServer = !config.text(Setting.MAIL_HOST).isEmpty();
    }

    public void send(Letter letter) {
        store.insert(letter, mailServer ? LetterStatus.WAITING : LetterStatus.KEPT, now());
    }

    /** Whether letters leave by mail; otherwise they are kept for people to read and pass on. */
    public boolean leavesByMail() {
        return mailServer;
    }

    /**
     * The person's letters that have not left go to this address from now on, so that none opens anything for a stranger; without an
     * address they are taken back.
     */
    public void redirect(PersonId person, Optional<EmailAddress> to) {
        to.ifPresentOrElse(address -> store.redirect(person, address), () -> store.takeBack(person));
    }

    /** Removes letters with this file, whoever they are to: the person it is about is erased. */
    public void forget(String attachment) {
        store.forget(attachment);
    }

    /** Says that the links in letters that open this, such as {@code sitting 12}, open nothing any more. */
    public void endLinks(String opens) {
        store.endLinks(opens, now());
    }

    /** Letters, newest first. For {@code oversight}, which knows who may read them. */
    public List<StoredLetter> list(OutboxQuery query, int offset, int limit) {
        return store.list(query, offset, limit);
    }

    public int count(OutboxQuery query) {
        return store.count(query);
    }

    public Optional<StoredLetter> find(long letter) {
        return store.find(letter);
    }

    /** Lets a letter that was given up or kept leave by mail; false if it has left, its link has ended or there is no mail server. */
    @Transactional
    public boolean retry(AuditActor by, long letter) {
        if (!mailServer || !store.retry(letter, now())) {
            return false;
        }
        audit.record(AuditEvent.of(by, AuditAction.OUTBOX_RETRIED).about("letter", letter));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
