package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** What was decided about a person and what they asked to have looked at again, with its words; and what they did of both for others. */
@ApplicationScoped
class DecisionPersonalData implements PersonalData {
    private final DecisionStore store;
    private final ReviewStore reviews;

    @Inject
    DecisionPersonalData(DecisionStore store, ReviewStore reviews) {
        this.store = store;
        this.reviews = reviews;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "decision_reason.person_id", "decision",
                "decision.decided_by", "decision-made",
                "review_link.person_id", "review-link",
                "review.person_id", "review",
                "review.answered_by", "review-answered");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return Stream.concat(store.pieces(person).stream(), reviews.pieces(person).stream())
                .toList();
    }

    /** Whoever decides holds the candidate before the person. */
    @Override
    public void lock(PersonId person) {
        store.lock(person);
    }

    /** That somebody was declined or hired stays, so that the counts stay true; the words about them go. */
    @Override
    public void erase(PersonId person) {
        store.forgetReasons(person);
        reviews.forget(person);
    }

    /** As long as a decision is looked at again, or they can still ask for that. */
    @Override
    public Map<PersonId, String> heldBack(Collection<PersonId> people, Instant now) {
        return reviews.unsettled(people, now).stream().collect(Collectors.toMap(person -> person, person -> "review"));
    }

    @Override
    public void expire(Instant now) {
        reviews.removeEndedLinks(now);
    }
}
