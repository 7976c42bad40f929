package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.requisition.Requisition;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.Invitations;
import org.miyar.sitting.Invited;

/** Takes in people who come by themselves. Nobody of the house acts here, so nobody's role is asked; whoever calls has looked that the opening is open. */
@ApplicationScoped
public class Applying {
    private final CandidateStore store;
    private final CandidateLetters letters;
    private final Invitations invitations;
    private final People people;
    private final Config config;
    private final Clock clock;

    @Inject
    Applying(
            CandidateStore store,
            CandidateLetters letters,
            Invitations invitations,
            People people,
            Config config,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.invitations = invitations;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    /** Somebody taken in, with the link to their sitting; its letter is in the outbox if there is an address. */
    public record Applied(CandidateId candidate, PersonId person, InvitationId invitation, InvitationLink link) {}

    /**
     * Makes somebody new a candidate.
     *
     * <p>Throws {@link IllegalArgumentException} if the name is none (see {@link Person#cleanName}).
     *
     * @param write whether the letter leaves, should there be an address
     */
    @Transactional
    public Applied apply(Requisition job, String name, Optional<EmailAddress> email, Language language, boolean write) {
        var person = people.add(name, email, language, false);
        var invited = invitations.admit(person, job.instrument(), Inviting.PURPOSE);
        var candidate = store.insert(
                Optional.of(job.id()), person, invited.invitation(), Optional.empty(), now(), Optional.empty(), false);
        return applied(candidate, person, job, invited, write);
    }

    /** Makes a new link for somebody who has shown that they are who was taken in; empty if they have submitted, or are gone. */
    @Transactional
    public Optional<Applied> newLink(
            Requisition job, CandidateId candidate, PersonId person, InvitationId invitation, boolean write) {
        return invitations.readmit(person, invitation).map(invited -> applied(candidate, person, job, invited, write));
    }

    private Applied applied(CandidateId candidate, PersonId person, Requisition job, Invited invited, boolean write) {
        var worksUntil = now().plus(config.duration(Setting.INVITATION_LIFETIME));
        var link = letters.receive(candidate, worksUntil, people.find(person).orElseThrow(), job, invited, write);
        return new Applied(candidate, person, invited.invitation(), link);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
