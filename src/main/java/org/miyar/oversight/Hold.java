package org.miyar.oversight;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's data must not be erased for now, for a reason that a person has given.
 *
 * @param by empty where that person was erased
 */
public record Hold(String reason, Optional<String> by, Instant since) {
    public static final int REASON_LENGTH = 500;
}
