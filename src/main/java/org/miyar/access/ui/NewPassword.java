package org.miyar.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.miyar.access.PasswordRules;
import org.miyar.access.PasswordVerdict;

/** A new password, typed twice, with what is asked of it said beforehand. */
final class NewPassword extends Div {
    private static final long serialVersionUID = 1L;

    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();

    NewPassword() {
        addClassName("miyar-fields");
        wanted.setLabel(getTranslation("access.password.new"));
        wanted.setHelperText(getTranslation("access.password.rules", PasswordRules.MIN_LENGTH));
        again.setLabel(getTranslation("access.password.again"));
        for (var field : new PasswordField[] {wanted, again}) {
            field.getElement().setAttribute("autocomplete", "new-password");
            field.addClassName("miyar-ltr");
            field.setMaxLength(PasswordRules.MAX_LENGTH * 2);
            add(field);
        }
    }

    /** The password, if both fields hold the same. */
    Optional<String> value() {
        boolean same = wanted.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage(same ? "" : getTranslation("access.password.differ"));
        wanted.setInvalid(false);
        return same ? Optional.of(wanted.getValue()) : Optional.empty();
    }

    void refuse(PasswordVerdict verdict) {
        refuse(getTranslation("access.password." + verdict.slug(), PasswordRules.MIN_LENGTH));
    }

    void refuse(String text) {
        wanted.setErrorMessage(text);
        wanted.setInvalid(true);
        wanted.focus();
    }

    void focus() {
        wanted.focus();
    }
}
