package org.miyar.decision;

/** What came of answering a review. Whatever is not {@link Answered} changed nothing. */
public sealed interface ReviewOutcome {
    record Answered() implements ReviewOutcome {}

    /** Whoever had to do with the candidate does not look. */
    record Involved(Involvement how) implements ReviewOutcome {}

    /** Somebody answered meanwhile, or another decision was taken, or the candidate is gone. */
    record NotWaiting() implements ReviewOutcome {}
}
