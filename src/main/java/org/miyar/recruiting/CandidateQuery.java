package org.miyar.recruiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.kernel.SearchKey;

/**
 * Whom a list shows, as SQL over {@code candidate_listing l} and no more tables than the filter asks about.
 *
 * @param where begins with the word itself
 * @param values what the conditions name
 */
record CandidateQuery(String from, String where, Map<String, Object> values) {
    static final String STATE = """
            case when s.submitted_at is not null then 3
                 when i.revoked_at is not null then 5
                 when s.started_at is not null then 2
                 when i.expires_at <= :now then 4
                 when i.opened_at is not null then 1
                 else 0 end""";

    static final String ACTIVITY = """
            case when s.submitted_at is not null then s.submitted_at
                 when i.revoked_at is not null then i.revoked_at
                 when s.started_at is not null then coalesce(
                     (select max(a.answered_at) from answer a where a.sitting_id = s.id), s.started_at)
                 else coalesce(i.opened_at, i.created_at) end""";

    private static final String LISTED = " from candidate_listing l";

    /** Whom of a scale a list is about. */
    private enum Scored {
        /** As the filter says, on the way through an order: score and stage are looked up of those on it, whoever else has them. */
        ALONG,
        /** As the filter says, wherever they stand. */
        ENOUGH,
        /** The same where all of them are counted: picked by their height before anything else is read of them. */
        ALL_ENOUGH,
        BELOW,
        ALL_BELOW,
        /** Below, but for the error of measurement: few of those below, and picked by their height as well. */
        REACHING,
        WITHOUT;

        boolean byHeight() {
            return this == ALL_ENOUGH || this == ALL_BELOW || this == REACHING;
        }
    }

