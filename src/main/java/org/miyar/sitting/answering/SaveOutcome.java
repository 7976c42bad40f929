package org.miyar.sitting.answering;

import java.util.List;

/** What became of one or more answers. Unless they were {@link Kept}, nothing was changed. */
public sealed interface SaveOutcome {
    /** On disk, in the order given. */
    record Kept(List<Result> results) implements SaveOutcome {
        public Kept {
            results = List.copyOf(results);
        }
    }

    /** The sitting does not begin before consent. */
    record NotStarted() implements SaveOutcome {}

    /** The sitting is submitted. */
    record Closed() implements SaveOutcome {}

    /** The holder is one no more: the invitation was revoked or made anew. */
    record Ended() implements SaveOutcome {}

    /** An item is not one of this instrument. */
    record ItemUnknown() implements SaveOutcome {}

    /** A value is not on the response scale. */
    record OutsideScale() implements SaveOutcome {}

    /** What stands for an item now; stale if a later answer was there already. */
    record Result(StandingAnswer standing, boolean stale) {}
}
