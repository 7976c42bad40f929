package org.miyar.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Passwords;
import org.miyar.access.SignInResult;
import org.miyar.access.SignIns;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class ChangePasswordViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final String BETTER = "quite another sentence";

    private Staff staff;
    private Actor sara;

    @BeforeEach
    void sara_wants_another_password() {
        staff = new Staff(miyar);
        sara = staff.with(Role.EMPLOYEE);
        signIn(sara);
        UI.getCurrent().navigate("");
        new ChangePasswordDialog(CDI.current().select(CurrentActor.class).get(), miyar.bean(Passwords.class)).open();
    }

    @Test
    void the_new_password_counts_from_now_on() {
        fill(Staff.PASSWORD, BETTER, BETTER);
        change();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(signedIn(BETTER)).isTrue();
        assertThat(signedIn(Staff.PASSWORD)).isFalse();
    }

    @Test
    void a_wrong_one_of_today_is_said_beside_its_field() {
        fill("not the password", BETTER, BETTER);
        change();
        assertThat(field("Current password").isInvalid()).isTrue();
        assertThat(field("Current password").getErrorMessage()).isNotEmpty();
        assertThat(find(Dialog.class).exists()).isTrue();
        assertThat(signedIn(Staff.PASSWORD)).isTrue();
    }

    @Test
    void two_that_differ_and_one_that_everybody_knows_are_refused_with_what_was_typed_left_there() {
        fill(Staff.PASSWORD, BETTER, BETTER + "s");
        change();
        assertThat(field("New password once more").isInvalid()).isTrue();
        assertThat(field("New password").getValue()).isEqualTo(BETTER);

        fill(Staff.PASSWORD, "password2026!", "password2026!");
        change();
        assertThat(field("New password").isInvalid()).isTrue();
        assertThat(field("New password once more").isInvalid()).isFalse();
        assertThat(signedIn(Staff.PASSWORD)).isTrue();
    }

    private void change() {
        test(find(Button.class).withText("Change").single()).click();
    }

    private void fill(String current, String wanted, String again) {
        field("Current password").setValue(current);
        field("New password").setValue(wanted);
        field("New password once more").setValue(again);
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }

    private boolean signedIn(String password) {
        return miyar.bean(SignIns.class).signIn(staff.account(sara).email().value(), password, "192.0.2.91")
                instanceof SignInResult.SignedIn;
    }
}
