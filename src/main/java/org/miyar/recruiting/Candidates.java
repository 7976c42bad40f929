package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;

/** The people invited for a job, as HR reads them: who they are and how far they have come. */
@ApplicationScoped
public class Candidates {
    /** So many at the head of a list ordered by fit are looked at for differences of norm; further down each row says it. */
    private static final int FIRST = 500;

    private final CandidateStore store;
    private final Listing listing;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Candidates(CandidateStore store, Listing listing, AuditTrail audit, Clock clock) {
        this.store = store;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of a list, read in two queries, and one more where it is ordered or narrowed by results. A list of several openings has
     * no order of fits.
     */
    public List<CandidateRow> page(
            Actor by, CandidateFilter filter, CandidateSort sort, boolean descending, int offset, int limit) {
        by.mustBe(Role.HR);
        if (sort == CandidateSort.FIT) {
            requireOneOpening(filter);
            // With the one above, beside whom the first is to be seen.
            int before = Math.min(offset, 1);
            var rows = store.page(filter, sort, descending, clock.instant(), offset - before, limit + before);
            return withResults(rows, filter).subList(Math.min(before, rows.size()), rows.size());
        }
        var rows = store.page(filter, sort, descending, clock.instant(), offset, limit);
        return filter.scale().isPresent()
                ? withResults(rows, filter).stream()
                        .map(CandidateRow::withoutFit)
                        .toList()
                : rows;
    }

    private List<CandidateRow> withResults(List<CandidateRow> rows, CandidateFilter filter) {
        var results = store.results(
                rows.stream().map(CandidateRow::id).toList(), filter.scale().map(ScaleFloor::competency));
        var dressed = new ArrayList<CandidateRow>();
        Optional<ListedResult> above = Optional.empty();
        for (var row : rows) {
            var own = Optional.ofNullable(results.get(row.id()));
            var last = above;
            dressed.add(own.map(result -> row.with(last.map(result::below).orElse(result)))
                    .orElse(row));
            above = own;
        }
        return dressed;
    }

    private static void requireOneOpening(CandidateFilter filter) {
        if (filter.opening().isEmpty()) {
            throw new IllegalArgumentException("Fits of several openings have no order");
        }
    }

    /**
     * What stands above a list, to be asked for whenever somebody opens one: where it tells of results, the trail keeps that they were
     * looked at.
     */
    public ListHead head(Actor by, CandidateFilter filter, CandidateSort sort) {
        by.mustBe(Role.HR);
        var now = now();
        int all = store.count(CandidateFilter.ALL, now);
        int found = filter.equals(CandidateFilter.ALL)
                ? all
                : store.count(CandidateQuery.of(filter, now), ListHead.MOST + 1);
        var byFit = sort == CandidateSort.FIT;
        if (byFit) {
            requireOneOpening(filter);
        }
        if (byFit || filter.tellsOfResults()) {
            var listed = AuditEvent.of(by.audited(), AuditAction.RESULTS_LISTED).withDetail(told(filter, byFit));
            audit.record(filter.opening()
                    .map(opening -> listed.about("requisition", opening.value()))
                    .orElse(listed));
        }
        return new ListHead(
                all,
                found,
                hidden(filter, now),
                byFit && filter.opening().filter(listing::isBehind).isPresent(),
                byFit && store.severalNorms(filter, now, FIRST));
    }

    private Hidden hidden(CandidateFilter filter, Instant now) {
        return filter.scale()
                .map(floor -> {
                    int below = store.count(CandidateQuery.below(filter, now), Hidden.MOST + 1);
                    return new Hidden(
                            below,
                            below == 0 ? 0 : store.count(CandidateQuery.reaching(filter, now), Hidden.MOST + 1),
                            floor.alsoWithout()
                                    ? 0
                                    : store.count(CandidateQuery.without(filter, now), Hidden.MOST + 1));
                })
                .orElse(Hidden.NOBODY);
    }

    private static String told(CandidateFilter filter, boolean byFit) {
        return Stream.of(
                        Optional.of("fit").filter(fit -> byFit),
                        filter.scale().map(floor -> floor.competency() + " ≥ " + floor.atLeast()),
                        filter.signal().map(SignalFilter::code))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** The next ones in the order of their ids, for whoever reads them all. */
    public List<CandidateRow> after(Actor by, CandidateFilter filter, CandidateId last, int limit) {
        by.mustBe(Role.HR);
        return store.after(last, filter, clock.instant(), limit);
    }

    public int count(Actor by, CandidateFilter filter) {
        by.mustBe(Role.HR);
        return store.count(filter, clock.instant());
    }

    public Optional<Candidate> find(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        return store.find(id, clock.instant());
    }

    /**
     * Notes that somebody opens the profile, so that it waits no longer, and keeps what the job asked for
     * then. The profile itself audits who reads it.
     */
    @Transactional
    public void markRead(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        store.markRead(id, now());
        store.keepTarget(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
