package org.miyar.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.kernel.PersonId;

/**
 * One interviewer's ratings.
 *
 * @param ratings by question, in their order; drafts until they are submitted
 */
public record RatingSheet(PersonId interviewer, String name, Optional<Instant> submittedAt, List<Rating> ratings) {
    public RatingSheet {
        ratings = List.copyOf(ratings);
    }

    public Optional<Rating> of(InterviewQuestion question) {
        return ratings.stream()
                .filter(rating -> rating.question() == question.position())
                .findFirst();
    }
}
