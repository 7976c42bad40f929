package org.miyar.sitting;

import java.security.Principal;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.PersonId;

/**
 * Whoever holds the cookie an invitation was exchanged for. The epoch is that of the exchange: where the sitting has moved on, the
 * holder is one no more, which every statement of the sitting checks for itself. It is the principal of the holder's requests.
 */
public record InvitationHolder(
        SittingId sitting, SittingReference reference, PersonId person, InstrumentVersionId instrument, int epoch)
        implements Principal {
    @Override
    public String getName() {
        return "sitting " + sitting.value();
    }
}
