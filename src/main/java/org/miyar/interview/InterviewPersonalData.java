package org.miyar.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.miyar.kernel.PersonId;
import org.miyar.notification.Outbox;
import org.miyar.privacy.PersonalData;

/** Who was interviewed, by whom, and what was noted of them. */
@ApplicationScoped
class InterviewPersonalData implements PersonalData {
    private final RatingStore store;
    private final InterviewStore interviews;
    private final Outbox outbox;

    @Inject
    InterviewPersonalData(RatingStore store, InterviewStore interviews, Outbox outbox) {
        this.store = store;
        this.interviews = interviews;
        this.outbox = outbox;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "interview.person_id",
                "interview",
                "interview.planned_by",
                "interview-planned",
                "interviewer.person_id",
                "interview-led");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.pieces(person);
    }

    /** Whoever rates locks the interview. */
    @Override
    public void lock(PersonId person) {
        store.lock(person);
    }

    /** Whoever is still to be interviewed. */
    @Override
    public Map<PersonId, String> heldBack(Collection<PersonId> people, Instant now) {
        return store.toBeInterviewed(people, now).stream()
                .collect(Collectors.toMap(person -> person, person -> "interview"));
    }

    /**
     * Ratings stay as numbers about nobody; whoever planned or interviewed is a row that names nobody any more. Letters to interviewers
     * go: where they were to meet may be somebody's home.
     */
    @Override
    public void erase(PersonId person) {
        interviews.with(person).stream().map(InterviewLetters::file).forEach(outbox::forget);
        store.cutLoose(person);
    }
}
