package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.RequisitionId;

/** Tells the openings how many candidates they have. */
@ApplicationScoped
class OpeningCounts implements CandidateCounts {
    private final CandidateStore store;

    @Inject
    OpeningCounts(CandidateStore store) {
        this.store = store;
    }

    @Override
    public Map<RequisitionId, Count> of(Collection<RequisitionId> openings) {
        return store.counts(openings);
    }
}
