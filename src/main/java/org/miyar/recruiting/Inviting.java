package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.Invitations;
import org.miyar.sitting.Invited;

/** Brings people to a job: invites them, makes them a new link, withdraws it. Each is one unit of work with its letter. */
@ApplicationScoped
public class Inviting {
    /** What an applicant's sitting is for; the answers are used for nothing else. */
    public static final String PURPOSE = "application";

    private final CandidateStore store;
    private final Listing listing;
    private final CandidateLetters letters;
    private final Requisitions requisitions;
    private final Invitations invitations;
    private final Instruments instruments;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Inviting(
            CandidateStore store,
            Listing listing,
            CandidateLetters letters,
            Requisitions requisitions,
            Invitations invitations,
            Instruments instruments,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.listing = listing;
        this.letters = letters;
        this.requisitions = requisitions;
        this.invitations = invitations;
        this.instruments = instruments;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites somebody, for an opening or before there is one.
     *
     * <p>Throws {@link IllegalArgumentException} if the name is none (see {@link org.miyar.identity.Person#cleanName}).
     *
     * @param email where the letter goes; without one the link is passed on by hand
     * @param language of the letter; the applicant may answer in another
     */
    @Transactional
    public InviteOutcome invite(
            Actor by,
            Optional<RequisitionId> requisition,
            String name,
            Optional<EmailAddress> email,
            Language language) {
        by.mustBe(Role.HR);
        var job = requisition.flatMap(id -> open(by, id));
        if (requisition.isPresent() && job.isEmpty()) {
            return new InviteOutcome.JobClosed();
        }
        var instrument = job.map(Requisition::instrument)
                .orElseGet(() -> instruments.forDecisions().orElseThrow().id());
        var person = people.add(name, email, language, false);
        var invited = invitations.invite(by, person, instrument, PURPOSE);
        var id = store.insert(
                requisition, person, invited.invitation(), Optional.of(by.person()), now(), Optional.empty(), false);
        return ready(store.find(id, now()).orElseThrow(), job, invited);
    }

    /** Makes a new link to the same sitting and writes again; the old link opens nothing any more. */
    @Transactional
    public InviteOutcome newLink(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        var invited = store.find(id, now()).flatMap(candidate -> invitations.reissue(by, candidate.invitation()));
        if (invited.isEmpty()) {
            return new InviteOutcome.TooLate();
        }
        var renewed = store.find(id, now()).orElseThrow();
        return ready(renewed, renewed.requisition().flatMap(job -> requisitions.find(by, job)), invited.get());
    }

    /** Calls the link to mind once, unless the candidate has submitted or it is withdrawn; in which case nothing is sent. */
    @Transactional
    boolean remind(CandidateId id) {
        var candidate = store.find(id, now());
        var invited = candidate.flatMap(found -> invitations.remind(found.invitation()));
        invited.ifPresent(link -> letters.remind(
                candidate.orElseThrow(), people.find(candidate.get().person()).orElseThrow(), link));
        return invited.isPresent();
    }

    /** Puts somebody who was invited without an opening to one, where the same instrument is answered, in whatever version. */
    @Transactional
    public Assignment assign(Actor by, CandidateId id, RequisitionId requisition) {
        by.mustBe(Role.HR);
        var candidate = store.find(id, now());
        var job = open(by, requisition);
        if (candidate.isEmpty() || job.isEmpty()) {
            return Assignment.TOO_LATE;
        }
        if (!code(candidate.get().row().instrument()).equals(code(job.get().instrument()))) {
            return Assignment.OTHER_INSTRUMENT;
        }
        if (!store.assign(id, requisition, now())) {
            return Assignment.TOO_LATE;
        }
        listing.takeIn(id);
        audit.record(AuditEvent.of(by.audited(), AuditAction.CANDIDATE_ASSIGNED)
                .about(candidate.get().person())
                .withDetail("opening " + requisition.value() + " · "
                        + job.get().form().title().in(Language.ENGLISH)));
        return Assignment.DONE;
    }

    private String code(InstrumentVersionId instrument) {
        return instruments.get(instrument).code();
    }

    /** Withdraws the link; false if the candidate has submitted or it was withdrawn before. */
    @Transactional
    public boolean revoke(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        return store.find(id, now())
                .map(candidate -> invitations.revoke(by, candidate.invitation()))
                .orElse(false);
    }

    /**
     * Takes over a candidate who was invited elsewhere, or is simulated, while the data is being prepared: nobody is written to.
     *
     * @param readAt when somebody first read the profile, if they did
     */
    @Transactional
    public CandidateId takeOver(
            Actor by,
            RequisitionId requisition,
            Person person,
            InvitationId invitation,
            Instant invitedAt,
            Optional<Instant> readAt) {
        by.mustBe(Role.HR);
        var id = store.insert(
                Optional.of(requisition), person.id(), invitation, Optional.empty(), invitedAt, readAt, person.demo());
        if (readAt.isPresent()) {
            store.keepTarget(id);
        }
        listing.takeIn(id);
        return id;
    }

    private Optional<Requisition> open(Actor by, RequisitionId id) {
        return requisitions.find(by, id).filter(job -> job.state() == RequisitionState.OPEN);
    }

    private InviteOutcome ready(Candidate candidate, Optional<Requisition> job, Invited invited) {
        var person = people.find(candidate.person()).orElseThrow();
        return new InviteOutcome.Ready(letters.invite(candidate, person, job, invited));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
