package org.miyar.design;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.miyar.kernel.EmailAddress;

/**
 * The fields of one deed, and the button that does it, wherever that stands. What is wrong is said beside each field, and unsaid once
 * it is mended; the first wrong field is where one writes next. Enter in a field presses the button, and pressing it twice does the
 * deed once. What was typed stays.
 */
public final class Form extends Div {
    private static final long serialVersionUID = 1L;

    /** What was typed has to reach the server before the click does, and choices and days have an Enter of their own. */
    private static final String ENTER = """
            this.addEventListener('keydown', event => {
                const field = event.target;
                if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented
                        || field.localName !== 'input' || ['radio', 'checkbox'].includes(field.type)
                        || field.closest('vaadin-combo-box, vaadin-date-picker, vaadin-time-picker')) {
                    return;
                }
                event.preventDefault();
                field.dispatchEvent(new Event('change', {bubbles: true}));
                $0.click();
            })""";

    private final transient List<Check<?, ?>> checks = new ArrayList<>();

    private final transient Runnable deed;

    public Form(Button button, Runnable deed) {
        this.deed = deed;
        addClassName("miyar-fields");
        if (button.getThemeNames().isEmpty()) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                submit();
            } finally {
                button.setEnabled(true);
            }
        });
        addAttachListener(attach -> getElement().executeJs(ENTER, button.getElement()));
    }

    /** A field that has to be filled. */
    public <F extends AbstractField<F, V> & HasValidationProperties & Focusable<F>, V> void require(F field) {
        require(field, value -> true, getTranslation("design.form.required"));
    }

    /** A field that has to be filled, and in the way that the problem says. */
    public <F extends AbstractField<F, V> & HasValidationProperties & Focusable<F>, V> void require(
            F field, Predicate<V> good, String problem) {
        field.setRequiredIndicatorVisible(true);
        add(new Check<>(field, good, problem, getTranslation("design.form.required")));
    }

    /** A field for an e-mail address, which has to be given. */
    public void requireEmail(TextField field) {
        field.addClassName("miyar-ltr");
        field.getElement().setAttribute("inputmode", "email");
        require(field, EmailAddress::isValid, getTranslation("design.email.invalid"));
    }

    /** A field that may be left empty. */
    public <F extends AbstractField<F, V> & HasValidationProperties & Focusable<F>, V> void check(
            F field, Predicate<V> good, String problem) {
        add(new Check<>(field, good, problem, ""));
    }

    private <F extends AbstractField<F, V> & HasValidationProperties & Focusable<F>, V> void add(Check<F, V> check) {
        checks.add(check);
        check.field.setManualValidation(true);
        check.field.addValueChangeListener(change -> {
            if (check.field.isInvalid()) {
                check.passes();
            }
        });
    }

    /** Does the deed, unless something is wrong. */
    public void submit() {
        if (stands()) {
            deed.run();
        }
    }

    /** Says beside a field why the deed was not done. */
    public static <F extends Component & HasValidationProperties & Focusable<F>> void refuse(F field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(true);
        field.focus();
    }

    /** Checks each field, so that each says what is wrong. */
    private boolean stands() {
        var wrong = checks.stream().filter(check -> !check.passes()).toList();
        wrong.stream().findFirst().ifPresent(Check::focus);
        return wrong.isEmpty();
    }

    /** @param missing what is said of an empty field; empty if the field may be */
    private record Check<F extends AbstractField<F, V> & HasValidationProperties & Focusable<F>, V>(
            F field, Predicate<V> good, String wrong, String missing) {
        boolean passes() {
            var value = field.getValue();
            boolean empty = field.isEmpty() || (value instanceof String text && text.isBlank());
            var problem = empty ? missing : good.test(value) ? "" : wrong;
            field.setErrorMessage(problem);
            field.setInvalid(!problem.isEmpty());
            return problem.isEmpty();
        }

        void focus() {
            field.focus();
        }
    }
}
