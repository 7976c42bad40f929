package org.miyar.sitting;

import java.time.Instant;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;

/** How far an invitation has come, for lists. */
public record InvitationState(
        InvitationId invitation,
        SittingId sitting,
        InstrumentVersionId instrument,
        Status status,
        Optional<Language> language,
        Instant invitedAt,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Instant> startedAt,
        Optional<Instant> submittedAt,
        int answered) {
    /** The last thing that happened. A sitting that was started stays started when its link expires. */
    public enum Status {
        INVITED,
        OPENED,
        STARTED,
        SUBMITTED,
        EXPIRED,
        REVOKED
    }
}
