package org.miyar.insight;

import java.util.List;
import java.util.Optional;
import org.miyar.scoring.AdverseImpact;

/**
 * How groups fared from one step of an opening to a later one.
 *
 * @param from the how-many-th step they stood at, from 0
 * @param to the one they came to who passed
 * @param waiting how many have neither passed nor ended yet
 * @param withheld why nothing is shown by group; empty if it is
 * @param rows nothing if withheld; the groups, and last those who cannot be compared
 */
public record Passage(
        int from, int to, int came, int passed, int waiting, Optional<Withheld> withheld, List<Row> rows) {
    public Passage {
        rows = List.copyOf(rows);
    }

    /** Why a passage is not shown by group: people would be recognised. */
    public enum Withheld {
        /** Too few came this far. */
        FEW_CAME,
        /** Too few passed: who they are is known, and what they told would be too. */
        FEW_PASSED,
        /** The same of those who did not pass. */
        FEW_LEFT
    }

    /**
     * People who chose the same, or the rest.
     *
     * @param group empty for the rest: who did not say, and groups too small to be shown
     * @param hidden the groups too small to be shown, for the rest
     * @param impact beside the group with the highest rate; empty for that one and for whoever is not compared
     */
    public record Row(
            Optional<Question.Choice> group,
            List<Question.Choice> hidden,
            int came,
            int passed,
            Role role,
            Optional<AdverseImpact> impact,
            int compared,
            boolean few) {
        public Row {
            hidden = List.copyOf(hidden);
        }

        public double rate() {
            return (double) passed / came;
        }
    }

    /** What a row is in the comparison. */
    public enum Role {
        /** The highest rate: the others stand beside it. */
        REFERENCE,
        COMPARED,
        /** Under two in a hundred of those who came. */
        MARGINAL,
        /** There is nothing to stand beside: nobody passed, or there is no other group. */
        ALONE,
        REST
    }
}
