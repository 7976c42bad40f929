package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.testkit.TestMiyar;

/** A page shows the same people in the same order, whether they were found first or met on the way through an order. */
class ListPageIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final int PAGE = 7;

    private static Hiring hiring;
    private static RequisitionId other;
    private static StageId interview;
    private static ListPageStore found;
    private static ListPageStore followed;

    /** Forty people, with much that is the same about several and something that is missing of others. */
    @BeforeAll
    static void forty_people() {
        hiring = Hiring.at(miyar);
        other = hiring.opened("Another");
        interview = miyar.bean(Stages.class)
                .first(hiring.job, StageKind.INTERVIEW)
                .orElseThrow()
                .id();
        for (int number = 0; number < 40; number++) {
            dress(hiring.invite("Person", "", Language.ENGLISH).candidate(), number);
        }
        found = new ListPageStore(miyar.jdbi(), 1_000);
        followed = new ListPageStore(miyar.jdbi(), 0);
    }

    private static void dress(CandidateId id, int number) {
        miyar.jdbi().useHandle(handle -> {
            handle.createUpdate("""
                            update candidate_listing set state = :state, seen = :seen, language = :language, signals = :signals,
                                fit = :fit, name_key = :name, created_at = :at, activity_at = :at, requisition_id = :opening,
                                stage_id = case when :moved then :stage else stage_id end
                            where candidate_id = :id
                            """)
                    .bind("state", number % 6)
                    .bind("seen", number % 2 == 0)
                    .bind("language", number % 3 == 0 ? "fa" : "en")
                    .bind("signals", number % 4 == 0 ? null : number % 3)
                    .bind("fit", number % 5 == 0 ? null : number * 7.0 % 4)
                    .bind("name", "name" + number % 6)
                    .bind("at", miyar.clock().instant().plusSeconds(number * 11 % 8))
                    .bind("opening", number % 8 == 0 ? other.value() : hiring.job.value())
                    .bind("moved", number % 3 == 1)
                    .bind("stage", interview.value())
                    .bind("id", id.value())
                    .execute();
            if (number % 3 != 0) {
                handle.execute(
                        "insert into listed_scale (candidate_id, competency, t, error) values (?, 'CALM', ?, 3)",
                        id.value(),
                        40 + number % 20);
            }
        });
    }

    private static CandidateFilter filter(
            String search,
            Set<CandidateState> states,
            boolean unread,
            Optional<StageId> column,
            Optional<SignalFilter> signal,
            Optional<ScaleFloor> scale) {
        return new CandidateFilter(
                search,
                states,
                unread,
                false,
                Optional.empty(),
                Optional.of(hiring.job),
                Optional.empty(),
                column,
                Optional.empty(),
                signal,
                scale);
    }

    private static List<CandidateFilter> filters() {
        var filters = new ArrayList<>(List.of(
                CandidateFilter.ALL,
                CandidateFilter.of(hiring.job),
                CandidateFilter.of(other),
                CandidateFilter.of(hiring.job).in(interview),
                filter("NAME3", Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty()),
                filter("nobody", Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty()),
                filter("", Set.of(), true, Optional.empty(), Optional.empty(), Optional.empty()),
                filter(
                        "",
                        Set.of(CandidateState.INVITED, CandidateState.EXPIRED),
                        false,
                        Optional.of(interview),
                        Optional.empty(),
                        Optional.empty())));
        for (var opening : List.of(Optional.of(hiring.job), Optional.<RequisitionId>empty())) {
            filters.add(new CandidateFilter(
                    "",
                    Set.of(),
                    false,
                    Optional.empty(),
                    opening,
                    Optional.of(StageKind.INTERVIEW),
                    Optional.empty()));
        }
        for (var code : List.of("some", "none")) {
            filters.add(filter("", Set.of(), false, Optional.empty(), SignalFilter.ofCode(code), Optional.empty()));
        }
        for (boolean alsoWithout : new boolean[] {true, false}) {
            for (int floor : new int[] {20, 50, 80}) {
                filters.add(filter(
                        "",
                        Set.of(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new ScaleFloor("CALM", floor, alsoWithout))));
            }
        }
        return filters;
    }

    @Test
    void both_ways_show_the_same_whatever_is_asked_for() {
        for (var filter : filters()) {
            for (var sort : CandidateSort.values()) {
                if (sort != CandidateSort.FIT || filter.opening().isPresent()) {
                    isTheSame(filter, sort, true);
                    isTheSame(filter, sort, false);
                }
            }
        }
    }

    @Test
    void the_columns_of_a_board_have_as_many_as_their_lists() {
        int several = 0;
        for (var filter : filters()) {
            if (filter.opening().isPresent() && filter.column().isEmpty()) {
                var columns = miyar.bean(Pipeline.class).columns(hiring.hr, hiring.job, filter);
                assertThat(columns)
                        .allSatisfy(column -> assertThat(column.count())
                                .as("%s in %s", filter, column.stage())
                                .isEqualTo(miyar.bean(Candidates.class)
                                        .count(
                                                hiring.hr,
                                                filter.in(column.stage().id()))));
                several += columns.stream().filter(column -> column.count() > 0).count() > 1 ? 1 : 0;
            }
        }
        assertThat(several).as("filters that find somebody in several columns").isGreaterThan(5);
    }

    private static void isTheSame(CandidateFilter filter, CandidateSort sort, boolean descending) {
        var asked = filter + " by " + sort + (descending ? ", descending" : "");
        var all = ids(found, filter, sort, descending, 0, 100);
        assertThat(all).as(asked).hasSize(miyar.bean(Candidates.class).count(hiring.hr, filter));
        assertThat(all).as(asked).isSortedAccordingTo(order(sort, descending));
        assertThat(ids(followed, filter, sort, descending, 0, 100)).as(asked).isEqualTo(all);
        for (var store : List.of(found, followed)) {
            var pages = new ArrayList<Long>();
            for (int offset = 0; offset < all.size() + PAGE; offset += PAGE) {
                pages.addAll(ids(store, filter, sort, descending, offset, PAGE));
            }
            assertThat(pages).as("pages of %s", asked).isEqualTo(all);
        }
    }

    private static List<Long> ids(
            ListPageStore store,
            CandidateFilter filter,
            CandidateSort sort,
            boolean descending,
            int offset,
            int limit) {
        return store.ids(filter, sort, descending, miyar.clock().instant(), offset, limit);
    }

    private static Comparator<Long> order(CandidateSort sort, boolean descending) {
        var column = switch (sort) {
            case INVITED -> "created_at";
            case NAME -> "name_key";
            case ACTIVITY -> "activity_at";
            case STATE -> "state";
            case FIT -> "fit";
        };
        var keys = keys(column);
        Comparator<Long> byId = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Comparable<Object>> byKey = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<Long, @Nullable Comparable<Object>>comparing(keys::get, Comparator.nullsLast(byKey))
                .thenComparing(byId);
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, @Nullable Comparable<Object>> keys(String column) {
        var keys = new HashMap<Long, @Nullable Comparable<Object>>();
        miyar.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select candidate_id, " + column + " as sorting from candidate_listing")
                        .mapToMap()
                        .forEach(row ->
                                keys.put((Long) row.get("candidate_id"), (Comparable<Object>) row.get("sorting"))));
        return keys;
    }
}
