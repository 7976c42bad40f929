package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageId;

/** Tells the openings how many candidates they have and had, and where. */
@ApplicationScoped
class OpeningCounts implements CandidateCounts {
    private final CandidateStore store;
    private final PipelineStore pipeline;

    @Inject
    OpeningCounts(CandidateStore store, PipelineStore pipeline) {
        this.store = store;
        this.pipeline = pipeline;
    }

    @Override
    public Map<RequisitionId, Count> of(Collection<RequisitionId> openings) {
        return store.counts(openings);
    }

    @Override
    public Set<StageId> used(RequisitionId opening) {
        return pipeline.used(opening);
    }
}
