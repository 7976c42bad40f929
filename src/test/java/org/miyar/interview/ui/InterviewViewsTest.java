package org.miyar.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.design.DayField;
import org.miyar.design.EmptyState;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.interview.InterviewId;
import org.miyar.interview.Interviewing;
import org.miyar.interview.Interviews;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Hiring;
import org.miyar.sitting.Applicants;
import org.miyar.team.Colleague;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** Interviews as HR plans and reads them, and as interviewers rate them. */
class InterviewViewsTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Interviewing interviewing = new Interviewing(miyar);
    private Hiring hiring;
    private Actor omar;
    private CandidateId sara;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        omar = new Staff(miyar).named("Omar", Role.EMPLOYEE);
        var link = hiring.invite("Sara Lind", "", Language.ENGLISH);
        new Applicants(miyar).submit(link.link());
        sara = link.candidate();
        super.initVaadinEnvironment();
    }

    private void ofCandidate() {
        signIn(hiring.hr);
        UI.getCurrent().navigate("candidates/" + sara.value() + "/interviews");
        assertThat(getCurrentView()).isInstanceOf(CandidateInterviewsView.class);
    }

    private void sheet(InterviewId id) {
        signIn(omar);
        UI.getCurrent()
                .navigate(
                        InterviewsView.class,
                        QueryParameters.simple(Map.of(InterviewsView.INTERVIEW, Long.toString(id.value()))));
        assertThat(getCurrentView()).isInstanceOf(InterviewsView.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    @SuppressWarnings("unchecked")
    private void plan() {
        press("Plan an interview");
        find(DayField.class).single().setValue(LocalDate.of(2026, 12, 3));
        find(TimePicker.class).single().setValue(LocalTime.of(10, 30));
        ((MultiSelectComboBox<Colleague>) find(MultiSelectComboBox.class).single())
                .setValue(Set.of(new Colleague(omar.person(), "Omar")));
        press("Plan an interview");
    }

    @Test
    void hr_plans_an_interview_and_sees_who_is_missing() {
        ofCandidate();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        plan();
        assertThat(words()).contains("3 December 2026 at 10:30", "Omar", "Not submitted yet: Omar");
        assertThat(miyar.bean(Interviews.class).with(hiring.hr, sara)).hasSize(1);
    }

    @Test
    void without_a_day_or_interviewers_nothing_is_planned() {
        ofCandidate();
        press("Plan an interview");
        press("Plan an interview");
        assertThat(find(DayField.class).single().isInvalid()).isTrue();
        assertThat(find(MultiSelectComboBox.class).single().isInvalid()).isTrue();
        assertThat(miyar.bean(Interviews.class).with(hiring.hr, sara)).isEmpty();
    }

    @Test
    void an_interviewer_sees_whom_and_what_to_ask_and_no_score() {
        var id = interviewing.planned(hiring.hr, sara, omar);
        sheet(id);
        assertThat(find(H1.class).single().getText()).isEqualTo("Interview: Sara Lind");
        assertThat(words())
                .contains("Customer service", "Answer worth 5", "For everybody")
                .doesNotContain("Fit", "Sten", "Band", "average");
        assertThat(find(RadioButtonGroup.class).all()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ratings_are_kept_at_once_and_final_once_submitted() {
        var id = interviewing.planned(hiring.hr, sara, omar);
        sheet(id);
        ((RadioButtonGroup<Integer>) find(RadioButtonGroup.class).all().getFirst()).setValue(4);
        find(TextArea.class).all().getFirst().setValue("She stayed calm.");
        submit();
        assertThat(words()).contains("no rating yet");

        sheet(id);
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("She stayed calm.");
        find(RadioButtonGroup.class).all().forEach(group -> ((RadioButtonGroup<Integer>) group).setValue(3));
        submit();
        assertThat(words()).contains("do not change any more", "She stayed calm.", "3 of 5");
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();

        ofCandidate();
        assertThat(words())
                .contains("She stayed calm.", "One person’s ratings alone")
                .doesNotContain("Not submitted yet");
    }

    private void submit() {
        press("Submit for good");
        test(find(ConfirmDialog.class).single()).confirm();
    }

    @Test
    void who_is_not_named_finds_an_empty_list_whatever_the_address_says() {
        var id = interviewing.planned(hiring.hr, sara, new Staff(miyar).with(Role.SUPERVISOR));
        sheet(id);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(words()).doesNotContain("Sara Lind");
    }

    @Test
    void who_is_named_finds_it_in_the_list() {
        interviewing.planned(hiring.hr, sara, omar);
        signIn(omar);
        UI.getCurrent().navigate("interviews");
        assertThat(words()).contains("Sara Lind", "To rate", "Room 4");
    }
}
