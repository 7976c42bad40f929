package org.miyar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.RecordWords;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.MergeOutcome;
import org.miyar.recruiting.MergeWish;
import org.miyar.recruiting.Merging;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.TestMiyar;

/** What people tell about themselves, and who reads it: they do. */
class DemographicsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Demographics demographics = miyar.bean(Demographics.class);
    private final PersonalRecords records = miyar.bean(PersonalRecords.class);
    private Hiring hiring;
    private Telling telling;

    @BeforeEach
    void an_organisation() {
        hiring = Hiring.at(miyar);
        telling = new Telling(miyar, hiring);
        demographics.questions(hiring.hr).stream()
                .filter(Asking::asked)
                .forEach(asking -> demographics.ask(
                        hiring.hr, asking.question().code(), asking.version(), false, asking.reason()));
    }

    @Test
    void nothing_is_asked_before_somebody_says_why_that_is_lawful() {
        assertThat(demographics.asked()).isEmpty();
        var person = person();
        assertThat(demographics.tell(List.of(person), Map.of("gender", "woman")))
                .isFalse();
        assertThat(demographics.told(person)).isEmpty();
        assertThatThrownBy(() -> demographics.ask(hiring.hr, "gender", version("gender"), true, "  "))
                .isInstanceOf(IllegalArgumentException.class);

        telling.asks("gender");

        assertThat(demographics.asked()).extracting(Question::code).containsExactly("gender");
        assertThat(demographics.questions(hiring.hr).getFirst().reason()).isEqualTo("Equal Opportunities Act, § 7");
    }

    @Test
    void every_question_can_be_declined_as_easily_as_answered_and_reads_in_each_language() {
        assertThat(demographics.questions(hiring.hr))
                .extracting(Asking::question)
                .hasSize(3)
                .allSatisfy(question -> {
                    assertThat(question.choices().getLast().compared()).isFalse();
                    assertThat(question.groups()).hasSizeGreaterThan(1);
                    assertThat(Set.of(
                                    question.text().ar(),
                                    question.text().fa(),
                                    question.text().en()))
                            .hasSize(3);
                });
    }

    @Test
    void what_is_told_replaces_what_was_told_before_and_nothing_takes_it_back() {
        telling.asks("gender");
        telling.asks("age");
        var person = person();
        demographics.tell(List.of(person), Map.of("gender", "woman", "age", "25to39"));
        demographics.tell(List.of(person), Map.of("gender", "none"));
        assertThat(demographics.told(person)).isEqualTo(Map.of("gender", "none"));

        demographics.tell(List.of(person), Map.of());
        assertThat(demographics.told(person)).isEmpty();
        assertThat(count("select count(*) from demographic_sheet where person_id = " + person.value()))
                .isZero();
    }

    @Test
    void what_is_no_longer_asked_is_kept_as_it_was() {
        telling.asks("gender");
        telling.asks("age");
        var person = person();
        demographics.tell(List.of(person), Map.of("gender", "woman", "age", "25to39"));
        demographics.ask(hiring.hr, "age", version("age"), false, "");

        demographics.tell(List.of(person), Map.of("gender", "man"));

        assertThat(demographics.told(person)).isEqualTo(Map.of("gender", "man", "age", "25to39"));
    }

    @Test
    void a_choice_that_there_is_not_is_refused_whole() {
        telling.asks("gender");
        telling.asks("age");
        var person = person();
        assertThat(demographics.tell(List.of(person), Map.of("gender", "woman", "age", "old")))
                .isFalse();
        assertThat(demographics.told(person)).isEmpty();
    }

    @Test
    void the_people_of_the_house_see_that_something_was_told_and_not_what() {
        telling.asks("gender");
        var person = telling.person(hiring.job, "woman", StageKind.APPLIED).person();

        var theirs = records.export(hiring.hr, person).pieces();
        assertThat(theirs).extracting(Piece::kind).contains("demographics");
        assertThat(theirs.toString()).doesNotContainIgnoringCase("woman").doesNotContainIgnoringCase("gender");

        var own = records.ownExport(person).pieces();
        assertThat(own).contains(new Piece("demographics", Map.of("gender", "woman")));
        assertThat(miyar.bean(RecordWords.class).of(own, Language.PERSIAN).toString())
                .contains("جنسیت شما چیست؟", "زن");
    }

    @Test
    void two_records_that_become_one_say_what_was_told_last() {
        telling.asks("gender");
        var kept = telling.person(hiring.job, "woman", StageKind.APPLIED).person();
        var gone = miyar.bean(People.class).add("Sara Twin", Optional.empty(), Language.ENGLISH, false);
        demographics.tell(List.of(gone), Map.of("gender", "man"));
        var people = miyar.bean(People.class);
        var stays = people.find(kept).orElseThrow();

        var outcome = miyar.bean(Merging.class)
                .merge(
                        hiring.hr,
                        new MergeWish(stays, people.find(gone).orElseThrow(), stays.name(), stays.email(), Set.of()));

        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        assertThat(demographics.told(kept)).isEqualTo(Map.of("gender", "man"));
        demographics.tell(List.of(kept), Map.of());
        assertThat(demographics.told(kept)).isEmpty();
    }

    @Test
    void the_slower_of_two_who_switch_a_question_is_told() {
        int seen = version("disability");
        assertThat(demographics.ask(hiring.hr, "disability", seen, true, "Act A"))
                .isEqualTo(AskingChange.SAVED);
        assertThat(demographics.ask(hiring.hr, "disability", seen, true, "Act B"))
                .isEqualTo(AskingChange.STALE);
        assertThat(demographics.ask(hiring.hr, "disability", version("disability"), false, "Act A"))
                .isEqualTo(AskingChange.SAVED);
        assertThat(count("select count(*) from audit_event where detail = 'disability' and actor_id = "
                        + hiring.hr.person().value()))
                .isEqualTo(2);
    }

    @Test
    void only_hr_and_administrators_switch_questions() {
        var supervisor = new Staff(miyar).with(Role.SUPERVISOR, Role.EMPLOYEE);
        assertThatThrownBy(() -> demographics.questions(supervisor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> demographics.ask(supervisor, "gender", 0, true, "Act"))
                .isInstanceOf(NotAllowed.class);
        assertThat(demographics.questions(new Staff(miyar).with(Role.ADMINISTRATOR)))
                .isNotEmpty();
    }

    private int version(String code) {
        return demographics.questions(hiring.hr).stream()
                .filter(asking -> asking.question().code().equals(code))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static PersonId person() {
        return miyar.bean(People.class).add("Sara Private", Optional.empty(), Language.ENGLISH, false);
    }

    private static int count(String sql) {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
