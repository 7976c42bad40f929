package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** For which jobs a person was invited, and whom they invited. */
@ApplicationScoped
class RecruitingPersonalData implements PersonalData {
    private final CandidateStore store;

    @Inject
    RecruitingPersonalData(CandidateStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("candidate.person_id", "candidate", "candidate.created_by", "candidate-added");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.pieces(person);
    }

    /** What is left is that somebody applied: how many there were stays true. */
    @Override
    public void erase(PersonId person) {
        store.cutLoose(person);
    }
}
