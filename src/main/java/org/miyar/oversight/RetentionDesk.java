package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;

/** What the retention timer did and does next, for those who answer for it, and how somebody is held back from it. */
@ApplicationScoped
public class RetentionDesk {
    private static final int RUNS = 20;

    private final RetentionStore store;
    private final PersonalRecords records;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RetentionDesk(RetentionStore store, PersonalRecords records, People people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.records = records;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is erased next, the first one first. */
    public List<DueErasure> next(Actor by, int offset, int limit) {
        mustAnswer(by);
        return store.page(Retention.NOTICE.toDays(), offset, limit);
    }

    public int count(Actor by) {
        mustAnswer(by);
        return store.due();
    }

    /** The newest first. */
    public List<RetentionRun> runs(Actor by) {
        mustAnswer(by);
        return store.runs(RUNS);
    }

    /** When the timer runs again. */
    public Optional<Instant> nextRun(Actor by) {
        mustAnswer(by);
        return store.next(Retention.NAME);
    }

    /** When somebody is erased, if that is announced. */
    public Optional<Instant> dueAt(Actor by, PersonId person) {
        mustAnswer(by);
        return store.dueAt(person);
    }

    /** Why somebody must not be erased. */
    public Optional<Hold> hold(Actor by, PersonId person) {
        mustAnswer(by);
        return store.hold(person);
    }

    /** Keeps somebody from being erased, by whomever. Noted, without the reason, which may say more of them than the trail keeps. */
    @Transactional
    public boolean place(Actor by, PersonId person, String reason) {
        mustAnswer(by);
        if (!records.isApplicant(person)) {
            throw new NotAllowed();
        }
        if (people.lock(person).isEmpty() || people.isErased(person)) {
            return false;
        }
        store.place(person, reason.strip(), by.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(AuditEvent.of(by.audited(), AuditAction.RETENTION_HELD).about(person));
        return true;
    }

    @Transactional
    public void release(Actor by, PersonId person) {
        mustAnswer(by);
        if (store.release(person)) {
            audit.record(
                    AuditEvent.of(by.audited(), AuditAction.RETENTION_RELEASED).about(person));
        }
    }

    private static void mustAnswer(Actor by) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
    }
}
