package org.miyar.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.design.PlainTable;
import org.miyar.insight.Demographics;
import org.miyar.insight.Question;
import org.miyar.insight.Telling;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** The pages on fairness, without a browser. */
class FairnessViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;
    private Telling telling;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        telling = new Telling(miyar, hiring);
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    @Test
    void an_opening_of_which_nobody_told_anything_says_what_to_do() {
        var job = hiring.opened("Nobody yet");

        UI.getCurrent().navigate("openings/" + job.value() + "/fairness");

        assertThat(words()).contains("Fairness: Nobody yet", "There is nothing to count yet", "Voluntary questions");
        assertThat(find(PlainTable.class).all()).isEmpty();
        assertThat(find(Anchor.class).withText("Save as CSV").all()).isEmpty();
    }

    @Test
    void an_opening_shows_the_numbers_by_group_and_no_verdict() {
        telling.asks("gender");
        var job = hiring.opened("Night shift");
        telling.people(job, 25, "woman", StageKind.APPLIED);
        telling.people(job, 10, "woman", StageKind.ASSESSMENT);
        telling.people(job, 5, "man", StageKind.APPLIED);
        telling.people(job, 30, "man", StageKind.ASSESSMENT);

        UI.getCurrent().navigate("openings/" + job.value() + "/fairness");

        assertThat(words())
                .contains("70 people applied; 70 of them who answered are counted here.")
                .contains("This is no verdict.", "fewer than 5")
                .contains("From “Applied” to “Assessment”", "70 came, 40 passed.", "30 of them still wait here")
                .contains("Woman\n35\n10\n29%\n0.33\nunder 0.001\n-4.83\n70\n")
                .contains("look at how this stage is decided")
                .contains("Man\n35\n30\n86%\n")
                .doesNotContainIgnoringCase("discriminat");
        assertThat(find(Anchor.class).withText("Save as CSV").all()).hasSize(1);
    }

    @Test
    void in_persian_the_numbers_are_persian() {
        telling.asks("gender");
        var job = hiring.opened("شیفت شب");
        telling.people(job, 10, "woman", StageKind.ASSESSMENT);
        telling.people(job, 10, "man", StageKind.APPLIED);
        UI.getCurrent().setLocale(Locale.of("fa"));

        UI.getCurrent().navigate("openings/" + job.value() + "/fairness");

        assertThat(words()).contains("زن\n۱۰\n۱۰\n", "مرد\n۱۰\n۰\n").contains("این حکم نیست");
    }

    @Test
    void a_year_has_a_page_of_its_own() {
        telling.asks("gender");
        telling.people(hiring.opened("Day shift"), 10, "woman", StageKind.APPLIED);

        UI.getCurrent().navigate("insight/fairness");

        assertThat(words()).contains("All openings of a year together", "The whole way: from “Applied” to “Hired”");
    }

    @Test
    void a_question_is_asked_once_a_reason_is_noted() {
        var before = miyar.bean(Demographics.class).asked().size();
        UI.getCurrent().navigate("insight/questions");
        assertThat(words()).contains("How old are you?", "Under 25", "Prefer not to say", "Not asked");
        var reason = find(TextArea.class).all().getLast();
        var ask = find(Button.class).withText("Ask this question").all().getLast();
        test(ask).click();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(miyar.bean(Demographics.class).asked()).hasSize(before);

        reason.setValue("Equal Opportunities Act, § 7");
        test(ask).click();

        assertThat(miyar.bean(Demographics.class).asked())
                .extracting(Question::code)
                .contains("disability");
        assertThat(words()).contains("Noted reason:", "Equal Opportunities Act, § 7");
        test(find(Button.class).withText("Stop asking").all().getLast()).click();
        assertThat(miyar.bean(Demographics.class).asked()).hasSize(before);
    }
}
