package org.miyar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.miyar.insight.Passage.Role;
import org.miyar.insight.Passage.Row;
import org.miyar.insight.Passage.Withheld;
import org.miyar.kernel.LocalizedText;

/** What is shown of groups, and what is not. */
class PassagesTest {
    private static final int NOVEMBER = 202611;
    private static final Question GENDER = question("gender", "woman", "man", "other");

    private final List<Counted> counted = new ArrayList<>();

    @Test
    void a_large_group_beside_the_highest_rate_has_the_golden_statistics() {
        people("man", 80, 48);
        people("woman", 40, 12);

        var rows = only().rows();

        assertThat(rows).extracting(Row::role).containsExactly(Role.COMPARED, Role.REFERENCE);
        var women = rows.getFirst();
        assertThat(women.rate()).isEqualTo(0.3);
        assertThat(women.compared()).isEqualTo(120);
        assertThat(women.few()).isFalse();
        var impact = women.impact().orElseThrow();
        assertThat(impact.ratio()).isEqualTo(0.5, within(1e-12));
        assertThat(impact.fisherP()).isEqualTo(0.00340922176785, within(1e-12));
        assertThat(impact.flippedRatio()).isEqualTo(0.553191489362, within(1e-12));
        assertThat(impact.hangsOnOnePerson()).isFalse();
    }

    @Test
    void small_groups_have_the_golden_statistics_and_a_warning_that_one_person_turns_them() {
        people("man", 20, 12);
        people("woman", 10, 4);

        var women = only().rows().getFirst();

        var impact = women.impact().orElseThrow();
        assertThat(impact.fisherP()).isEqualTo(0.44214559387, within(1e-10));
        assertThat(impact.flippedRatio()).isEqualTo(0.909090909091, within(1e-12));
        assertThat(impact.hangsOnOnePerson()).isTrue();
        assertThat(women.few()).isTrue();
    }

    @Test
    void a_group_too_small_to_hide_in_stands_with_those_who_did_not_say() {
        people("man", 60, 30);
        people("woman", 50, 20);
        people("other", 4, 3);
        people("none", 6, 2);

        var rows = only().rows();

        assertThat(rows).hasSize(3);
        var rest = rows.getLast();
        assertThat(rest.role()).isEqualTo(Role.REST);
        assertThat(rest.group()).isEmpty();
        assertThat(rest.hidden()).extracting(Question.Choice::code).containsExactly("other");
        assertThat(rest.came()).isEqualTo(10);
        assertThat(rest.passed()).isEqualTo(5);
        assertThat(rest.impact()).isEmpty();
    }

    @Test
    void what_is_hidden_cannot_be_found_by_taking_the_others_from_the_whole() {
        people("man", 60, 30);
        people("woman", 50, 20);
        people("other", 2, 1);

        var rows = only().rows();

        assertThat(rows).extracting(Row::came).containsExactly(60, 52);
        assertThat(rows.getLast().hidden()).extracting(Question.Choice::code).containsExactly("other", "woman");
    }

    @Test
    void those_who_left_a_question_out_are_among_those_who_did_not_say() {
        people("man", 60, 30);
        people("woman", 50, 20);
        everybody(7, 0, 0, Standing.WAITING);

        assertThat(only().rows().getLast().came()).isEqualTo(7);
    }

    @Test
    void a_group_below_two_in_a_hundred_is_shown_and_not_compared() {
        people("man", 300, 150);
        people("woman", 294, 100);
        people("other", 6, 6);

        var rows = only().rows();

        assertThat(rows).extracting(Row::role).containsExactly(Role.COMPARED, Role.REFERENCE, Role.MARGINAL);
        assertThat(rows.getLast().came()).isEqualTo(6);
    }

    @Test
    void where_hardly_anybody_passed_nothing_is_shown_by_group() {
        people("man", 60, 3);
        people("woman", 50, 1);
        assertThat(only().withheld()).contains(Withheld.FEW_PASSED);
        assertThat(only().rows()).isEmpty();
        assertThat(only().passed()).isEqualTo(4);

        counted.clear();
        people("man", 60, 58);
        people("woman", 50, 49);
        assertThat(only().withheld()).contains(Withheld.FEW_LEFT);

        counted.clear();
        people("man", 3, 1);
        assertThat(only().withheld()).contains(Withheld.FEW_CAME);
    }

    @Test
    void where_nobody_or_everybody_passed_nothing_is_given_away() {
        people("man", 60, 0);
        people("woman", 50, 0);
        assertThat(only().withheld()).isEmpty();
        assertThat(only().rows()).extracting(Row::role).containsExactly(Role.ALONE, Role.ALONE);

        counted.clear();
        people("man", 60, 60);
        people("woman", 50, 50);
        assertThat(only().rows()).extracting(Row::role).containsExactly(Role.COMPARED, Role.REFERENCE);
        assertThat(only().rows()).extracting(Row::few).containsOnly(false);
    }

    @Test
    void a_group_alone_is_compared_with_nothing() {
        people("man", 60, 30);

        assertThat(only().rows()).extracting(Row::role).containsExactly(Role.ALONE);
    }

