package org.miyar.requisition;

import java.util.Collection;
import java.util.Map;

/** How many candidates openings have: told by the feature that knows them, which stands after this one. */
public interface CandidateCounts {
    /** In one query; an opening without candidates may be absent. */
    Map<RequisitionId, Count> of(Collection<RequisitionId> openings);

    /** @param read how many of their profiles somebody has opened */
    record Count(int candidates, int read) {
        public static final Count NONE = new Count(0, 0);
    }
}
