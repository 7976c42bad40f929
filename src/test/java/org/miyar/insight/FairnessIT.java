package org.miyar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.insight.Passage.Row;
import org.miyar.kernel.Language;
import org.miyar.oversight.PersonalRecords;
import org.miyar.platform.i18n.Messages;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.TestMiyar;

/** What is counted of the people of an opening. */
class FairnessIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Fairness fairness = miyar.bean(Fairness.class);
    private Hiring hiring;
    private Telling telling;
    private RequisitionId job;

    @BeforeEach
    void an_opening_asks() {
        hiring = Hiring.at(miyar);
        telling = new Telling(miyar, hiring);
        telling.asks("gender");
        job = hiring.opened("Night shift");
    }

    @Test
    void who_was_declined_later_has_passed_what_came_before() {
        telling.people(job, 20, "woman", StageKind.APPLIED);
        telling.people(job, 15, "man", StageKind.APPLIED);
        telling.people(job, 5, "woman", StageKind.INTERVIEW).forEach(one -> telling.bring(one, StageKind.DECLINED));
        telling.people(job, 10, "man", StageKind.INTERVIEW);

        var first = passage(0, 1);
        assertThat(row(first, "woman").came()).isEqualTo(25);
        assertThat(row(first, "woman").passed()).isEqualTo(5);
        assertThat(row(first, "man").passed()).isEqualTo(10);
        assertThat(row(passage(1, 2), "woman").passed()).isEqualTo(5);
        var third = passage(2, 3);
        assertThat(third.came()).isEqualTo(15);
        assertThat(third.passed()).isZero();
        assertThat(third.waiting()).isEqualTo(10);
        assertThat(row(first, "woman").impact().orElseThrow().ratio()).isEqualTo(0.2 / 0.4);
    }

    @Test
    void who_was_moved_on_by_mistake_and_back_has_not_passed() {
        telling.people(job, 10, "woman", StageKind.APPLIED);
        telling.people(job, 5, "man", StageKind.OFFER).forEach(one -> telling.bring(one, StageKind.ASSESSMENT));

        assertThat(row(passage(0, 1), "man").passed()).isEqualTo(5);
        assertThat(passage(1, 2).passed()).isZero();
    }

    @Test
    void who_told_nothing_is_counted_as_an_applicant_only() {
        telling.people(job, 10, "woman", StageKind.APPLIED);
        telling.people(job, 4, "", StageKind.APPLIED);

        var report = report();
        assertThat(report.applicants()).isEqualTo(14);
        assertThat(report.told()).isEqualTo(10);
    }

    @Test
    void whose_two_applications_count_for_one_is_one_applicant() {
        var people = telling.people(job, 12, "woman", StageKind.APPLIED);
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update candidate set superseded_by = ? where id = ?",
                        people.get(0).id().value(),
                        people.get(1).id().value()));

        assertThat(report().applicants()).isEqualTo(11);
    }

    @Test
    void what_one_person_tells_changes_nothing_before_others_have_told_too() {
        telling.people(job, 10, "woman", StageKind.APPLIED);
        var before = report();
        telling.people(job, 4, "man", StageKind.APPLIED);
        assertThat(report().told()).isEqualTo(10);
        assertThat(report().parts()).isEqualTo(before.parts());

        telling.person(job, "man", StageKind.APPLIED);
        assertThat(report().told()).isEqualTo(15);
        assertThat(row(passage(0, 1), "man").came()).isEqualTo(5);
    }

    @Test
    void counts_survive_the_people_they_are_about() {
        telling.people(job, 12, "woman", StageKind.ASSESSMENT);
        telling.people(job, 8, "woman", StageKind.APPLIED);
        telling.people(job, 13, "man", StageKind.ASSESSMENT);
        telling.people(job, 7, "man", StageKind.APPLIED);
        var gone = telling.people(job, 5, "man", StageKind.INTERVIEW);
        var before = passage(0, 1);

        gone.forEach(this::erase);

        var after = passage(0, 1);
        assertThat(after.came()).isEqualTo(before.came()).isEqualTo(45);
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(row(passage(1, 2), "man").passed()).isEqualTo(5);
        assertThat(report().applicants()).isEqualTo(45);
        gone.forEach(one ->
                assertThat(miyar.bean(Demographics.class).told(one.person())).isEmpty());
    }

    @Test
    void erasing_whoever_told_nothing_counts_nobody() {
        telling.people(job, 10, "woman", StageKind.APPLIED);
        telling.people(job, 5, "", StageKind.INTERVIEW).forEach(this::erase);

        assertThat(report().told()).isEqualTo(10);
        assertThat(passage(0, 1).passed()).isZero();
    }

    @Test
    void what_was_told_again_or_taken_back_counts_as_it_is_now() {
        var people = telling.people(job, 10, "woman", StageKind.APPLIED);
        telling.people(job, 5, "man", StageKind.APPLIED);
        var demographics = miyar.bean(Demographics.class);
        people.subList(0, 5)
                .forEach(one -> demographics.tell(java.util.List.of(one.person()), java.util.Map.of("gender", "man")));
        assertThat(row(passage(0, 1), "man").came()).isEqualTo(10);

        people.subList(0, 5).forEach(one -> demographics.tell(java.util.List.of(one.person()), java.util.Map.of()));
        assertThat(row(passage(0, 1), "man").came()).isEqualTo(5);
        assertThat(report().told()).isEqualTo(10);
    }

    @Test
    void a_year_counts_all_its_openings_by_the_kinds_of_their_stages() {
        telling.people(job, 8, "woman", StageKind.INTERVIEW);
        telling.people(hiring.opened("Day shift"), 7, "woman", StageKind.INTERVIEW);
        var year = Year.from(miyar.clock().instant().atOffset(ZoneOffset.UTC));

        var report = fairness.across(hiring.hr, year, "");

        assertThat(fairness.years(hiring.hr)).contains(year);
        assertThat(report.steps()).hasSize(5);
        var women = row(
                report.parts().getFirst().passages().stream()
                        .filter(one -> one.from() == 1 && one.to() == 2)
                        .findFirst()
                        .orElseThrow(),
                "woman");
        assertThat(women.passed()).isGreaterThanOrEqualTo(15);
        assertThat(fairness.across(hiring.hr, year.minusYears(9), "").told()).isZero();
    }

    @Test
    void only_hr_looks_and_each_look_is_remembered() {
        var supervisor = new Staff(miyar).with(Role.SUPERVISOR, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> fairness.of(supervisor, job, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> fairness.across(supervisor, Year.of(2026), "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> fairness.years(supervisor)).isInstanceOf(NotAllowed.class);

        report();

        assertThat(count(
                        "select count(*) from audit_event where action = 'FAIRNESS_READ' and subject_kind = 'requisition'"
                                + " and subject_id = " + job.value()))
                .isEqualTo(1);
    }

    @Test
    void the_table_holds_what_the_page_shows_and_no_formula() {
        telling.people(job, 25, "woman", StageKind.APPLIED);
        telling.people(job, 20, "man", StageKind.APPLIED);
        telling.people(job, 10, "man", StageKind.ASSESSMENT);
        telling.people(job, 5, "woman", StageKind.ASSESSMENT);
        var text = new StringWriter();

        new FairnessCsv(report(), miyar.bean(Messages.class), Language.ENGLISH).write("=1+1", text);

        var lines = text.toString().split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF\"Opening or year\"").contains("\"p (Fisher)\"");
        assertThat(text.toString()).doesNotContain("\"=1+1\"").contains("\"'=1+1\"");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"Applied\",\"Assessment\",\"Woman\",\"30\",\"5\",\"0.1667\",\"0.5000\",\"0.2326\""));
    }

    private void erase(Candidate candidate) {
        miyar.bean(PersonalRecords.class).erase(hiring.hr, candidate.person());
    }

    private FairnessReport report() {
        return fairness.of(hiring.hr, job, "");
    }

    private Passage passage(int from, int to) {
        return report().parts().getFirst().passages().stream()
                .filter(one -> one.from() == from && one.to() == to)
                .findFirst()
                .orElseThrow();
    }

    private static Row row(Passage passage, String group) {
        return PassagesTest.row(passage, group).orElseThrow(() -> new AssertionError(group + " in " + passage));
    }

    private static int count(String sql) {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
