package org.miyar.recruiting;

import java.util.List;

/** What came of making two records one. Whatever is not {@link Merged} changed nothing. */
public sealed interface MergeOutcome {
    record Merged() implements MergeOutcome {}

    /** One of them was changed, merged or erased meanwhile. */
    record Stale() implements MergeOutcome {}

    /** Several of these were submitted for one opening, and nobody has said which one counts. */
    record Undecided(List<Candidate> candidates) implements MergeOutcome {}
}
