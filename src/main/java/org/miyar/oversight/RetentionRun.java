package org.miyar.oversight;

import java.time.Instant;
import java.util.Optional;

/**
 * What one run of the retention timer did.
 *
 * @param endedAt empty while it runs, or where it was cut off
 * @param takenUp how often it was cut off and gone on with
 * @param announced whose erasure it announced for the first time
 * @param held whose time is over and who are held back for a reason
 */
public record RetentionRun(
        Instant startedAt,
        Optional<Instant> endedAt,
        int takenUp,
        int lookedAt,
        int announced,
        int erased,
        int held,
        int failed) {}
