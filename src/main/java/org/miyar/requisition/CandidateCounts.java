package org.miyar.requisition;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** How many candidates openings have, and in which stages: told by the feature that knows them, which stands after this one. */
public interface CandidateCounts {
    /** In one query; an opening without candidates may be absent. */
    Map<RequisitionId, Count> of(Collection<RequisitionId> openings);

    /** The stages of an opening that somebody is or was in. */
    Set<StageId> used(RequisitionId opening);

    /** @param read how many of their profiles somebody has opened */
    record Count(int candidates, int read) {
        public static final Count NONE = new Count(0, 0);
    }
}
