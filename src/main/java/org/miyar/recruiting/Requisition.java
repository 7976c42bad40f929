package org.miyar.recruiting;

import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.LocalizedText;
import org.miyar.profile.TargetProfileId;
import org.miyar.team.TeamId;

/**
 * A job opening.
 *
 * @param team where the person will work, if known
 * @param target what the job asks for; without one a profile is read on its own
 * @param instrument what applicants answer
 */
public record Requisition(
        RequisitionId id,
        LocalizedText title,
        Optional<TeamId> team,
        Optional<TargetProfileId> target,
        InstrumentVersionId instrument,
        RequisitionStatus status,
        boolean demo,
        int version) {}
