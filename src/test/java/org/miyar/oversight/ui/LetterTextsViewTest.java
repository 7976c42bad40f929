package org.miyar.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterText;
import org.miyar.oversight.LetterDesk;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class LetterTextsViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Actor huda;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        Hiring.at(miyar);
        huda = new Staff(miyar).named("Huda", Role.HR);
        miyar.jdbi().useHandle(handle -> handle.execute("delete from letter_template"));
        super.initVaadinEnvironment();
        signIn(huda);
    }

    private void open(String query) {
        UI.getCurrent().navigate(LetterTextsView.class, QueryParameters.fromString(query));
    }

    private void reminder() {
        open("kind=reminder&language=en");
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private void write(String subject, String body) {
        find(TextField.class).single().setValue(subject);
        find(TextArea.class).single().setValue(body);
    }

    private String kept() {
        return miyar.bean(LetterDesk.class)
                .find(huda, LetterKind.REMINDER, Language.ENGLISH)
                .text()
                .body();
    }

    @Test
    void every_kind_is_there_and_says_what_is_in_own_words() {
        open("");
        assertThat(words()).contains("Declined", "Reminder of the assessment", "Stays as it is");
        var desk = miyar.bean(LetterDesk.class);
        desk.change(huda, desk.find(huda, LetterKind.REMINDER, Language.PERSIAN), new LetterText("{name}", "{link}"));
        open("");
        assertThat(words()).contains("Your own words: فارسی");
    }

    @Test
    void what_is_typed_is_seen_at_once_as_a_letter_and_kept_once_it_is_saved() {
        reminder();
        assertThat(find(H1.class).single().getText()).isEqualTo("Reminder of the assessment");
        assertThat(words()).contains("These are Miyar’s own words.", "link (needed)", "Dear Sara Lind,");
        write("Hi {name}", "Go on:\n{link}\n<b>now</b>");
        assertThat(words()).contains("Hi Sara Lind", "https://miyar.example/take#example", "<b>now</b>");
        press("Save");
        assertThat(kept()).isEqualTo("Go on:\n{link}\n<b>now</b>\n");
        assertThat(words()).contains("Your own words. Changed on", "by Huda");
    }

    @Test
    void what_is_refused_stays_typed_and_says_why_beside_its_field() {
        reminder();
        write("Hi {nobody}", "No link");
        press("Save");
        var subject = find(TextField.class).single();
        assertThat(subject.isInvalid()).isTrue();
        assertThat(subject.getErrorMessage()).contains("{nobody}");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("{link} is missing");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("No link");
        assertThat(kept()).contains("Dear {name}");
        write("Hi", "{link}");
        press("Save");
        assertThat(subject.isInvalid()).isFalse();
        assertThat(kept()).isEqualTo("{link}\n");
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_not_lost() {
        reminder();
        write("Mine", "{link} mine");
        var desk = miyar.bean(LetterDesk.class);
        desk.change(
                huda,
                desk.find(huda, LetterKind.REMINDER, Language.ENGLISH),
                new LetterText("Theirs", "{link} theirs"));
        press("Save");
        assertThat(words()).contains("Somebody else changed this");
        assertThat(kept()).contains("theirs");
        press("Save mine instead");
        assertThat(kept()).contains("mine");
    }

    @Test
    void miyars_own_text_comes_back_once_that_is_confirmed() {
        reminder();
        write("Mine", "{link} mine");
        press("Save");
        press("Back to Miyar’s own text");
        assertThat(kept()).contains("mine");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(kept()).contains("a while ago");
        assertThat(find(TextArea.class).single().getValue()).contains("a while ago");
    }

    @Test
    void a_letter_that_opens_an_account_is_only_read() {
        open("kind=reset&language=ar");
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(words()).contains("This letter opens an account", "أهلًا");
    }
}
