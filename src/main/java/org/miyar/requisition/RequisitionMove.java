package org.miyar.requisition;

import java.util.Set;

/** What came of opening, pausing or closing. Whatever is not {@link Moved} changed nothing. */
public sealed interface RequisitionMove {
    record Moved(RequisitionState now) implements RequisitionMove {}

    /** Somebody else changed it meanwhile. */
    record Stale() implements RequisitionMove {}

    /** From this state there is no way there. */
    record NoWay(RequisitionState from, RequisitionState to) implements RequisitionMove {}

    /** It cannot be open like this. */
    record Incomplete(Set<Obstacle> obstacles) implements RequisitionMove {
        public Incomplete {
            obstacles = Set.copyOf(obstacles);
        }
    }

    /** What keeps an opening from being open. */
    enum Obstacle {
        /** It is described in no language. */
        DESCRIPTION,
        /** Nobody has said what the job asks for: that is agreed before applicants are seen. */
        TARGET,
        /** The last day to apply is over. */
        CLOSING_DATE
    }
}
