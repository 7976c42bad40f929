package org.miyar.interview;

import java.util.List;

/** What became of a rating, or of submitting all of them. */
public sealed interface RatingOutcome {
    record Saved() implements RatingOutcome {}

    record Submitted() implements RatingOutcome {}

    /** Final already: nothing is changed any more. */
    record Locked() implements RatingOutcome {}

    /** @param questions the positions of those without a rating */
    record Incomplete(List<Integer> questions) implements RatingOutcome {
        public Incomplete {
            questions = List.copyOf(questions);
        }
    }

    /** The interview was cancelled, the person erased, or the actor is not one of its interviewers. */
    record Gone() implements RatingOutcome {}
}
