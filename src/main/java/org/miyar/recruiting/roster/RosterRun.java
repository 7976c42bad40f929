package org.miyar.recruiting.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.requisition.RequisitionId;

/**
 * The inviting of one confirmed list, and how far it has come. What was done when it ends early stays done.
 *
 * @param startedBy empty once that person was erased
 * @param leftAlone rows whose address had been invited for the opening meanwhile
 */
public record RosterRun(
        long id,
        RequisitionId requisition,
        PartialText job,
        Optional<PersonId> startedBy,
        Instant startedAt,
        int total,
        int invited,
        int leftAlone,
        State state) {
    /** Running, or how it ended. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** The opening was not open any more. */
        JOB_CLOSED,
        /** Who began it may not invite any more. */
        NOT_ALLOWED;

        /** The state in the database and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Rows that are dealt with. */
    public int done() {
        return invited + leftAlone;
    }
}
