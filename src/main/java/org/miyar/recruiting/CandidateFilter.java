package org.miyar.recruiting;

import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.Language;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageId;
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
 * @param column only those in this very stage
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
        Optional<StageId> column,
        Optional<Boolean> simulated,
        Optional<SignalFilter> signal,
        Optional<ScaleFloor> scale) {
    public static final CandidateFilter ALL = new CandidateFilter(
            "", Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Longest text that is searched for; what is beyond is not looked at. */
    private static final int SEARCH_LENGTH = 100;

    /** Whomever else they are like, and whatever their results. */
    public CandidateFilter(
            String search,
            Set<CandidateState> states,
            boolean unread,
            Optional<Language> language,
            Optional<RequisitionId> opening,
            Optional<StageKind> stage,
            Optional<Boolean> simulated) {
        this(
                search,
                states,
                unread,
                false,
                language,
                opening,
                stage,
                Optional.empty(),
                simulated,
                Optional.empty(),
                Optional.empty());
    }

    public CandidateFilter {
        search = search.length() <= SEARCH_LENGTH ? search : search.substring(0, SEARCH_LENGTH);
        states = Set.copyOf(states);
    }

    public static CandidateFilter of(RequisitionId opening) {
        return new CandidateFilter(
                "", Set.of(), false, Optional.empty(), Optional.of(opening), Optional.empty(), Optional.empty());
    }

    /** The same of one stage. */
    public CandidateFilter in(StageId one) {
        return new CandidateFilter(
                search, states, unread, alike, language, opening, stage, Optional.of(one), simulated, signal, scale);
    }

    CandidateFilter withoutScale() {
        return new CandidateFilter(
                search, states, unread, alike, language, opening, stage, column, simulated, signal, Optional.empty());
    }

    /** Whether who is listed tells something of results. */
    public boolean tellsOfResults() {
        return scale.isPresent() || signal.isPresent();
    }
}
