package org.miyar.recruiting;

import java.util.List;
import java.util.Optional;
import org.miyar.requisition.Stage;

/** What came of moving candidates. */
public sealed interface MoveOutcome {
    /**
     * Those who could be moved were.
     *
     * @param elsewhere whom somebody else has moved meanwhile, and who stay there
     */
    record Done(List<Moved> moved, List<Elsewhere> elsewhere) implements MoveOutcome {
        public Done {
            moved = List.copyOf(moved);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** The way leads to or from a stage where only a decision leads; nobody was moved. */
    record DecisionNeeded() implements MoveOutcome {}

    /** The stage was removed, or is another opening's; nobody was moved. */
    record NoSuchStage() implements MoveOutcome {}

    /**
     * Somebody who was moved.
     *
     * @param version now, for taking it back
     */
    record Moved(CandidateId candidate, String name, Stage from, int version) {}

    /**
     * Somebody who is not where they were seen.
     *
     * @param by who moved them there, if that is known
     */
    record Elsewhere(CandidateId candidate, String name, Stage stage, Optional<String> by) {}
}
