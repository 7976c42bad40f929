package org.miyar.recruiting;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.PersonId;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.SittingId;

/**
 * One person invited for one job, and how far they have come.
 *
 * @param invitedBy empty for a simulated candidate, and where that person was erased
 */
public record Candidate(
        CandidateRow row,
        PersonId person,
        RequisitionId requisition,
        InvitationId invitation,
        SittingId sitting,
        Optional<PersonId> invitedBy,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Instant> startedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> revokedAt) {
    public CandidateId id() {
        return row.id();
    }

    public CandidateState state() {
        return row.state();
    }
}
