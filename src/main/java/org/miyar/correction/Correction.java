package org.miyar.correction;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.PersonId;
import org.miyar.recruiting.CandidateId;

/**
 * A request to put something right.
 *
 * @param candidate the last thing they applied for, where phone and languages are corrected; empty if there is none
 * @param dueAt until when they were told to get an answer
 */
public record Correction(
        CorrectionId id,
        PersonId person,
        String name,
        Optional<CandidateId> candidate,
        CorrectionField field,
        String words,
        Instant askedAt,
        Instant dueAt,
        Optional<Answer> answer) {
    /** Longest text of whoever asks, and of whoever answers. */
    public static final int LENGTH = 1000;

    /** @param reason why it was not done; may be empty where it was */
    public record Answer(boolean done, String reason, Instant at) {}

    public boolean overdue(Instant now) {
        return answer.isEmpty() && dueAt.isBefore(now);
    }
}
