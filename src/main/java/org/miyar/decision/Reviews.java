package org.miyar.decision;

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
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Token;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.profile.Feedbacks;
import org.miyar.recruiting.CandidateId;

/**
 * Whoever was declined may have that looked at again within a time that is promised: by another person, who neither decided nor
 * interviewed them.
 */
@ApplicationScoped
public class Reviews {
    /** Longest text of whoever asks. */
    public static final int WORDS_LENGTH = 2000;

    private final ReviewStore store;
    private final DecisionStore decided;
    private final Decisions decisions;
    private final Feedbacks feedbacks;
    private final AuditTrail audit;
    private final Config config;
    private final Clock clock;

    @Inject
    Reviews(
            ReviewStore store,
            DecisionStore decided,
            Decisions decisions,
            Feedbacks feedbacks,
            AuditTrail audit,
            Config config,
            Clock clock) {
        this.store = store;
        this.decided = decided;
        this.decisions = decisions;
        this.feedbacks = feedbacks;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** What the link in a letter opens; empty if it is mistyped, unknown or over, or the decision holds no longer. */
    @Transactional
    public Optional<OpenedLink> open(String typed) {
        return Token.of(typed)
                .flatMap(token -> store.opened(token.hash(), now()))
                .map(link -> new OpenedLink(
                        link.language(),
                        link.askUntil(),
                        link.answerUntil(),
                        link.answered(),
                        feedbacks.of(link.sitting(), link.language())));
    }

    /** Asks by the link in the letter. Asking again changes nothing and answers alike. */
    @Transactional
    public AskOutcome ask(String typed, String words) {
        var hash = Token.of(typed).map(Token::hash);
        var now = now();
        // In the order in which everybody who changes something about a candidate waits.
        hash.flatMap(store::candidate).ifPresent(decided::lock);
        var link = hash.flatMap(secret -> store.opened(secret, now));
        if (link.isEmpty()) {
            return new AskOutcome.NotUsable();
        }
        if (link.get().answerUntil().isPresent()) {
            return new AskOutcome.Asked(link.get().answerUntil().get());
        }
        var due = now.plus(config.duration(Setting.REVIEW_ANSWER));
        store.ask(hash.get(), words.strip(), now, due);
        var person = link.get().person();
        audit.record(AuditEvent.of(AuditActor.applicant(person), AuditAction.REVIEW_ASKED)
                .about(person));
        return new AskOutcome.Asked(due);
    }

    /** Those that wait for an answer, the most urgent first. */
    public List<Review> waiting(Actor by, int offset, int limit) {
        by.mustBe(Role.HR);
        return store.waiting(by.person(), offset, limit);
    }

    public int waiting(Actor by) {
        by.mustBe(Role.HR);
        return store.waiting();
    }

    /** What was asked about the decisions on a candidate. */
    public List<Review> of(Actor by, CandidateId candidate) {
        by.mustBe(Role.HR);
        return store.of(candidate, by.person());
    }

    /** Answers with a reason of one's own. What is changed becomes a decision of whoever looked: the candidate is considered again. */
    @Transactional
    public ReviewOutcome answer(Actor by, DecisionId id, Finding finding, Reason reason) {
        by.mustBe(Role.HR);
        store.find(id, by.person()).map(Review::candidate).ifPresent(decided::lock);
        var review = store.find(id, by.person()).filter(found -> found.answer().isEmpty());
        var standing = review.flatMap(
                        found -> decided.of(found.candidate()).stream().findFirst())
                .filter(last -> last.id().equals(id));
        if (review.isEmpty() || standing.isEmpty()) {
            return new ReviewOutcome.NotWaiting();
        }
        if (review.get().involvement().isPresent()) {
            return new ReviewOutcome.Involved(review.get().involvement().get());
        }
        store.answer(id, finding, reason, by.person(), now());
        switch (finding) {
            case UPHELD -> decisions.uphold(by, standing.get());
            case CHANGED -> decisions.change(by, standing.get(), reason);
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.REVIEW_ANSWERED)
                .about("candidate", standing.get().candidate().value())
                .withDetail(finding.code()));
        return new ReviewOutcome.Answered();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
