package org.miyar.requisition;

import java.util.Set;
import org.miyar.requisition.RequisitionMove.Obstacle;

/** What came of writing a job opening. Whatever is not {@link Saved} changed nothing. */
public sealed interface RequisitionChange {
    record Saved(RequisitionId id) implements RequisitionChange {}

    /** Somebody else changed it meanwhile. */
    record Stale() implements RequisitionChange {}

    /** It is closed, and stays as it is. */
    record Closed() implements RequisitionChange {}

    /** The team or branch it names is not there any more. */
    record PlaceGone() implements RequisitionChange {}

    /** It is open, and would lack what an open one may not lack. */
    record Incomplete(Set<Obstacle> obstacles) implements RequisitionChange {
        public Incomplete {
            obstacles = Set.copyOf(obstacles);
        }
    }
}
