package org.miyar.insight;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a question is asked here.
 *
 * @param reason why somebody found asking lawful here; empty while nobody has switched it on
 * @param version what was seen when it is changed; 0 before the first time
 */
public record Asking(Question question, boolean asked, String reason, Optional<Instant> changedAt, int version) {
    public static final int REASON_LENGTH = 500;
}