    static CandidateQuery of(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.ENOUGH);
    }

    /** The same for whoever follows the order of their ids. */
    static CandidateQuery along(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.ALONG);
    }

    /** The same for whoever follows the order of an index, which the database would sort by itself where it guesses wrongly. */
    static CandidateQuery along(String index, CandidateFilter filter, Instant now) {
        var query = of(filter, now, Scored.ALONG);
        return new CandidateQuery(
                query.from().replaceFirst(LISTED, LISTED + " use index (" + index + ")"),
                query.where(),
                query.values());
    }

    CandidateQuery and(String condition) {
        return new CandidateQuery(from, where + (where.isEmpty() ? " where " : " and ") + condition, values);
    }

    /** Those whom the filter's scale leaves out by their score. */
    static CandidateQuery below(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.BELOW);
    }

    /** Those whom the filter's scale finds by their score, to be counted to the last one. */
    static CandidateQuery allEnough(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.ALL_ENOUGH);
    }

    /** Those whom it leaves out by their score, likewise. */
    static CandidateQuery allBelow(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.ALL_BELOW);
    }

    /** Of those below, those whose band reaches what is asked for. */
    static CandidateQuery reaching(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.REACHING);
    }

    /** Those whom the filter's scale leaves out for want of a score. */
    static CandidateQuery without(CandidateFilter filter, Instant now) {
        return of(filter, now, Scored.WITHOUT);
    }

    private static CandidateQuery of(CandidateFilter filter, Instant now, Scored scored) {
        var from = new StringBuilder(LISTED);
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        if (!filter.search().isBlank()) {
            var fragment = "%" + new SearchKey(filter.search()).likeFragment() + "%";
            conditions.add("(l.name_key like :fragment escape '!' or l.email like :fragment escape '!')");
            values.put("fragment", fragment);
        }
        if (!filter.states().isEmpty()) {
            var states = states(filter.states());
            conditions.add(states);
            if (states.contains(":now")) {
                values.put("now", now);
            }
        }
        if (filter.unread()) {
            conditions.add("l.state = 3 and l.seen = false");
        }
        if (filter.alike()) {
            from.append(" join candidate c on c.id = l.candidate_id join person p on p.id = c.person_id");
            conditions.add(DuplicateStore.ALIKE);
        }
        filter.language().ifPresent(language -> {
            conditions.add("l.language = :language");
            values.put("language", language.tag());
        });
        filter.opening().ifPresent(opening -> {
            conditions.add("l.requisition_id = :opening");
            values.put("opening", opening.value());
        });
        filter.stage().ifPresent(stage -> {
            if (scored == Scored.ALONG) {
                conditions.add("(select st.kind from stage st where st.id = l.stage_id) = :stage");
            } else {
                from.append(" join stage st on st.id = l.stage_id and st.kind = :stage")
                        .append(filter.opening()
                                .map(opening -> " and st.requisition_id = :opening")
                                .orElse(""));
            }
            values.put("stage", stage.code());
        });
        filter.column().ifPresent(column -> {
            conditions.add("l.stage_id = :column");
            values.put("column", column.value());
        });
        filter.simulated().ifPresent(simulated -> {
            conditions.add("l.demo = :simulated");
            values.put("simulated", simulated);
        });
        filter.signal().ifPresent(signal -> {
            switch (signal) {
                case SignalFilter.Some() -> conditions.add("l.signals > 0");
                case SignalFilter.None() -> conditions.add("l.signals = 0");
                case SignalFilter.One(var index) -> {
                    from.append(
                            " join listed_signal g on g.candidate_id = l.candidate_id and g.quality_index = :signal");
                    values.put("signal", index.name());
                }
            }
        });
        filter.scale().ifPresent(floor -> {
            values.put("competency", floor.competency());
            if (scored != Scored.WITHOUT) {
                values.put("floor", floor.atLeast());
            }
            if (scored == Scored.ALONG) {
                var own =
                        "(select k.t from listed_scale k where k.candidate_id = l.candidate_id and k.competency = :competency)";
                conditions.add((floor.alsoWithout() ? "coalesce(" + own + ", :floor)" : own) + " >= :floor");
                return;
            }
            boolean outer = scored == Scored.WITHOUT || (scored == Scored.ENOUGH && floor.alsoWithout());
            from.append(outer ? " left join" : " join")
                    .append(" listed_scale k")
                    .append(scored.byHeight() ? " use index (listed_scale_by_height)" : "")
                    .append(" on k.candidate_id = l.candidate_id and k.competency = :competency");
            conditions.add(
                    switch (scored) {
                        case ALONG, ENOUGH, ALL_ENOUGH ->
                            floor.alsoWithout() ? "(k.t >= :floor or k.t is null)" : "k.t >= :floor";
                        case BELOW, ALL_BELOW -> "k.t < :floor";
                        case REACHING -> "k.t < :floor and k.t + k.error >= :floor";
                        case WITHOUT -> "k.t is null";
                    });
        });
        return new CandidateQuery(
                from.toString(), conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
    }

    /** Only time tells whether a link has run out, so it is asked as well. */
    private static String states(Set<CandidateState> states) {
        var settled = EnumSet.noneOf(CandidateState.class);
        var waiting = EnumSet.noneOf(CandidateState.class);
        for (var state : states) {
            switch (state) {
                case INVITED, OPENED -> waiting.add(state);
                case STARTED, SUBMITTED, EXPIRED, REVOKED -> settled.add(state);
            }
        }
        var ways = new ArrayList<String>();
        if (!settled.isEmpty()) {
            ways.add("l.state in (" + ranks(settled) + ")");
        }
        if (!waiting.isEmpty()) {
            ways.add("(l.state in (" + ranks(waiting) + ") and l.expires_at > :now)");
        }
        if (settled.contains(CandidateState.EXPIRED)) {
            ways.add("(l.state in (0, 1) and l.expires_at <= :now)");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static String ranks(Set<CandidateState> states) {
        return states.stream().map(state -> Integer.toString(state.rank())).collect(Collectors.joining(", "));
    }
}
