package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.identity.PersonChanged;
import org.miyar.profile.ResultSummaries;
import org.miyar.profile.ResultsStored;
import org.miyar.requisition.OpeningAimed;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.SittingProgressed;

/**
 * Keeps true what lists of candidates are narrowed and ordered by: in the unit of work of whatever changes it, so that a list never
 * tells of something that did not happen. What only time changes, and what many results come to beside a new target profile, follows
 * within a minute, see {@link ListingUpkeep}.
 */
@ApplicationScoped
public class Listing {
    /** ResultSummaries read and written at once. */
    private static final int BATCH = 500;

    private final ListingStore store;
    private final ResultSummaries results;
    private final Clock clock;

    @Inject
    Listing(ListingStore store, ResultSummaries results, Clock clock) {
        this.store = store;
        this.results = results;
        this.clock = clock;
    }

    void progressed(@Observes SittingProgressed sitting) {
        store.progress(sitting.sitting());
    }

    void renamed(@Observes PersonChanged person) {
        store.name(person.person());
    }

    /** Also when a sitting is submitted, which is always scored. */
    void scored(@Observes ResultsStored stored) {
        stored.sittings().forEach(store::progress);
        take(store.of(stored.sittings()));
    }

    /** The first of them at once, so that a list of the usual length is right when whoever changed the target looks. */
    void aimed(@Observes OpeningAimed aimed) {
        take(store.behind(aimed.opening(), BATCH));
    }

    /** Somebody became a candidate, perhaps with answers from elsewhere, or one of another opening. */
    void takeIn(CandidateId candidate) {
        take(store.submitted(List.of(candidate)));
    }

    /** Whether results of an opening are still to be read beside what it asks for now. */
    boolean isBehind(RequisitionId opening) {
        return store.isAnyBehind(opening);
    }

    @Transactional
    void sweep() {
        store.sweep(clock.instant());
    }

    /** Takes in some of the results that are behind, the next ones after somebody; tells who was the last, if there was any. */
    @Transactional
    Optional<CandidateId> catchUp(CandidateId after) {
        var behind = store.behind(after, BATCH);
        take(behind);
        return behind.isEmpty()
                ? Optional.empty()
                : Optional.of(behind.getLast().candidate());
    }

    /** Writes all of it anew, from what it follows from; results follow in batches. */
    @Transactional
    void rewrite() {
        store.rewrite();
    }

    private void take(List<ListingStore.Submitted> candidates) {
        candidates.stream()
                .collect(Collectors.groupingBy(ListingStore.Submitted::target))
                .forEach((target, same) -> store.take(
                        same,
                        target,
                        results.of(
                                same.stream()
                                        .map(ListingStore.Submitted::sitting)
                                        .toList(),
                                target)));
    }
}
