package org.miyar.sitting;

import java.time.Instant;

/** What became of a submission. */
public sealed interface SubmitOutcome {
    /** Submitted now, or at that earlier time. */
    record Submitted(Instant at) implements SubmitOutcome {}

    record NotStarted() implements SubmitOutcome {}

    /** The holder is one no more. */
    record Ended() implements SubmitOutcome {}
}
