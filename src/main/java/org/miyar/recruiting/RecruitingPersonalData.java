package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    public Set<String> claims() {
        return Set.of("candidate.person_id", "candidate.created_by");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.applications(person);
    }

    /** What is left is that somebody applied: how many there were stays true. */
    @Override
    public void erase(PersonId person) {
        store.cutLoose(person);
    }

    /** The sitting says how long: that is what the person agreed to. */
    @Override
    public Optional<Instant> retainUntil(PersonId person) {
        return Optional.empty();
    }
}
