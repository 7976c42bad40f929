package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.notification.LetterKind;
import org.miyar.profile.ProfileVersion;
import org.miyar.profile.Reports;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;

/** People decide, one by one and with a reason. Each decision is one unit of work with its letter, its stage and what follows from it. */
@ApplicationScoped
public class Decisions {
    private final DecisionStore store;
    private final DecisionLetters letters;
    private final Employment employment;
    private final Candidates candidates;
    private final Requisitions requisitions;
    private final Pipeline pipeline;
    private final Reports reports;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Decisions(
            DecisionStore store,
            DecisionLetters letters,
            Employment employment,
            Candidates candidates,
            Requisitions requisitions,
            Pipeline pipeline,
            Reports reports,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.employment = employment;
        this.candidates = candidates;
        this.requisitions = requisitions;
        this.pipeline = pipeline;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** The decisions about a candidate, the newest first: that one counts. */
    public List<Decision> of(Actor by, CandidateId candidate) {
        by.mustBe(Role.HR);
        return store.of(candidate);
    }

    /** The result that would be noted as looked at, if the actor decided now. */
    public Optional<ProfileVersion> lookedAt(Actor by, Candidate candidate) {
        by.mustBe(Role.HR);
        return reports.lastRead(by, candidate.sitting());
    }

    /**
     * Decides about a candidate.
     *
     * <p>Throws {@link IllegalArgumentException} if the verdict is none that can follow the last (see {@link Verdict#after}).
     */
    @Transactional
    public DecisionOutcome decide(Actor by, CandidateId id, DecisionForm form) {
        by.mustBe(Role.HR);
        // First of all: whoever waited here reads what the other has decided.
        store.lock(id);
        var found = candidates.find(by, id);
        if (found.isEmpty()) {
            return new DecisionOutcome.Gone();
        }
        var candidate = found.get();
        var last = store.of(id).stream().findFirst();
        int number = last.map(Decision::number).orElse(0);
        if (last.isPresent() && number != form.after()) {
            return new DecisionOutcome.DecidedMeanwhile(last.get());
        }
        if (!Verdict.after(last.map(Decision::verdict)).contains(form.verdict())) {
            throw new IllegalArgumentException(form.verdict() + " cannot be decided here");
        }
        var opening = candidate.requisition().flatMap(job -> requisitions.find(by, job));
        if (opening.isEmpty()) {
            return new DecisionOutcome.NoOpening();
        }
        if (store.isCandidate(by.person(), id)) {
            return new DecisionOutcome.Themselves();
        }
        int others = store.others(form.reason(), candidate.person());
        if (others > 0) {
            return new DecisionOutcome.SameWords(others);
        }
        var obstacle = follow(by, candidate, opening.get(), form.verdict(), last);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return write(by, candidate, opening.get(), form, number + 1);
    }

    /** What follows from the verdict beyond the letter, or why it cannot. */
    private Optional<DecisionOutcome> follow(
            Actor by, Candidate candidate, Requisition opening, Verdict verdict, Optional<Decision> last) {
        return switch (verdict) {
            case HIRE -> employment.begin(by, candidate, opening);
            case REOPEN ->
                last.filter(decision -> decision.verdict() == Verdict.HIRE)
                        .flatMap(hired -> employment.takeBack(by, candidate, opening));
            case DECLINE -> Optional.empty();
        };
    }

    private DecisionOutcome write(Actor by, Candidate candidate, Requisition opening, DecisionForm form, int number) {
        var id = record(by, candidate, form.verdict(), form.reason(), number);
        var writtenTo = form.verdict() == Verdict.DECLINE
                ? letters.declined(candidate, opening, id)
                : letters.send(candidate, opening, letter(form.verdict()));
        return new DecisionOutcome.Decided(store.of(candidate.id()).getFirst(), writtenTo);
    }

    private DecisionId record(Actor by, Candidate candidate, Verdict verdict, Reason reason, int number) {
        store.of(candidate.id()).stream().findFirst().map(Decision::id).ifPresent(letters::endLinks);
        var lookedAt = lookedAt(by, candidate);
        var decision = store.insert(
                candidate.id(),
                number,
                verdict,
                by.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                lookedAt,
                lookedAt.flatMap(read -> candidate.target()));
        store.insertReason(decision, candidate.person(), reason);
        pipeline.reach(by, candidate.id(), stage(by, candidate.id(), verdict));
        audit.record(AuditEvent.of(by.audited(), AuditAction.CANDIDATE_DECIDED)
                .about(candidate.person())
                .withDetail(verdict.code()));
        return decision;
    }

    /** Tells a candidate that somebody else looked at the decision and it stands. For {@link Reviews}, which holds the candidate. */
    void uphold(Actor by, Decision decision) {
        tell(by, decision, LetterKind.UPHELD);
    }

    /** Considers a candidate again because somebody else looked at the decision. The same. */
    void change(Actor by, Decision decision, Reason reason) {
        var candidate = candidates.find(by, decision.candidate()).orElseThrow();
        record(by, candidate, Verdict.REOPEN, reason, decision.number() + 1);
        tell(by, decision, LetterKind.CHANGED);
    }

    private void tell(Actor by, Decision decision, LetterKind kind) {
        var candidate = candidates.find(by, decision.candidate()).orElseThrow();
        var opening = candidate
                .requisition()
                .flatMap(job -> requisitions.find(by, job))
                .orElseThrow();
        letters.endLinks(decision.id());
        letters.send(candidate, opening, kind);
    }

    private static LetterKind letter(Verdict verdict) {
        return switch (verdict) {
            case HIRE -> LetterKind.HIRE;
            case DECLINE -> LetterKind.DECLINE;
            case REOPEN -> LetterKind.REOPEN;
        };
    }

    private StageKind stage(Actor by, CandidateId candidate, Verdict verdict) {
        return switch (verdict) {
            case HIRE -> StageKind.HIRED;
            case DECLINE -> StageKind.DECLINED;
            case REOPEN -> before(by, candidate);
        };
    }

    /** Where they were before anything was decided. */
    private StageKind before(Actor by, CandidateId candidate) {
        return pipeline.history(by, candidate).reversed().stream()
                .map(move -> move.from().kind())
                .filter(kind -> !kind.decided())
                .findFirst()
                .orElse(StageKind.APPLIED);
    }
}
