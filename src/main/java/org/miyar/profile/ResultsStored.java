package org.miyar.profile;

import java.util.List;
import org.miyar.sitting.SittingId;

/** Fired inside the unit of work in which these sittings get a result, or a further one that counts from now on. */
public record ResultsStored(List<SittingId> sittings) {
    public ResultsStored {
        sittings = List.copyOf(sittings);
    }
}
