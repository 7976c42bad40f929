package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.miyar.identity.People;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.requisition.StageKind;
import org.miyar.sitting.Invitations;

/**
 * What candidates have applied for, for themselves, and how they say that they do not wish to go on. Nobody of the house acts here:
 * whoever calls has made sure that these are their own records. It is taken back by applying again.
 */
@ApplicationScoped
public class Withdrawing {
    private final CandidateStore store;
    private final Pipeline pipeline;
    private final Invitations invitations;
    private final People people;
    private final CandidateLetters letters;
    private final Event<CandidateWithdrew> withdrew;
    private final Clock clock;

    @Inject
    Withdrawing(
            CandidateStore store,
            Pipeline pipeline,
            Invitations invitations,
            People people,
            CandidateLetters letters,
            Event<CandidateWithdrew> withdrew,
            Clock clock) {
        this.store = store;
        this.pipeline = pipeline;
        this.invitations = invitations;
        this.people = people;
        this.letters = letters;
        this.withdrew = withdrew;
        this.clock = clock;
    }

    /**
     * One application of somebody's own.
     *
     * @param job empty where they were invited before there was an opening
     */
    public record Own(CandidateId id, Optional<PartialText> job, Instant since, Standing standing) {}

    /** As much of where an application stands as its candidate is told here: what was decided is told by letter. */
    public enum Standing {
        UNDER_WAY,
        WITHDRAWN,
        DECIDED
    }

    /** All that these people have applied for, the oldest first. */
    public List<Own> of(Collection<PersonId> own) {
        return store.of(own, clock.instant()).stream()
                .map(candidate -> new Own(
                        candidate.id(), candidate.row().job(), candidate.row().invitedAt(), standing(candidate)))
                .toList();
    }

    private static Standing standing(Candidate candidate) {
        return candidate
                .row()
                .place()
                .map(place -> place.stage().kind())
                .map(kind -> kind.decided()
                        ? Standing.DECIDED
                        : kind == StageKind.WITHDRAWN ? Standing.WITHDRAWN : Standing.UNDER_WAY)
                .orElse(candidate.state() == CandidateState.REVOKED ? Standing.WITHDRAWN : Standing.UNDER_WAY);
    }

    /** Withdraws one of their own; to do so again changes nothing and is answered alike. */
    @Transactional
    public Withdrawal withdraw(Collection<PersonId> own, CandidateId id) {
        var found = store.of(own, clock.instant()).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return Withdrawal.UNKNOWN;
        }
        var candidate = found.get();
        if (standing(candidate) == Standing.WITHDRAWN) {
            return Withdrawal.DONE;
        }
        if (candidate.requisition().isPresent() && !pipeline.leave(candidate.person(), id)) {
            return Withdrawal.DECIDED;
        }
        invitations.giveUp(candidate.person(), candidate.invitation());
        withdrew.fire(new CandidateWithdrew(candidate.person(), id));
        letters.withdrawn(candidate, people.find(candidate.person()).orElseThrow());
        return Withdrawal.DONE;
    }
}
