package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
import org.miyar.testkit.TestMiyar;

/** What lists tell of results where somebody asks for it, and of whom they leave out. */
class ListedResultsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static ListedPeople people;
    private static Hiring hiring;
    private static Candidates candidates;

    @BeforeAll
    static void a_norm_and_a_target() {
        people = ListedPeople.at(miyar);
        hiring = people.hiring;
        candidates = people.candidates;
    }

    @Test
    void by_fit_nobody_is_left_out_and_neighbours_that_cannot_be_told_apart_are_said_to_be() {
        var job = hiring.opened("Fit");
        people.ask(job, 55);
        var low = people.submitted(job, "Low", Language.ENGLISH, 1.3);
        var high = people.submitted(job, "High", Language.ENGLISH, 4.7);
        var alike = people.submitted(job, "Alike", Language.ENGLISH, 4.7);
        var waiting = people.invited(job, "Waiting", Language.ENGLISH);
        var rows = candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, true, 0, 50);
        assertThat(rows)
                .extracting(CandidateRow::id)
                .hasSize(4)
                .endsWith(low.id(), waiting.id())
                .contains(high.id(), alike.id());
        assertThat(rows)
                .extracting(row -> row.result().orElseThrow().above())
                .containsExactly(
                        ListedResult.Above.UNSAID,
                        ListedResult.Above.NOT_DISTINGUISHABLE,
                        ListedResult.Above.TELLING,
                        ListedResult.Above.UNSAID);
        assertThat(candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, true, 1, 2))
                .as("the same wherever a page begins")
                .isEqualTo(rows.subList(1, 3));
        assertThat(candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, false, 0, 50))
                .extracting(CandidateRow::id)
                .startsWith(low.id())
                .endsWith(waiting.id());
        assertThat(candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.INVITED, false, 0, 50))
                .allMatch(row -> row.result().isEmpty())
                .extracting(CandidateRow::id)
                .containsExactly(low.id(), high.id(), alike.id(), waiting.id());
    }

    @Test
    void whom_a_scale_leaves_out_is_counted_and_those_without_a_result_stay_unless_somebody_says_otherwise() {
        var job = hiring.opened("Scale");
        people.ask(job, 50);
        var low = people.submitted(job, "Low", Language.ENGLISH, 2.4);
        var high = people.submitted(job, "High", Language.ENGLISH, 4.7);
        var waiting = people.invited(job, "Waiting", Language.ENGLISH);
        var norm = people.submitted(job, "No norm", Language.ARABIC, 4.7);
        assertThat(ids(scale(job, 45, true))).containsExactly(high.id(), waiting.id(), norm.id());
        assertThat(ids(scale(job, 45, false))).containsExactly(high.id());
        assertThat(ids(scale(job, 20, true))).contains(low.id());
        var head = candidates.head(hiring.hr, scale(job, 45, true), CandidateSort.INVITED);
        assertThat(head.found()).isEqualTo(3);
        assertThat(head.hidden()).isEqualTo(new Hidden(1, 0, 0));
        assertThat(candidates
                        .head(hiring.hr, scale(job, 45, false), CandidateSort.INVITED)
                        .hidden())
                .isEqualTo(new Hidden(1, 0, 2));
        var own = candidates.page(hiring.hr, scale(job, 20, true), CandidateSort.NAME, false, 0, 9).stream()
                .filter(row -> row.id().equals(high.id()))
                .findFirst()
                .flatMap(CandidateRow::result)
                .orElseThrow();
        assertThat(own.fit()).as("nobody asked for it").isEmpty();
        int justAbove = (int) Math.ceil(own.t().getAsDouble()) + 1;
        assertThat(candidates
                        .head(hiring.hr, scale(job, justAbove, true), CandidateSort.INVITED)
                        .hidden())
                .as("within the error of measurement")
                .isEqualTo(new Hidden(2, 1, 0));
    }

    private static CandidateFilter scale(RequisitionId job, int atLeast, boolean alsoWithout) {
        return asking(job, Optional.empty(), Optional.of(new ScaleFloor("CALM", atLeast, alsoWithout)));
    }

    private static CandidateFilter asking(
            RequisitionId job, Optional<SignalFilter> signal, Optional<ScaleFloor> scale) {
        return new CandidateFilter(
                "",
                Set.of(),
                false,
                false,
                Optional.empty(),
                Optional.of(job),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                signal,
                scale);
    }

    private static List<CandidateId> ids(CandidateFilter filter) {
        return candidates.page(hiring.hr, filter, CandidateSort.INVITED, false, 0, 50).stream()
                .map(CandidateRow::id)
                .toList();
    }

    @Test
    void signals_find_those_who_have_them_and_only_people_with_a_result() {
        var job = hiring.opened("Signals");
        var careful = people.submitted(job, "Careful", Language.ENGLISH, 4.3);
        var hasty = people.invited(job, "Hasty", Language.ENGLISH);
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.holder(sessions.open(hasty.token()).orElseThrow().token())
                .orElseThrow();
        miyar.bean(Sittings.class)
                .start(
                        holder,
                        Language.ENGLISH,
                        miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        Map<String, Integer> same = new HashMap<>();
        people.people.answers(3).keySet().forEach(item -> same.put(item, 3));
        miyar.bean(Answers.class).save(holder, org.miyar.profile.Candidates.given(same));
        miyar.bean(Sittings.class).submit(holder);
        people.invited(job, "Waiting", Language.ENGLISH);
        assertThat(ids(asking(job, SignalFilter.ofCode("some"), Optional.empty())))
                .contains(hasty.id());
        assertThat(ids(asking(job, SignalFilter.ofCode("longstring"), Optional.empty())))
                .containsExactly(hasty.id());
        var none = ids(asking(job, SignalFilter.ofCode("none"), Optional.empty()));
        assertThat(none).doesNotContain(hasty.id());
        assertThat(none.size()
                        + ids(asking(job, SignalFilter.ofCode("some"), Optional.empty()))
                                .size())
                .as("whoever has no result is in neither")
                .isEqualTo(2);
        assertThat(careful).isNotNull();
    }

    @Test
    void looking_at_results_is_remembered_and_looking_at_a_plain_list_is_not() {
        var job = hiring.opened("Audited");
        long before = looked();
        candidates.head(hiring.hr, CandidateFilter.of(job), CandidateSort.INVITED);
        assertThat(looked()).isEqualTo(before);
        candidates.head(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT);
        candidates.head(hiring.hr, scale(job, 45, true), CandidateSort.INVITED);
        assertThat(looked()).isEqualTo(before + 2);
    }

    private static long looked() {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from audit_event where action = 'RESULTS_LISTED'")
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void fits_of_several_openings_have_no_order() {
        assertThatThrownBy(() -> candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.FIT, true, 0, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
