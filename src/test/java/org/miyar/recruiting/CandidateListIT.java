package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.SittingReference;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.testkit.TestMiyar;

class CandidateListIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static Hiring hiring;
    private static Candidates candidates;

    /** Five people in four states, invited a minute apart. */
    @BeforeAll
    static void five_people() {
        hiring = Hiring.at(miyar);
        candidates = miyar.bean(Candidates.class);
        invite("علي الكعبي", "ali@noor.example", Language.ARABIC);
        invite("شیرین کیانی", "Shirin@noor.example", Language.PERSIAN);
        open(invite("Robert'); DROP TABLE candidate;--", "", Language.ENGLISH));
        answer(invite("<b>Zoë</b>", "zoe@noor.example", Language.ENGLISH), 40);
        miyar.bean(Inviting.class)
                .revoke(
                        hiring.hr,
                        invite("=cmd|' /C calc'!A0", "", Language.ENGLISH).candidate());
        miyar.bean(ListingUpkeep.class).rewrite();
    }

    private static InvitationLink invite(String name, String email, Language language) {
        miyar.clock().advance(Duration.ofMinutes(1));
        return hiring.invite(name, email, language);
    }

    private static void open(InvitationLink link) {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update invitation set opened_at = ? where id = (select invitation_id from candidate where id = ?)",
                        miyar.clock().instant(),
                        link.candidate().value()));
    }

    private static void answer(InvitationLink link, int count) {
        open(link);
        var candidate = candidates.find(hiring.hr, link.candidate()).orElseThrow();
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update sitting set started_at = ?, language = 'en', page_order = '1,2,3,4,5,6,7,8,9,10' where id = ?",
                        miyar.clock().instant(),
                        candidate.sitting().value()));
        var holder = new InvitationHolder(
                candidate.sitting(),
                SittingReference.of(candidate.sitting(), miyar.clock().instant()),
                candidate.person(),
                candidate.row().instrument(),
                0);
        var instrument = miyar.bean(org.miyar.instrument.Instruments.class)
                .get(candidate.row().instrument());
        var answers = instrument.items().stream()
                .limit(count)
                .map(item -> new GivenAnswer(item.code(), 4, 1, java.util.OptionalInt.empty()))
                .toList();
        miyar.bean(Answers.class).save(holder, answers);
    }

    private static List<String> names(CandidateFilter filter, CandidateSort sort, boolean descending) {
        return candidates.page(hiring.hr, filter, sort, descending, 0, 50).stream()
                .map(CandidateRow::name)
                .toList();
    }

    private static CandidateFilter search(String text) {
        return new CandidateFilter(
                text, Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CandidateFilter in(CandidateState... states) {
        return new CandidateFilter(
                "", Set.of(states), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void the_newest_invitation_comes_first() {
        assertThat(names(CandidateFilter.ALL, CandidateSort.INVITED, true))
                .containsExactly(
                        "=cmd|' /C calc'!A0",
                        "<b>Zoë</b>",
                        "Robert'); DROP TABLE candidate;--",
                        "شیرین کیانی",
                        "علي الكعبي");
    }

    @Test
    void pages_follow_each_other_without_gap() {
        var all = names(CandidateFilter.ALL, CandidateSort.NAME, false);
        var first = candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.NAME, false, 0, 2);
        var second = candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.NAME, false, 2, 2);
        assertThat(first).hasSize(2);
        assertThat(List.of(
                        first.getFirst().name(),
                        first.getLast().name(),
                        second.getFirst().name()))
                .isEqualTo(all.subList(0, 3));
        assertThat(candidates.count(hiring.hr, CandidateFilter.ALL)).isEqualTo(5);
    }

    @Test
    void a_name_is_found_however_it_is_spelt() {
        assertThat(names(search("علی"), CandidateSort.NAME, false)).containsExactly("علي الكعبي");
        assertThat(names(search("الکعبی"), CandidateSort.NAME, false)).containsExactly("علي الكعبي");
        assertThat(names(search("شيرين"), CandidateSort.NAME, false)).containsExactly("شیرین کیانی");
        assertThat(names(search("zoe"), CandidateSort.NAME, false)).containsExactly("<b>Zoë</b>");
        assertThat(names(search("شیرین\u200Cکیانی"), CandidateSort.NAME, false)).containsExactly("شیرین کیانی");
    }

    @Test
    void an_address_is_found_in_any_case() {
        assertThat(names(search("SHIRIN@"), CandidateSort.NAME, false)).containsExactly("شیرین کیانی");
    }

    @Test
    void what_sql_reads_as_a_pattern_is_only_text_here() {
        assertThat(names(search("%"), CandidateSort.NAME, false)).isEmpty();
        assertThat(names(search("_"), CandidateSort.NAME, false)).isEmpty();
        assertThat(names(search("');"), CandidateSort.NAME, false)).hasSize(1);
    }

    @Test
    void filters_by_state_language_and_reality() {
        assertThat(names(in(CandidateState.REVOKED), CandidateSort.NAME, false)).containsExactly("=cmd|' /C calc'!A0");
        assertThat(names(in(CandidateState.INVITED, CandidateState.OPENED), CandidateSort.NAME, false))
                .hasSize(3);
        var persian = new CandidateFilter(
                "",
                Set.of(),
                false,
                Optional.of(Language.PERSIAN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(names(persian, CandidateSort.NAME, false)).containsExactly("شیرین کیانی");
        var simulated = new CandidateFilter(
                "", Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        assertThat(names(simulated, CandidateSort.NAME, false)).isEmpty();
        assertThat(candidates.count(hiring.hr, simulated)).isZero();
    }

    @Test
    void the_order_of_states_is_that_of_the_way() {
        assertThat(candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.STATE, false, 0, 50))
                .extracting(CandidateRow::state)
                .containsExactly(
                        CandidateState.INVITED,
                        CandidateState.INVITED,
                        CandidateState.OPENED,
                        CandidateState.STARTED,
                        CandidateState.REVOKED);
    }

    @Test
    void progress_is_the_number_of_answers() {
        assertThat(candidates.page(hiring.hr, in(CandidateState.STARTED), CandidateSort.NAME, false, 0, 50))
                .extracting(CandidateRow::answered)
                .containsExactly(40);
    }

    @Test
    void a_link_past_its_time_is_expired() {
        var before = miyar.clock().instant();
        miyar.clock().advance(Duration.ofDays(15));
        assertThat(candidates.count(hiring.hr, in(CandidateState.EXPIRED))).isEqualTo(3);
        assertThat(candidates.count(hiring.hr, in(CandidateState.STARTED))).isEqualTo(1);
        miyar.clock().set(before);
    }

    @Test
    void only_hr_reads_candidates() {
        var supervisor = new Actor(hiring.hr.person(), "Sam", Set.of(Role.SUPERVISOR));
        assertThatThrownBy(() -> candidates.count(supervisor, CandidateFilter.ALL))
                .isInstanceOf(NotAllowed.class);
    }
}
