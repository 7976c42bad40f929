package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.Invitations;
import org.miyar.sitting.Invited;

/** Brings people to a job: invites them, makes them a new link, withdraws it. Each is one unit of work with its letter. */
@ApplicationScoped
public class Inviting {
    /** What an applicant's sitting is for; the answers are used for nothing else. */
    public static final String PURPOSE = "application";

    private final CandidateStore store;
    private final CandidateLetters letters;
    private final Requisitions requisitions;
    private final Invitations invitations;
    private final People people;
    private final Clock clock;

    @Inject
    Inviting(
            CandidateStore store,
            CandidateLetters letters,
            Requisitions requisitions,
            Invitations invitations,
            People people,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.requisitions = requisitions;
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Invites somebody for a job.
     *
     * <p>Throws {@link IllegalArgumentException} if the name is none (see {@link org.miyar.identity.Person#cleanName}).
     *
     * @param email where the letter goes; without one the link is passed on by hand
     * @param language of the letter; the applicant may answer in another
     */
    @Transactional
    public InviteOutcome invite(
            Actor by, RequisitionId requisition, String name, Optional<EmailAddress> email, Language language) {
        by.mustBe(Role.HR);
        var job = requisitions.find(requisition).filter(found -> found.status() == RequisitionStatus.OPEN);
        if (job.isEmpty()) {
            return new InviteOutcome.JobClosed();
        }
        var person = people.add(name, email, language, false);
        var invited = invitations.invite(by, person, job.get().instrument(), PURPOSE);
        var id = store.insert(
                requisition, person, invited.invitation(), Optional.of(by.person()), now(), Optional.empty(), false);
        return ready(store.find(id, now()).orElseThrow(), job.get(), invited);
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
        return ready(renewed, requisitions.find(renewed.requisition()).orElseThrow(), invited.get());
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
        return store.insert(requisition, person.id(), invitation, Optional.empty(), invitedAt, readAt, person.demo());
    }

    private InviteOutcome ready(Candidate candidate, Requisition job, Invited invited) {
        var person = people.find(candidate.person()).orElseThrow();
        return new InviteOutcome.Ready(letters.send(candidate, person, job, invited));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
