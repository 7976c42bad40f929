package org.miyar.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.decision.Decision;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Verdict;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** Deciding on the page of a candidate. */
class DecisionPartViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    @Test
    void nothing_is_decided_without_a_reason_and_without_being_asked_once_more() {
        var candidate = opened("Sara Asked");
        assertThat(words()).contains("Nobody has decided yet");
        press("Decline");
        assertThat(reason().getHelperText()).isNotEmpty();
        press("Decline");
        assertThat(reason().isInvalid()).isTrue();
        reason().setValue("... !!! ...");
        press("Decline");
        assertThat(reason().isInvalid()).isTrue();
        assertThat(find(ConfirmDialog.class).all()).isEmpty();

        reason().setValue("They let no caller finish what they began to say.");
        press("Decline");
        assertThat(decisions(candidate)).isEmpty();
        confirm();

        assertThat(decisions(candidate)).extracting(Decision::verdict).containsExactly(Verdict.DECLINE);
        assertThat(words())
                .contains("Declined", "Nadia", "They let no caller finish what they began to say.")
                .contains("Had opened no profile");
        assertThat(find(Button.class).withText("Decline").all()).isEmpty();
        assertThat(find(Button.class).withText("Take the decision back").all()).hasSize(1);
    }

    @Test
    void words_that_stand_for_another_person_are_refused_in_words() {
        decide(opened("First"), Verdict.DECLINE, "There were many strong applications.");
        var second = opened("Second");
        press("Decline");
        reason().setValue("There were many strong applications.");
        press("Decline");
        confirm();
        assertThat(decisions(second)).isEmpty();
        assertThat(reason().getErrorMessage()).contains("another person");
        reason().setValue("They asked twice what the caller had already said.");
        press("Decline");
        confirm();
        assertThat(decisions(second)).hasSize(1);
    }

    @Test
    void whoever_comes_second_reads_what_the_first_decided() {
        var candidate = opened("Both");
        press("Hire");
        reason().setValue("They asked the caller what would help now.");
        var other = new Staff(miyar).named("Omar First", Role.HR);
        miyar.bean(Decisions.class)
                .decide(
                        other,
                        candidate,
                        new DecisionForm(Verdict.DECLINE, new Reason("They would not work at night at all."), 0));
        press("Hire");
        confirm();
        assertThat(decisions(candidate)).hasSize(1);
        assertThat(words()).contains("Omar First", "They would not work at night at all.");
    }

    private CandidateId opened(String name) {
        var candidate = hiring.invite(name, "", Language.ENGLISH).candidate();
        UI.getCurrent().navigate("candidates/" + candidate.value());
        return candidate;
    }

    private void decide(CandidateId candidate, Verdict verdict, String reason) {
        miyar.bean(Decisions.class).decide(hiring.hr, candidate, new DecisionForm(verdict, new Reason(reason), 0));
    }

    private List<Decision> decisions(CandidateId candidate) {
        return miyar.bean(Decisions.class).of(hiring.hr, candidate);
    }

    private TextArea reason() {
        return find(TextArea.class).withCaption("Your reason").single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).last()).confirm();
    }
}
