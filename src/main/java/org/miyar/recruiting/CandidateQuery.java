package org.miyar.recruiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miyar.kernel.SearchKey;

/**
 * Whom a list shows, as SQL over no more tables than the filter asks about: a list is counted each time it is shown, however long it
 * is. The names of the tables are those of {@link CandidateStore}, so that a condition stands in its statements, too.
 *
 * @param where begins with the word itself
 * @param values what the conditions name, but for states
 * @param states their ranks, named as a list; empty if none are asked for
 */
record CandidateQuery(String from, String where, Map<String, Object> values, List<Integer> states) {
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

    private enum Table {
        PERSON(" join person p on p.id = c.person_id"),
        SITTING(" join invitation i on i.id = c.invitation_id join sitting s on s.id = i.sitting_id");

        private final String join;

        Table(String join) {
            this.join = join;
        }
    }

    static CandidateQuery of(CandidateFilter filter, Instant now) {
        return of(filter, now, Set.of());
    }

    /** With what the list is ordered by. */
    static CandidateQuery of(CandidateFilter filter, CandidateSort sort, Instant now) {
        var tables = switch (sort) {
            case INVITED -> Set.<Table>of();
            case NAME -> Set.of(Table.PERSON);
            case ACTIVITY, STATE -> Set.of(Table.SITTING);
        };
        var query = of(filter, now, tables);
        if (sort == CandidateSort.STATE) {
            query.values.put("now", now);
        }
        return query;
    }

    private static CandidateQuery of(CandidateFilter filter, Instant now, Set<Table> also) {
        var tables = EnumSet.noneOf(Table.class);
        tables.addAll(also);
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        // Whoever was erased is in no list.
        conditions.add("c.person_id is not null");
        if (!filter.search().isBlank()) {
            tables.add(Table.PERSON);
            var fragment = "%" + new SearchKey(filter.search()).likeFragment() + "%";
            conditions.add("(p.search_name like :name escape '!' or lower(p.email) like :email escape '!')");
            values.put("name", fragment);
            values.put("email", fragment);
        }
        if (!filter.states().isEmpty()) {
            tables.add(Table.SITTING);
            conditions.add("(" + STATE + ") in (<states>)");
            values.put("now", now);
        }
        if (filter.unread()) {
            tables.add(Table.SITTING);
            conditions.add("s.submitted_at is not null and c.read_at is null");
        }
        if (filter.alike()) {
            tables.add(Table.PERSON);
            conditions.add(DuplicateStore.ALIKE);
        }
        filter.language().ifPresent(language -> {
            tables.addAll(EnumSet.allOf(Table.class));
            conditions.add("coalesce(s.language, p.language) = :language");
            values.put("language", language.tag());
        });
        filter.opening().ifPresent(opening -> {
            conditions.add("c.requisition_id = :opening");
            values.put("opening", opening.value());
        });
        filter.stage().ifPresent(stage -> {
            conditions.add("c.stage_id in (select id from stage where kind = :stage"
                    + filter.opening()
                            .map(opening -> " and requisition_id = :opening")
                            .orElse("") + ")");
            values.put("stage", stage.code());
        });
        filter.simulated().ifPresent(simulated -> {
            conditions.add("c.demo = :simulated");
            values.put("simulated", simulated);
        });
        var from = new StringBuilder(" from candidate c");
        tables.forEach(table -> from.append(table.join));
        return new CandidateQuery(
                from.toString(),
                " where " + String.join(" and ", conditions),
                values,
                filter.states().stream().map(CandidateState::rank).toList());
    }

    /** What stands at the head of a list in this order. */
    static String key(CandidateSort sort) {
        return switch (sort) {
            case INVITED -> "c.created_at";
            case NAME -> "p.search_name";
            case ACTIVITY -> ACTIVITY;
            case STATE -> STATE;
        };
    }
}
