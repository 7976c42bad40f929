package org.miyar.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import org.miyar.access.PasswordRules;
import org.miyar.access.PasswordVerdict;
import org.miyar.design.Form;

/** A new password, typed twice, with what is asked of it said beforehand. */
final class NewPassword {
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();

    NewPassword() {
        wanted.setLabel(wanted.getTranslation("access.password.new"));
        wanted.setHelperText(wanted.getTranslation("access.password.rules", PasswordRules.MIN_LENGTH));
        again.setLabel(again.getTranslation("access.password.again"));
        for (var field : new PasswordField[] {wanted, again}) {
            field.getElement().setAttribute("autocomplete", "new-password");
            field.addClassName("miyar-ltr");
            field.setMaxLength(PasswordRules.MAX_LENGTH * 2);
        }
        // Which of the two is the wrong one, nobody knows.
        wanted.addValueChangeListener(change -> again.setInvalid(false));
    }

    void in(Form form) {
        form.require(wanted);
        form.require(again, typed -> typed.equals(wanted.getValue()), again.getTranslation("access.password.differ"));
        form.add(wanted, again);
    }

    /** Once the form has found nothing wrong. */
    String value() {
        return wanted.getValue();
    }

    void refuse(PasswordVerdict verdict) {
        refuse(wanted.getTranslation("access.password." + verdict.slug(), PasswordRules.MIN_LENGTH));
    }

    void refuse(String text) {
        Form.refuse(wanted, text);
    }

    void focus() {
        wanted.focus();
    }
}
