package org.miyar.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Accounts;
import org.miyar.access.PasswordResets;
import org.miyar.access.Staff;
import org.miyar.access.ui.LoginView;
import org.miyar.access.ui.PeopleView;
import org.miyar.identity.Role;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.oversight.ui.OutboxView;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class PortalViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Staff staff;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        staff = new Staff(miyar);
        if (!miyar.bean(Accounts.class).any()) {
            staff.with(Role.ADMINISTRATOR);
        }
        super.initVaadinEnvironment();
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        UI.getCurrent().navigate("people");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    void a_refusal_does_not_say_which_part_was_wrong() {
        var sara = staff.with(Role.HR);
        assertThat(refusal(staff.account(sara).email().value(), "a wrong password"))
                .isEqualTo(refusal("nobody@example.org", Staff.PASSWORD))
                .isNotEmpty();
    }

    @Test
    void asking_for_a_link_answers_the_same_and_takes_the_question_away() {
        for (var email :
                new String[] {staff.account(staff.with(Role.HR)).email().value(), "nobody@example.org"}) {
            UI.getCurrent().navigate(LoginView.class);
            UI.getCurrent().navigate("forgotten");
            find(TextField.class).single().setValue(email);
            test(find(Button.class).withText("Send the link").single()).click();
            assertThat(find(TextField.class).exists()).isFalse();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("If there is an account with this address, a link is on its way.");
        }
    }

    @Test
    void a_reset_link_opens_a_page_with_both_fields() {
        var sara = staff.with(Role.HR);
        miyar.bean(PasswordResets.class).ask(staff.account(sara).email());
        var letter = miyar.bean(Outbox.class)
                .list(
                        new OutboxQuery(
                                Optional.empty(), staff.account(sara).email().value(), true),
                        0,
                        1)
                .getFirst()
                .letter();
        var token = letter.body().replaceFirst("(?s).*/app/password/(\\S+).*", "$1");
        UI.getCurrent().navigate("password/" + token);
        assertThat(find(PasswordField.class).all()).hasSize(2);
        UI.getCurrent().navigate("password/" + token.substring(1));
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void an_administrator_sees_everybody_and_the_way_there() {
        signIn(staff.with(Role.ADMINISTRATOR));
        navigate(PeopleView.class);
        assertThat(find(Grid.class).all()).hasSize(1);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("people", "teams", "audit");
    }

    @Test
    void an_employee_neither_sees_nor_enters_what_is_not_theirs() {
        signIn(staff.with(Role.EMPLOYEE));
        UI.getCurrent().navigate("");
        assertThat(getCurrentView()).isInstanceOf(HomeView.class);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .doesNotContain("people", "teams", "audit", "outbox", "organisation");
        for (var path :
                new String[] {"people", "people/1", "people/999999", "teams", "audit", "outbox", "organisation"}) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView()).as(path).isInstanceOf(AccessDeniedView.class);
        }
    }

    @Test
    void what_is_not_there_and_what_is_mistyped_look_the_same() {
        signIn(staff.with(Role.ADMINISTRATOR));
        for (var path : new String[] {"people/999999", "people/no-number", "nothing/here"}) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView()).as(path).isInstanceOf(NotFoundView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
        }
    }

    @Test
    void a_letter_is_called_copied_only_once_the_browser_has_copied_it() {
        signIn(staff.with(Role.ADMINISTRATOR));
        miyar.bean(PasswordResets.class).ask(staff.account(staff.with(Role.HR)).email());
        navigate(OutboxView.class);
        Grid<?> letters = find(Grid.class).single();
        test(letters).clickRow(0);
        test(find(Button.class).withText("Copy the text").single()).click();
        assertThat(find(Notification.class).exists()).isFalse();
    }

    private String refusal(String email, String password) {
        UI.getCurrent().navigate(LoginView.class);
        find(TextField.class).single().setValue(email);
        find(PasswordField.class).single().setValue(password);
        test(find(Button.class).withText("Sign in").single()).click();
        return find(Paragraph.class).withClassName("miyar-problem").single().getText();
    }
}
