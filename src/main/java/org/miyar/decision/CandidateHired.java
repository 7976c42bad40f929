package org.miyar.decision;

import java.util.Optional;
import org.miyar.kernel.PersonId;
import org.miyar.profile.TargetProfileId;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.SittingId;
import org.miyar.team.TeamId;

/**
 * A candidate became an employee of the team. Fired inside the unit of work that decided so; the person is the one of the sitting.
 *
 * @param target what the job asked for
 */
public record CandidateHired(
        PersonId person,
        CandidateId candidate,
        RequisitionId requisition,
        TeamId team,
        SittingId sitting,
        Optional<TargetProfileId> target) {}
