package org.miyar.design;

import com.vaadin.flow.component.textfield.TextField;
import org.miyar.kernel.EmailAddress;

/** Checks at the border, said beside the field that is meant. */
public final class Fields {
    private Fields() {}

    /** Whether all are good; each was checked, so that each says what is missing. */
    public static boolean all(boolean... good) {
        for (boolean one : good) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    public static boolean filled(TextField field) {
        return judge(field, !field.getValue().isBlank(), "design.form.required");
    }

    public static boolean email(TextField field) {
        return judge(field, EmailAddress.isValid(field.getValue()), "design.email.invalid");
    }

    public static void refuse(TextField field, String key) {
        judge(field, false, key);
    }

    private static boolean judge(TextField field, boolean good, String key) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : field.getTranslation(key));
        if (!good) {
            field.focus();
        }
        return good;
    }
}
