package org.miyar.requisition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How far a job opening is. A closed one stays closed; a copy begins anew. */
public enum RequisitionState {
    /** Being written; nobody can be invited for it. One that is given up is closed. */
    DRAFT,
    OPEN,
    /** For a while nobody can be invited for it. */
    PAUSED,
    CLOSED;

    /** The states that may follow. */
    public Set<RequisitionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(OPEN, CLOSED);
            case OPEN -> Set.of(PAUSED, CLOSED);
            case PAUSED -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /** The state in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequisitionState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
