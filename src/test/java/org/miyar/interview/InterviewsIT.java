package org.miyar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.oversight.PersonalRecords;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.sitting.Applicants;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.testkit.TestMiyar;

/** Planning: whom, by whom, with which questions. */
class InterviewsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Interviews interviews = miyar.bean(Interviews.class);
    private final Interviewing interviewing = new Interviewing(miyar);
    private Hiring hiring;
    private Staff staff;
    private Actor omar;
    private Actor lina;
    private CandidateId sara;

    @BeforeEach
    void somebody_has_applied() {
        hiring = Hiring.at(miyar);
        staff = new Staff(miyar);
        omar = staff.named("Omar", Role.SUPERVISOR);
        lina = staff.named("Lina", Role.EMPLOYEE);
        var link = hiring.invite("Sara", "sara@candidates.example", Language.ENGLISH);
        new Applicants(miyar).submit(link.link(), answers());
        sara = link.candidate();
    }

    /** Low for the first and, lower, for the last competency; high for the others. */
    private List<GivenAnswer> answers() {
        var profiles = new org.miyar.profile.Candidates(miyar);
        var answers = profiles.answers(5);
        var low = profiles.answers(2);
        var lowest = profiles.answers(1);
        profiles.instrument()
                .items()
                .forEach(item -> item.scale().ifPresent(scale -> {
                    if (scale.equals("EMP")) {
                        answers.put(item.code(), low.get(item.code()));
                    } else if (scale.equals("LEARN")) {
                        answers.put(item.code(), lowest.get(item.code()));
                    }
                }));
        return answers.entrySet().stream()
                .map(each -> new GivenAnswer(each.getKey(), each.getValue(), 1, OptionalInt.of(4_000)))
                .toList();
    }

    private Interview planned(InterviewId id) {
        return interviews.with(hiring.hr, sara).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_interview_keeps_when_where_and_who() {
        var form = interviewing.form(omar, lina);
        var id = ((InterviewChange.Saved) interviews.plan(hiring.hr, sara, form)).id();
        var found = planned(id);
        assertThat(found.name()).isEqualTo("Sara");
        assertThat(found.startsAt()).isEqualTo(form.startsAt());
        assertThat(found.place()).isEqualTo("Room 4");
        assertThat(found.missing()).extracting(Interview.Interviewer::name).containsExactlyInAnyOrder("Omar", "Lina");
        assertThat(found.job()).isPresent();
    }

    @Test
    void the_questions_are_those_for_everybody_and_two_for_each_low_scale_in_an_order_that_tells_no_score() {
        var id = interviewing.planned(hiring.hr, sara, omar);
        var questions = miyar.bean(Ratings.class).sheet(omar, id).orElseThrow().questions();
        assertThat(questions)
                .extracting(question -> question.competency().orElse("everybody"))
                .containsExactly("everybody", "everybody", "everybody", "everybody", "EMP", "EMP", "LEARN", "LEARN");
    }

    @Test
    void the_questions_stay_as_they_were_planned() {
        var id = interviewing.planned(hiring.hr, sara, omar);
        // The guide says something else from now on.
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update interview_question set question_en = concat('frozen ', question_en)"
                                + " where interview_id = ?",
                        id.value()));
        assertThat(miyar.bean(Ratings.class).sheet(omar, id).orElseThrow().questions())
                .allMatch(question -> question.text().en().startsWith("frozen "));
    }

    @Test
    void who_has_not_submitted_answers_is_asked_the_common_questions() {
        var early = hiring.invite("Early", "", Language.ENGLISH).candidate();
        var id = interviewing.planned(hiring.hr, early, omar);
        assertThat(miyar.bean(Ratings.class).sheet(omar, id).orElseThrow().questions())
                .hasSize(4);
    }

    @Test
    void nobody_interviews_themselves() {
        var self = staff.named("Sara herself", Role.EMPLOYEE);
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update person set email = 'sara@candidates.example' where id = ?",
                        self.person().value()));
        assertThat(interviews.plan(hiring.hr, sara, interviewing.form(omar, self)))
                .isEqualTo(new InterviewChange.WithThemselves("Sara herself"));
        assertThat(interviews.with(hiring.hr, sara)).isEmpty();
        var id = interviewing.planned(hiring.hr, sara, omar);
        assertThat(interviews.change(hiring.hr, id, 0, interviewing.form(self)))
                .isInstanceOf(InterviewChange.WithThemselves.class);
        assertThat(planned(id).interviewers())
                .extracting(Interview.Interviewer::name)
                .containsExactly("Omar");
    }

    @Test
    void only_staff_interviews() {
        var applicant = new Actor(
                miyar.bean(Candidates.class)
                        .find(
                                hiring.hr,
                                hiring.invite("Other", "", Language.ENGLISH).candidate())
                        .orElseThrow()
                        .person(),
                "Other",
                Set.of());
        assertThatThrownBy(() -> interviews.plan(hiring.hr, sara, interviewing.form(applicant)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(interviews.with(hiring.hr, sara)).isEmpty();
    }

    @Test
    void interviewers_are_exchanged_but_not_those_who_have_rated() {
        var id = interviewing.planned(hiring.hr, sara, omar, lina);
        interviewing.submit(omar, id, 4, "");
        interviewing.rate(lina, id, 2, "only a draft");
        assertThat(interviews.change(hiring.hr, id, 0, interviewing.form(lina)))
                .isEqualTo(new InterviewChange.HasRated("Omar"));
        assertThat(interviews.change(hiring.hr, id, 0, interviewing.form(omar)))
                .isEqualTo(new InterviewChange.Saved(id));
        assertThat(planned(id).interviewers())
                .extracting(Interview.Interviewer::name)
                .containsExactly("Omar");
        assertThat(miyar.bean(Ratings.class).sheet(lina, id)).isEmpty();
        assertThat(interviews.change(hiring.hr, id, 0, interviewing.form(omar))).isEqualTo(new InterviewChange.Stale());
    }

    @Test
    void nobody_joins_once_ratings_are_in_that_they_may_have_read() {
        var nour = staff.named("Nour", Role.HR);
        var id = interviewing.planned(hiring.hr, sara, omar);
        assertThat(interviews.change(hiring.hr, id, 0, interviewing.form(omar, nour)))
                .isEqualTo(new InterviewChange.Saved(id));
        interviewing.submit(omar, id, 4, "");
        assertThat(interviews.change(hiring.hr, id, 1, interviewing.form(omar)))
                .isEqualTo(new InterviewChange.Saved(id));
        assertThat(interviews.change(hiring.hr, id, 2, interviewing.form(omar, nour)))
                .isEqualTo(new InterviewChange.RatedAlready());
        assertThat(planned(id).interviewers())
                .extracting(Interview.Interviewer::name)
                .containsExactly("Omar");
    }

    @Test
    void an_interview_outlives_an_interviewer_who_was_erased() {
        var id = interviewing.planned(hiring.hr, sara, omar, lina);
        interviewing.submit(omar, id, 4, "");
        miyar.bean(PersonalRecords.class).erase(staff.with(Role.ADMINISTRATOR), omar.person());
        assertThat(interviews.change(hiring.hr, id, 0, interviewing.form(omar, lina)))
                .isEqualTo(new InterviewChange.Saved(id));
    }

    @Test
    void what_is_called_off_is_not_changed_and_not_rated() {
        var id = interviewing.planned(hiring.hr, sara, omar);
        assertThat(interviews.cancel(hiring.hr, id, 0)).isInstanceOf(InterviewChange.Saved.class);
        assertThat(interviews.cancel(hiring.hr, id, 1)).isInstanceOf(InterviewChange.Stale.class);
        assertThat(interviews.change(hiring.hr, id, 1, interviewing.form(omar)))
                .isInstanceOf(InterviewChange.Stale.class);
        assertThat(miyar.bean(Ratings.class).submit(omar, id)).isInstanceOf(RatingOutcome.Gone.class);
        assertThat(miyar.bean(Ratings.class).waiting(omar)).isZero();
    }

    @Test
    void only_hr_plans() {
        var id = interviewing.planned(hiring.hr, sara, omar);
        assertThatThrownBy(() -> interviews.plan(omar, sara, interviewing.form(lina)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> interviews.cancel(omar, id, 0)).isInstanceOf(NotAllowed.class);
        assertThat(Optional.of(planned(id)).filter(Interview::cancelled)).isEmpty();
    }
}
