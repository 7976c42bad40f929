package org.miyar.recruiting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Requisition;
import org.miyar.recruiting.RequisitionId;

/** Whom to invite. What is typed stays typed when something is wrong. */
final class InviteFields extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final ComboBox<Requisition> job = new ComboBox<>();

    InviteFields(Requisition newest, CallbackDataProvider.FetchCallback<Requisition, String> jobs) {
        addClassName("miyar-fields");
        name.setLabel(getTranslation("recruiting.invite.name"));
        name.setHelperText(getTranslation("recruiting.invite.name-help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Person.NAME_LENGTH);
        name.setAutofocus(true);
        name.getElement().setAttribute("autocomplete", "off");
        name.getElement().setAttribute("dir", "auto");
        name.setManualValidation(true);
        email.setLabel(getTranslation("recruiting.invite.email"));
        email.setHelperText(getTranslation("recruiting.invite.email-help"));
        email.addClassName("miyar-ltr");
        email.getElement().setAttribute("autocomplete", "off");
        email.setManualValidation(true);
        language.setLabel(getTranslation("recruiting.invite.language"));
        language.setHelperText(getTranslation("recruiting.invite.language-help"));
        language.addThemeName("horizontal");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Formats.language());
        job.setLabel(getTranslation("recruiting.invite.job"));
        job.setItems(jobs);
        job.setItemLabelGenerator(each -> each.title().in(Formats.language()));
        job.setValue(newest);
        add(name, email, language, job);
    }

    /** What was asked for, whole. */
    record Wish(String name, Optional<EmailAddress> email, Language language, RequisitionId job) {}

    /** Empty if something is missing or wrong, which is then said beside the field. */
    Optional<Wish> read() {
        name.setErrorMessage(getTranslation("recruiting.invite.name-missing"));
        name.setInvalid(!isName(name.getValue()));
        email.setErrorMessage(getTranslation("recruiting.invite.email-wrong"));
        email.setInvalid(!email.isEmpty() && !EmailAddress.isValid(email.getValue()));
        job.setErrorMessage(getTranslation("recruiting.invite.job-missing"));
        job.setInvalid(job.isEmpty());
        if (name.isInvalid()) {
            name.focus();
        } else if (email.isInvalid()) {
            email.focus();
        }
        if (name.isInvalid() || email.isInvalid() || job.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                name.getValue(),
                Optional.of(email.getValue()).filter(typed -> !typed.isBlank()).map(EmailAddress::new),
                language.getValue(),
                job.getValue().id()));
    }

    private static boolean isName(String typed) {
        try {
            return !Person.cleanName(typed).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
