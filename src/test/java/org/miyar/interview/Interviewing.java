package org.miyar.interview;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.miyar.identity.Actor;
import org.miyar.recruiting.CandidateId;
import org.miyar.testkit.TestMiyar;

/** Interviews for tests. */
public final class Interviewing {
    private final TestMiyar miyar;

    public Interviewing(TestMiyar miyar) {
        this.miyar = miyar;
    }

    public InterviewForm form(Actor... interviewers) {
        return new InterviewForm(
                miyar.clock().instant().plus(Duration.ofDays(2)),
                45,
                "Room 4",
                Arrays.stream(interviewers).map(Actor::person).collect(Collectors.toSet()));
    }

    public InterviewId planned(Actor hr, CandidateId candidate, Actor... interviewers) {
        return ((InterviewChange.Saved) miyar.bean(Interviews.class).plan(hr, candidate, form(interviewers))).id();
    }

    /** Everything rated with the same value and note, as drafts. */
    public void rate(Actor interviewer, InterviewId id, int value, String note) {
        var ratings = miyar.bean(Ratings.class);
        ratings.sheet(interviewer, id)
                .orElseThrow()
                .questions()
                .forEach(question ->
                        ratings.save(interviewer, id, new Rating(question.position(), OptionalInt.of(value), note)));
    }

    public void submit(Actor interviewer, InterviewId id, int value, String note) {
        rate(interviewer, id, value, note);
        miyar.bean(Ratings.class).submit(interviewer, id);
    }
}
