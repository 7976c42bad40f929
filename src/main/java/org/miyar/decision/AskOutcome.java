package org.miyar.decision;

import java.time.Instant;

/** What came of asking to have a decision looked at again. */
public sealed interface AskOutcome {
    /** It was asked, now or before: what was written first stands. */
    record Asked(Instant answerUntil) implements AskOutcome {}

    /** The link is mistyped, unknown or over, or the decision holds no longer. */
    record NotUsable() implements AskOutcome {}
}
