package org.miyar.decision;

import java.time.Instant;
import java.util.Optional;
import org.miyar.recruiting.CandidateId;

/**
 * A decision that the candidate asked to have looked at again.
 *
 * @param name the candidate's
 * @param words what the candidate wants considered; may be blank
 * @param dueAt until when they were promised an answer
 * @param involvement why whoever reads this may not be the one to look; empty if they may
 */
public record Review(
        DecisionId decision,
        CandidateId candidate,
        String name,
        String words,
        Instant askedAt,
        Instant dueAt,
        Optional<Involvement> involvement,
        Optional<Answer> answer) {
    /** What came of it, by whom and why. */
    public record Answer(Finding finding, String reason, String by, Instant at) {}

    public boolean overdue(Instant now) {
        return answer.isEmpty() && dueAt.isBefore(now);
    }
}