    @Test
    void whoever_withdrew_counts_for_what_they_had_passed_and_not_where_they_left() {
        people("man", 60, 30);
        people("woman", 50, 20);
        add("woman", 10, 1, NOVEMBER, Standing.WITHDREW);

        var passages = Passages.of(GENDER, counted, 3);

        assertThat(passages).extracting(Passage::from, Passage::to).containsExactly(of(0, 2), of(0, 1), of(1, 2));
        assertThat(passages.get(1).rows().getFirst().came()).isEqualTo(60);
        assertThat(passages.get(1).rows().getFirst().passed()).isEqualTo(30);
        assertThat(passages.get(0).came()).isEqualTo(110);
        assertThat(passages.get(2).came()).isEqualTo(50);
    }

    @Test
    void those_about_whom_nothing_is_settled_are_said_to_wait() {
        add("man", 30, 0, NOVEMBER, Standing.ENDED);
        add("man", 7, 0, NOVEMBER, Standing.WAITING);
        add("man", 9, 1, NOVEMBER, Standing.WAITING);

        assertThat(only().waiting()).isEqualTo(7);
    }

    @Test
    void a_period_is_so_long_that_no_group_is_hidden_in_it_that_the_whole_shows() {
        add("man", 20, 1, 202608, Standing.WAITING);
        add("woman", 3, 1, 202608, Standing.WAITING);
        add("man", 20, 1, 202609, Standing.WAITING);
        add("woman", 4, 0, 202609, Standing.WAITING);
        add("man", 20, 1, 202610, Standing.WAITING);
        add("woman", 8, 0, 202610, Standing.WAITING);
        add("other", 2, 0, 202610, Standing.WAITING);

        assertThat(Passages.periods(List.of(GENDER), counted))
                .extracting(Months::code)
                .containsExactly("2026-08..2026-09", "2026-10..2026-10");
    }

    @Test
    void a_group_too_small_to_be_divided_keeps_nobody_from_cutting_the_time_and_hides_in_every_part() {
        add("man", 20, 1, 202608, Standing.WAITING);
        add("other", 6, 1, 202608, Standing.WAITING);
        add("man", 20, 1, 202609, Standing.WAITING);
        add("other", 1, 1, 202609, Standing.WAITING);

        assertThat(Passages.periods(List.of(GENDER), counted)).hasSize(2);
        assertThat(only().rows()).hasSize(2);
        var august = counted.stream().filter(one -> one.month() == 202608).toList();
        var shown =
                Passages.of(Passages.withoutSmall(GENDER, counted), august, 2).getFirst();
        assertThat(shown.rows()).extracting(Row::role).containsExactly(Role.ALONE, Role.REST);
        assertThat(shown.rows().getLast().came()).isEqualTo(6);
        assertThat(shown.rows().getLast().group()).isEmpty();
    }

    @Test
    void where_the_last_period_would_be_too_small_it_is_part_of_the_one_before() {
        add("man", 20, 1, 202608, Standing.WAITING);
        add("woman", 20, 1, 202608, Standing.WAITING);
        add("man", 20, 1, 202609, Standing.WAITING);
        add("woman", 4, 0, 202609, Standing.WAITING);

        assertThat(Passages.periods(List.of(GENDER), counted))
                .extracting(Months::code)
                .containsExactly("2026-08..2026-09");
    }

    @Test
    void no_row_is_ever_smaller_than_allowed_and_rows_add_up_to_the_whole() {
        var random = new java.util.Random(7);
        IntStream.range(0, 500).forEach(round -> {
            counted.clear();
            for (var choice : List.of("man", "woman", "other", "none")) {
                int came = random.nextInt(14);
                people(choice, came, came == 0 ? 0 : random.nextInt(came + 1));
            }
            var passage = only();
            if (passage.withheld().isEmpty()) {
                assertThat(passage.rows()).allMatch(row -> row.came() >= Passages.SMALLEST);
                assertThat(passage.rows().stream().mapToInt(Row::came).sum()).isEqualTo(passage.came());
                assertThat(passage.rows().stream().mapToInt(Row::passed).sum()).isEqualTo(passage.passed());
            } else {
                assertThat(passage.rows()).isEmpty();
            }
        });
    }

    private static org.assertj.core.groups.Tuple of(int from, int to) {
        return org.assertj.core.groups.Tuple.tuple(from, to);
    }

    private Passage only() {
        var passages = Passages.of(GENDER, counted, 2);
        assertThat(passages).hasSize(1);
        return passages.getFirst();
    }

    private void people(String choice, int came, int passed) {
        add(choice, passed, 1, NOVEMBER, Standing.WAITING);
        add(choice, came - passed, 0, NOVEMBER, Standing.ENDED);
    }

    private void add(String choice, int people, int reached, int month, Standing standing) {
        counted.add(new Counted(GENDER.code(), choice, month, reached, standing, people));
        counted.add(new Counted("", "", month, reached, standing, people));
    }

    private void everybody(int people, int reached, int months, Standing standing) {
        counted.add(new Counted("", "", NOVEMBER + months, reached, standing, people));
    }

    private static Question question(String code, String... groups) {
        var choices = new ArrayList<Question.Choice>();
        for (var group : groups) {
            choices.add(new Question.Choice(group, text(group), true));
        }
        choices.add(new Question.Choice("none", text("none"), false));
        return new Question(code, text(code), choices);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text, text);
    }

    static Optional<Row> row(Passage passage, String group) {
        return passage.rows().stream()
                .filter(row -> row.group()
                        .filter(choice -> choice.code().equals(group))
                        .isPresent())
                .findFirst();
    }
}
