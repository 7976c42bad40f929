package org.miyar.recruiting.ui;

import java.time.Instant;
import java.util.List;
import org.miyar.identity.Actor;
import org.miyar.recruiting.Candidate;

/** What else happened with a candidate, told on their page by a feature that stands after this one; a bean of each that knows some. */
public interface CandidateHistory {
    /** Something that happened, in the words of whoever looks at the page. */
    record Entry(Instant at, String text) {}

    List<Entry> of(Actor by, Candidate candidate);
}
