package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.miyar.access.Accounts;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.PersonalData.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything all features together keep of one person: shown, erased and kept no longer than promised. Administrators answer for
 * everybody, HR for those who apply.
 */
@ApplicationScoped
public class PersonalRecords {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalRecords.class);

    private final Instance<PersonalData> keepers;
    private final People people;
    private final Accounts accounts;
    private final RetentionStore retention;
    private final AuditTrail audit;
    private final Event<ErasureBegins> begins;
    private final Clock clock;

    @Inject
    PersonalRecords(
            @Any Instance<PersonalData> keepers,
            People people,
            Accounts accounts,
            RetentionStore retention,
            AuditTrail audit,
            Event<ErasureBegins> begins,
            Clock clock) {
        this.keepers = keepers;
        this.people = people;
        this.accounts = accounts;
        this.retention = retention;
        this.audit = audit;
        this.begins = begins;
        this.clock = clock;
    }

    /** The person, if there still is one and the actor answers for them. */
    public Optional<Person> find(Actor by, PersonId id) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        return people.find(id).filter(person -> answersFor(by, id) && !people.isErased(id));
    }

    /** How many things of each kind are kept of the person. */
    public Map<String, Integer> counts(Actor by, PersonId id) {
        mustAnswerFor(by, id);
        var counts = new LinkedHashMap<String, Integer>();
        pieces(id).forEach(piece -> counts.merge(piece.kind(), 1, Integer::sum));
        return counts;
    }

    /** All that is kept of the person, feature by feature. Noted before it leaves. */
    @Transactional
    public PersonalFile export(Actor by, PersonId id) {
        mustAnswerFor(by, id);
        return file(by.audited(), id, pieces(id));
    }

    private PersonalFile file(AuditActor by, PersonId id, List<Piece> pieces) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        audit.record(AuditEvent.of(by, AuditAction.EXPORTED).about(id).withDetail("personal record"));
        return new PersonalFile(now, pieces);
    }

    /** Whether who they are is corrected here; of somebody with an account it is where the account is. */
    public boolean isCorrectedHere(Actor by, PersonId id) {
        mustAnswerFor(by, id);
        return !accounts.has(id);
    }

    /** Corrects who an applicant is and how they are reached, which they may ask for at any time. Noted, without the words themselves. */
    @Transactional
    public CorrectionOutcome correct(
            Actor by, PersonId id, int version, String name, Optional<EmailAddress> email, Language language) {
        if (!isCorrectedHere(by, id)) {
            throw new NotAllowed();
        }
        var before = people.lock(id).filter(person -> !people.isErased(id));
        if (before.isEmpty()) {
            return new CorrectionOutcome.Gone();
        }
        if (!people.change(id, version, name, email, language)) {
            return new CorrectionOutcome.Stale(before.get());
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.PERSON_CORRECTED).about(id));
        return new CorrectionOutcome.Corrected(people.find(id).orElseThrow());
    }

    /** Erases the person from every feature, or from none. What stays (sums, the audit trail) names nobody any more. */
    @Transactional
    public ErasureOutcome erase(Actor by, PersonId id) {
        mustAnswerFor(by, id);
        return erase(by.audited(), id);
    }

    /** Whether this is somebody who may ask for themselves: there is no account by which they would. */
    public boolean isApplicant(PersonId id) {
        return !accounts.has(id) && !people.isErased(id);
    }

    /** Whether somebody has said that this must be kept for now. */
    public boolean isHeld(PersonId id) {
        return retention.hold(id).isPresent();
    }

    /** All that is kept of an applicant who has shown who they are, for them to read. */
    public List<Piece> ownPieces(PersonId applicant) {
        mustBeApplicant(applicant);
        return keepers.stream()
                .flatMap(keeper -> keeper.exportToThemselves(applicant).stream())
                .toList();
    }

    /** As {@link #export}, for an applicant who has shown who they are: with what is shown to nobody else. */
    @Transactional
    public PersonalFile ownExport(PersonId applicant) {
        return file(AuditActor.applicant(applicant), applicant, ownPieces(applicant));
    }

    /** As {@link #erase}, for an applicant who has shown who they are. */
    @Transactional
    public ErasureOutcome eraseOwn(PersonId applicant) {
        mustBeApplicant(applicant);
        return erase(AuditActor.applicant(applicant), applicant);
    }

    /** Erases an applicant whose time is still over, and whom nothing holds back, once nobody can answer or be invited any more. */
    @Transactional
    boolean eraseDue(long run, PersonId id, Instant now) {
        if (!lock(id)
                || accounts.has(id)
                || due(List.of(id), now, now).stream()
                        .noneMatch(due -> due.held().isEmpty())) {
            return false;
        }
        forget(AuditActor.SYSTEM, id);
        retention.countErased(run);
        return true;
    }

    private ErasureOutcome erase(AuditActor by, PersonId id) {
        if (accounts.isLastAdministrator(id)) {
            return new ErasureOutcome.LastAdministrator();
        }
        if (!lock(id)) {
            return new ErasureOutcome.Gone();
        }
        if (retention.hold(id).isPresent()) {
            return new ErasureOutcome.Held();
        }
        forget(by, id);
        return new ErasureOutcome.Erased();
    }

    /** Whether there is somebody to erase. */
    private boolean lock(PersonId id) {
        keepers.forEach(keeper -> keeper.lock(id));
        return people.lock(id).isPresent() && !people.isErased(id);
    }

    private void forget(AuditActor by, PersonId id) {
        begins.fire(new ErasureBegins(id));
        keepers.forEach(keeper -> keeper.erase(id));
        audit.record(AuditEvent.of(by, AuditAction.ERASED).about(id));
    }

    /**
     * Who of these is due by a time: the last reason to keep something of them is over by then, or the time that they were told is.
     * Nobody for whom no feature gives a time.
     */
    List<RetentionStore.Due> due(List<PersonId> people, Instant by, Instant now) {
        var until = new HashMap<PersonId, Instant>();
        keepers.forEach(keeper -> keeper.retainUntil(people)
                .forEach((person, time) -> until.merge(person, time, BinaryOperator.maxBy(Comparator.naturalOrder()))));
        keepers.forEach(keeper -> keeper.promisedUntil(people)
                .forEach((person, time) -> until.merge(person, time, BinaryOperator.minBy(Comparator.naturalOrder()))));
        until.values().removeIf(time -> !time.isBefore(by));
        var held = new HashMap<PersonId, String>();
        keepers.forEach(keeper -> held.putAll(keeper.heldBack(until.keySet(), now)));
        return until.entrySet().stream()
                .map(one -> new RetentionStore.Due(
                        one.getKey(), one.getValue(), Optional.ofNullable(held.get(one.getKey()))))
                .toList();
    }

    /** Forgets what is kept for a while only, of whomever. Trouble in one feature keeps no other from it; returns in how many. */
    int expire(Instant now) {
        int failed = 0;
        for (var keeper : keepers) {
            try {
                keeper.expire(now);
            } catch (RuntimeException e) {
                failed++;
                LOG.error("What is over could not be forgotten", e);
            }
        }
        return failed;
    }

    private List<Piece> pieces(PersonId id) {
        return keepers.stream().flatMap(keeper -> keeper.export(id).stream()).toList();
    }

    private boolean answersFor(Actor by, PersonId id) {
        return by.is(Role.ADMINISTRATOR) || (by.is(Role.HR) && !accounts.has(id));
    }

    private void mustBeApplicant(PersonId id) {
        if (!isApplicant(id)) {
            throw new NotAllowed();
        }
    }

    private void mustAnswerFor(Actor by, PersonId id) {
        if (!answersFor(by, id)) {
            throw new NotAllowed();
        }
    }
}
