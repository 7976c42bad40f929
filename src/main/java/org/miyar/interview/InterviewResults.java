package org.miyar.interview;

import java.util.List;

/**
 * What an interview gave so far.
 *
 * @param withheld the reader interviews too and has not submitted yet: others' ratings would colour their own
 * @param submitted the final ratings of each interviewer who has given them
 */
public record InterviewResults(
        Interview interview, List<InterviewQuestion> questions, boolean withheld, List<RatingSheet> submitted) {
    public InterviewResults {
        questions = List.copyOf(questions);
        submitted = List.copyOf(submitted);
    }

    public Agreement agreement() {
        return Agreement.of(submitted);
    }
}
