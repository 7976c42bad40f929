package org.miyar.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageKind;

/**
 * How groups fared in one opening, or in all those of a year.
 *
 * @param steps what people pass through, in their order
 * @param applicants everybody who applied
 * @param told how many of them are counted here
 * @param periods those into which the time can be cut without showing anybody
 * @param period the one that is shown; empty for all of it
 */
public record FairnessReport(
        List<Step> steps,
        int applicants,
        int told,
        List<Months> periods,
        Optional<Months> period,
        List<Part> parts,
        Instant madeAt) {
    public FairnessReport {
        steps = List.copyOf(steps);
        periods = List.copyOf(periods);
        parts = List.copyOf(parts);
    }

    /** A stage of one opening, or the kind that stages of several have in common. */
    public record Step(StageKind kind, Optional<Stage> stage) {}

    /** What one question shows. */
    public record Part(Question question, List<Passage> passages) {
        public Part {
            passages = List.copyOf(passages);
        }
    }
}
