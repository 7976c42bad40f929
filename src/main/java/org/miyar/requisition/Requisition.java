package org.miyar.requisition;

import java.time.Instant;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.profile.TargetProfileId;

/**
 * A job opening, whole.
 *
 * @param slug its name in the address of its public page; does not change once it was open
 * @param target what the job asks for, in the newest version; without one a profile is read on its own
 * @param instrument what applicants answer
 * @param openedAt when anybody could first apply; empty for a draft, also one that was given up
 */
public record Requisition(
        RequisitionRow row,
        String slug,
        RequisitionForm form,
        Optional<TargetProfileId> target,
        InstrumentVersionId instrument,
        Optional<Instant> openedAt,
        int version) {
    public RequisitionId id() {
        return row.id();
    }

    public RequisitionState state() {
        return row.state();
    }

    public boolean demo() {
        return row.demo();
    }
}
