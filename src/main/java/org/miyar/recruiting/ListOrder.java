package org.miyar.recruiting;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a list as SQL over {@code candidate_listing l}.
 *
 * @param index keeps the list in this order, so that a page is read without sorting
 * @param first the columns by which the index begins, of which the filter knows the value; H2 wants them said
 * @param key what it is ordered by; whoever has none stands last
 */
record ListOrder(CandidateSort sort, String index, Optional<String> first, String key, boolean descending) {

    static ListOrder of(CandidateSort sort, boolean descending, CandidateFilter filter) {
        return switch (sort) {
            case INVITED -> byTime(descending, filter);
            case NAME -> of(sort, "listing_by_name", "l.name_key", descending);
            case ACTIVITY -> of(sort, "listing_by_activity", "l.activity_at", descending);
            case STATE -> of(sort, "listing_by_state", "l.state", descending);
            case FIT -> new ListOrder(sort, "listing_by_fit", Optional.of("l.requisition_id"), "l.fit", descending);
        };
    }

    private static ListOrder of(CandidateSort sort, String index, String key, boolean descending) {
        return new ListOrder(sort, index, Optional.empty(), key, descending);
    }

    private static ListOrder byTime(boolean descending, CandidateFilter filter) {
        var key = "l.created_at";
        if (filter.column().isPresent()) {
            return new ListOrder(CandidateSort.INVITED, "listing_by_stage", Optional.of("l.stage_id"), key, descending);
        }
        return filter.opening().isPresent()
                ? new ListOrder(
                        CandidateSort.INVITED, "listing_by_opening", Optional.of("l.requisition_id"), key, descending)
                : of(CandidateSort.INVITED, "listing_by_time", key, descending);
    }

    /** Whether the index leads to all that the filter asks for, and to nobody else. */
    boolean finds(CandidateFilter filter) {
        var opening = filter.opening().map(CandidateFilter::of);
        return switch (sort) {
            case INVITED ->
                opening.map(all -> filter.column().map(all::in).orElse(all))
                        .orElse(CandidateFilter.ALL)
                        .equals(filter);
            case FIT -> opening.filter(filter::equals).isPresent();
            case NAME, ACTIVITY, STATE -> filter.equals(CandidateFilter.ALL);
        };
    }

    /** Only by fit somebody has nothing to be ordered by; from the highest, both databases put them last by themselves. */
    boolean needsLast() {
        return sort == CandidateSort.FIT && !descending;
    }

    /** By the index alone. */
    String plainly() {
        return by(Stream.concat(first.stream(), Stream.of(key, "l.candidate_id")));
    }

    /** Of rows {@code f} that were found with the key as {@code sorting}. */
    String ofFound() {
        return by(Stream.concat(
                Stream.of("case when f.sorting is null then 1 else 0 end").filter(last -> needsLast()),
                Stream.of("f.sorting", "f.candidate_id")));
    }

    private String by(Stream<String> columns) {
        return columns.map(column -> descending ? column + " desc" : column)
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
