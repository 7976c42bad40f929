package org.miyar.correction;

import java.time.Instant;

/** What came of asking for a correction. */
public sealed interface AskOutcome {
    /** @param until when they get an answer */
    record Asked(Instant until) implements AskOutcome {}

    /** So many of theirs wait already that no more are taken. */
    record TooMany() implements AskOutcome {}
}
