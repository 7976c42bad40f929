package org.miyar.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** Who was interviewed, by whom, and what was noted of them. */
@ApplicationScoped
class InterviewPersonalData implements PersonalData {
    private final RatingStore store;

    @Inject
    InterviewPersonalData(RatingStore store) {
        this.store = store;
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

    /** Ratings stay as numbers about nobody; whoever planned or interviewed is a row that names nobody any more. */
    @Override
    public void erase(PersonId person) {
        store.cutLoose(person);
    }
}
