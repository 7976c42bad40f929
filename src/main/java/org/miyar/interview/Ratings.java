package org.miyar.interview;

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
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;

/**
 * What interviewers give the answers they hear: each alone, as drafts that only they see, then for good. Only then do they see the
 * others' ratings. Nothing submitted is changed any more.
 */
@ApplicationScoped
public class Ratings {
    private final InterviewStore interviews;
    private final RatingStore store;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Ratings(InterviewStore interviews, RatingStore store, AuditTrail audit, Clock clock) {
        this.interviews = interviews;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The interviews that the actor is named on: what is still to rate first, by when they begin. */
    public List<Interview> own(Actor by) {
        by.mustBe(Role.values());
        return interviews.by(by.person());
    }

    /** How many of them are still to rate. */
    public int waiting(Actor by) {
        by.mustBe(Role.values());
        return interviews.waiting(by.person());
    }

    /** What an interviewer asks and has noted so far; empty for everybody else. */
    public Optional<Own> sheet(Actor by, InterviewId id) {
        by.mustBe(Role.values());
        return interviews
                .find(id)
                .filter(interview -> interview.interviewer(by.person()).isPresent())
                .flatMap(interview ->
                        store.sheet(id, by.person()).map(sheet -> new Own(interview, interviews.questions(id), sheet)));
    }

    public record Own(Interview interview, List<InterviewQuestion> questions, RatingSheet sheet) {}

    /** Keeps a rating as a draft; the later one counts. */
    @Transactional
    public RatingOutcome save(Actor by, InterviewId id, Rating rating) {
        by.mustBe(Role.values());
        var refused = refused(by.person(), id);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (interviews.questions(id).stream().noneMatch(question -> question.position() == rating.question())) {
            throw new IllegalArgumentException("No question " + rating.question());
        }
        store.keepDraft(id, by.person(), rating, now());
        return new RatingOutcome.Saved();
    }

    /** Makes the actor's ratings final, if each question has one. */
    @Transactional
    public RatingOutcome submit(Actor by, InterviewId id) {
        by.mustBe(Role.values());
        var refused = refused(by.person(), id);
        if (refused.isPresent()) {
            return refused.get();
        }
        var sheet = store.sheet(id, by.person()).orElseThrow();
        var missing = interviews.questions(id).stream()
                .filter(question -> sheet.of(question)
                        .filter(rating -> rating.value().isPresent())
                        .isEmpty())
                .map(InterviewQuestion::position)
                .toList();
        if (!missing.isEmpty()) {
            return new RatingOutcome.Incomplete(missing);
        }
        store.submit(id, by.person(), now());
        audit.record(AuditEvent.of(by.audited(), AuditAction.INTERVIEW_RATED)
                .about(interviews.find(id).orElseThrow().person())
                .withDetail("interview " + id.value()));
        return new RatingOutcome.Submitted();
    }

    /**
     * The final ratings: for HR, and for interviewers. Whoever interviews, of HR or not, sees no other's before their own are
     * final. Who reads them is audited.
     */
    @Transactional
    public Optional<InterviewResults> results(Actor by, InterviewId id) {
        by.mustBe(Role.values());
        var found = interviews.find(id);
        var own = found.flatMap(interview -> interview.interviewer(by.person()));
        if (found.isEmpty() || (own.isEmpty() && !by.is(Role.HR))) {
            return Optional.empty();
        }
        var interview = found.get();
        boolean withheld =
                own.filter(interviewer -> interviewer.submittedAt().isEmpty()).isPresent() && !interview.cancelled();
        var submitted = withheld ? List.<RatingSheet>of() : store.submitted(id);
        if (!submitted.isEmpty()) {
            audit.record(AuditEvent.of(by.audited(), AuditAction.INTERVIEW_READ)
                    .about(interview.person())
                    .withDetail("interview " + id.value()));
        }
        return Optional.of(new InterviewResults(interview, interviews.questions(id), withheld, submitted));
    }

    /** Locks the interview, so that nothing is cancelled, submitted or erased between asking and writing. */
    private Optional<RatingOutcome> refused(PersonId person, InterviewId id) {
        var interviewer = interviews
                .lock(id)
                .filter(interview -> !interview.cancelled())
                .flatMap(interview -> interview.interviewer(person));
        if (interviewer.isEmpty()) {
            return Optional.of(new RatingOutcome.Gone());
        }
        return interviewer.get().submittedAt().isPresent() ? Optional.of(new RatingOutcome.Locked()) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
