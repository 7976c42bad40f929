package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * SQL of whom a page of a list shows. A few whom a filter finds are found wherever they stand and then put in order; where there are
 * many, the order is followed through its index until the page is full, which it is soon. Each way alone is slow where the other is
 * quick: one sorts the half of all candidates, the other looks at everybody to find two.
 */
@ApplicationScoped
class ListPageStore {
    /** One in fifty of 100,000: whoever follows an order for as many meets the fifty of a page among the first 2,500. */
    private static final int FEW = 2_000;

    private final Jdbi jdbi;
    private final int few;

    @Inject
    ListPageStore(Jdbi jdbi) {
        this(jdbi, FEW);
    }

    ListPageStore(Jdbi jdbi, int few) {
        this.jdbi = jdbi;
        this.few = few;
    }

    private record Found(long candidate, int among) {}

    List<Long> ids(CandidateFilter filter, CandidateSort sort, boolean descending, Instant now, int offset, int limit) {
        var order = ListOrder.of(sort, descending, filter);
        return jdbi.withHandle(handle -> {
            var found = order.finds(filter)
                    ? Optional.<List<Long>>empty()
                    : few(handle, CandidateQuery.of(filter, now), order, offset, limit);
            return found.isPresent() ? found.get() : followed(handle, filter, now, order, offset, limit);
        });
    }

    /** Empty where there are more, or nobody that far down. */
    private Optional<List<Long>> few(Handle handle, CandidateQuery query, ListOrder order, int offset, int limit) {
        var found = handle.createQuery(
                        "select f.candidate_id, f.among from (select s.*, count(*) over () as among from ("
                                + "select l.candidate_id, " + order.key() + " as sorting" + query.from() + query.where()
                                + " limit :most) as s) as f" + order.ofFound() + " limit :limit offset :offset")
                .bindMap(query.values())
                .bind("most", few + 1)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> new Found(row.getLong(1), row.getInt(2)))
                .list();
        return (found.isEmpty() && offset > 0) || found.stream().anyMatch(one -> one.among() > few)
                ? Optional.empty()
                : Optional.of(found.stream().map(Found::candidate).toList());
    }

    private static List<Long> followed(
            Handle handle, CandidateFilter filter, Instant now, ListOrder order, int offset, int limit) {
        var query = CandidateQuery.along(order.index(), filter, now);
        if (!order.needsLast()) {
            return page(handle, query, order, offset, limit);
        }
        var ids = new ArrayList<>(page(handle, query.and("l.fit is not null"), order, offset, limit));
        if (ids.size() < limit) {
            int before = ids.isEmpty() ? count(handle, query.and("l.fit is not null")) : offset + ids.size();
            ids.addAll(
                    page(handle, query.and("l.fit is null"), order, Math.max(offset - before, 0), limit - ids.size()));
        }
        return ids;
    }

    private static List<Long> page(Handle handle, CandidateQuery query, ListOrder order, int offset, int limit) {
        return handle.createQuery("select l.candidate_id" + query.from() + query.where() + order.plainly()
                        + " limit :limit offset :offset")
                .bindMap(query.values())
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list();
    }

    private static int count(Handle handle, CandidateQuery query) {
        return handle.createQuery("select count(*)" + query.from() + query.where())
                .bindMap(query.values())
                .mapTo(Integer.class)
                .one();
    }
}
