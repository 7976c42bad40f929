package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** For which jobs a person was invited and how they moved on; whom they invited, and whom they moved. */
@ApplicationScoped
class RecruitingPersonalData implements PersonalData {
    private final CandidateStore store;
    private final PipelineStore pipeline;
    private final KeptRule kept;
    private final ReferralStore referrals;

    @Inject
    RecruitingPersonalData(CandidateStore store, PipelineStore pipeline, KeptRule kept, ReferralStore referrals) {
        this.store = store;
        this.pipeline = pipeline;
        this.kept = kept;
        this.referrals = referrals;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "candidate.person_id", "candidate",
                "candidate.created_by", "candidate-added",
                "stage_move.moved_by", "stage-moved");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return Stream.of(store.pieces(person), pipeline.pieces(person), referrals.pieces(person))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<PersonId, Instant> retainUntil(Collection<PersonId> people) {
        return kept.until(people);
    }

    /** What is left is that somebody applied: how many there were stays true. */
    @Override
    public void erase(PersonId person) {
        referrals.forget(person);
        store.cutLoose(person);
        pipeline.cutLoose(person);
    }
}
