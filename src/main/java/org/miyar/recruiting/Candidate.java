package org.miyar.recruiting;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.PersonId;
import org.miyar.profile.TargetProfileId;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.SittingId;

/**
 * One person invited for one job, and how far they have come.
 *
 * @param requisition empty for somebody who was invited before there was an opening
 * @param target the version of the target profile their profile was first read with; before that, the opening's newest
 * @param invitedBy empty for a simulated candidate, and where that person was erased
 */
public record Candidate(
        CandidateRow row,
        PersonId person,
        Optional<RequisitionId> requisition,
        Optional<TargetProfileId> target,
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
