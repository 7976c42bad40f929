package org.miyar.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.recruiting.CandidateId;

/**
 * An interview with a candidate, as everybody in it may know it: nothing here tells a score.
 *
 * @param person whom it is with
 * @param job empty without an opening
 */
public record Interview(
        InterviewId id,
        CandidateId candidate,
        PersonId person,
        String name,
        Optional<PartialText> job,
        Instant startsAt,
        int minutes,
        String place,
        List<Interviewer> interviewers,
        Instant plannedAt,
        Optional<Instant> cancelledAt,
        int version) {
    public Interview {
        interviewers = List.copyOf(interviewers);
    }

    /** @param submittedAt when their ratings became final */
    public record Interviewer(PersonId person, String name, Optional<Instant> submittedAt) {}

    public boolean cancelled() {
        return cancelledAt.isPresent();
    }

    public Optional<Interviewer> interviewer(PersonId id) {
        return interviewers.stream().filter(each -> each.person().equals(id)).findFirst();
    }

    /** Who has not given their ratings yet. */
    public List<Interviewer> missing() {
        return interviewers.stream()
                .filter(each -> each.submittedAt().isEmpty())
                .toList();
    }
}
