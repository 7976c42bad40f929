package org.miyar.recruiting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a candidate has come, in the order in which it happens. */
public enum CandidateState {
    /** The link was made; nobody has opened it. */
    INVITED(0),
    /** The link was opened; nothing has been answered. */
    OPENED(1),
    /** Answering has begun. */
    STARTED(2),
    SUBMITTED(3),
    /** The link's time ran out before it was submitted. */
    EXPIRED(4),
    /** The link was withdrawn before it was submitted. */
    REVOKED(5);

    private final int rank;

    CandidateState(int rank) {
        this.rank = rank;
    }

    /** Its place when a list is ordered by state; the same number stands in the SQL of {@link CandidateStore}. */
    int rank() {
        return rank;
    }

    static CandidateState ofRank(int rank) {
        return Arrays.stream(values())
                .filter(state -> state.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state " + rank));
    }

    /** The state in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CandidateState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Whether the link can still lead to answers. */
    public boolean waiting() {
        return this == INVITED || this == OPENED || this == STARTED;
    }
}
