package org.miyar.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.miyar.requisition.RequisitionId;

/**
 * A day on which people come by and apply on the spot, each on their own phone.
 *
 * @param code what the posted address ends in; it opens nothing but the form
 * @param came how many have applied by it and are still kept
 */
public record WalkIn(
        WalkInId id,
        RequisitionId opening,
        String code,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        Optional<Instant> endedAt,
        int came) {
    /** Before, on and after the day. */
    public enum State {
        AHEAD,
        ON,
        OVER
    }

    public State state(Instant now) {
        if (endedAt.isPresent() || !endsAt.isAfter(now)) {
            return State.OVER;
        }
        return startsAt.isAfter(now) ? State.AHEAD : State.ON;
    }
}
