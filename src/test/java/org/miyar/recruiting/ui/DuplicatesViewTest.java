package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class DuplicatesViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;
    private String name = "";

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        name = "Sara " + System.nanoTime();
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    @Test
    void records_of_one_person_are_made_one_after_a_question_and_then_stand_under_one_name() {
        var kept = hiring.invite(name, "first@noor.example", Language.ENGLISH).candidate();
        var gone = hiring.invite(name.toUpperCase(Locale.ROOT), "second@noor.example", Language.ENGLISH)
                .candidate();
        open(kept);
        assertThat(words()).contains("Perhaps the same person", "Same name").doesNotContain("Same e-mail");

        press("It is the same person …");
        assertThat(person(gone).name()).isEqualTo(name.toUpperCase(Locale.ROOT));
        mail().setValue(new EmailAddress("second@noor.example"));
        press("Make them one");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(words())
                .contains("Other applications of this person", "This application does not count", "second@noor.example")
                .doesNotContain("Perhaps the same person");
        assertThat(candidate(gone).person()).isEqualTo(candidate(kept).person());
        assertThat(person(kept).name()).isEqualTo(name);
    }

    @Test
    void whoever_cancels_changes_nothing_and_a_record_that_changed_meanwhile_is_said() {
        var kept = hiring.invite(name, "stale1@noor.example", Language.ENGLISH).candidate();
        var gone = hiring.invite(name, "stale2@noor.example", Language.ENGLISH).candidate();
        open(kept);
        press("It is the same person …");
        press("Cancel");
        assertThat(candidate(gone).person()).isNotEqualTo(candidate(kept).person());

        press("It is the same person …");
        var before = person(gone);
        miyar.bean(People.class).change(before.id(), before.version(), name, before.email(), Language.PERSIAN);
        press("Make them one");
        assertThat(candidate(gone).person()).isNotEqualTo(candidate(kept).person());
        assertThat(words()).contains("Perhaps the same person");
    }

    @Test
    void whom_nobody_is_like_has_no_such_section() {
        open(hiring.invite(name, name.replace(' ', '.') + "@noor.example", Language.ENGLISH)
                .candidate());
        assertThat(words()).doesNotContain("Perhaps the same person", "Other applications");
    }

    private static void open(CandidateId id) {
        UI.getCurrent().navigate("candidates/" + id.value());
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<EmailAddress> mail() {
        return find(RadioButtonGroup.class)
                .withCondition(group -> "Which e-mail address stays".equals(group.getLabel()))
                .single();
    }

    private Candidate candidate(CandidateId id) {
        return miyar.bean(Candidates.class).find(hiring.hr, id).orElseThrow();
    }

    private Person person(CandidateId id) {
        return miyar.bean(People.class).find(candidate(id).person()).orElseThrow();
    }
}
