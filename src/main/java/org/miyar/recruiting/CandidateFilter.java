package org.miyar.recruiting;

import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.Language;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;

/**
 * Which candidates to list.
 *
 * @param search part of a name or an e-mail address, spelt as one likes; blank finds all
 * @param states empty finds all
 * @param unread true finds only those who have submitted and whose profile nobody has opened
 * @param alike true finds only those whose name or address somebody else has as well, see {@link Duplicate}
 * @param opening only those who were invited for it
 * @param stage only those in a stage of this kind, of whatever opening
 * @param simulated true finds only simulated people, false only real ones
 */
public record CandidateFilter(
        String search,
        Set<CandidateState> states,
        boolean unread,
        boolean alike,
        Optional<Language> language,
        Optional<RequisitionId> opening,
        Optional<StageKind> stage,
        Optional<Boolean> simulated) {
    public static final CandidateFilter ALL = new CandidateFilter(
            "", Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Longest text that is searched for; what is beyond is not looked at. */
    private static final int SEARCH_LENGTH = 100;

    /** Whomever else they are like. */
    public CandidateFilter(
            String search,
            Set<CandidateState> states,
            boolean unread,
            Optional<Language> language,
            Optional<RequisitionId> opening,
            Optional<StageKind> stage,
            Optional<Boolean> simulated) {
        this(search, states, unread, false, language, opening, stage, simulated);
    }

    public CandidateFilter {
        search = search.length() <= SEARCH_LENGTH ? search : search.substring(0, SEARCH_LENGTH);
        states = Set.copyOf(states);
    }
}
