package org.miyar.recruiting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.Optional;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionRow;
import org.miyar.requisition.ui.OpeningLinks;

/** Whom to invite. */
final class InviteFields {
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final ComboBox<RequisitionRow> job = new ComboBox<>();
    private final boolean anyOpen;

    /** @param proposed the opening to begin with; without one, none is open */
    InviteFields(Optional<RequisitionRow> proposed, CallbackDataProvider.FetchCallback<RequisitionRow, String> jobs) {
        anyOpen = proposed.isPresent();
        name.setLabel(name.getTranslation("recruiting.invite.name"));
        name.setHelperText(name.getTranslation("recruiting.invite.name-help"));
        name.setMaxLength(Person.NAME_LENGTH);
        name.setAutofocus(true);
        name.getElement().setAttribute("autocomplete", "off");
        name.getElement().setAttribute("dir", "auto");
        email.setLabel(email.getTranslation("recruiting.invite.email"));
        email.setHelperText(email.getTranslation("recruiting.invite.email-help"));
        email.addClassName("miyar-ltr");
        email.getElement().setAttribute("autocomplete", "off");
        language.setLabel(language.getTranslation("recruiting.invite.language"));
        language.setHelperText(language.getTranslation("recruiting.invite.language-help"));
        language.addThemeName("horizontal");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Formats.language());
        job.setLabel(job.getTranslation("recruiting.invite.job"));
        job.setHelperText(job.getTranslation("recruiting.invite.job-help"));
        job.setClearButtonVisible(true);
        job.setItems(jobs);
        job.setItemLabelGenerator(each -> each.title().in(Formats.language()));
        proposed.ifPresent(job::setValue);
    }

    void in(Form form) {
        form.require(name, Person::isName, name.getTranslation("design.form.required"));
        form.check(email, EmailAddress::isValid, email.getTranslation("recruiting.invite.email-wrong"));
        form.add(name, email, language, anyOpen ? job : noJob());
    }

    private static Div noJob() {
        var said = new Paragraph();
        said.setText(said.getTranslation("recruiting.invite.no-job-text"));
        said.addClassName("miyar-quiet");
        return new Div(said, OpeningLinks.toNew(said.getTranslation("recruiting.invite.no-job-add")));
    }

    /** What was asked for, whole. */
    record Wish(String name, Optional<EmailAddress> email, Language language, Optional<RequisitionId> job) {}

    /** Once the form has found nothing wrong. */
    Wish wish() {
        return new Wish(
                name.getValue(),
                Optional.of(email.getValue()).filter(typed -> !typed.isBlank()).map(EmailAddress::new),
                language.getValue(),
                Optional.ofNullable(job.getValue()).map(RequisitionRow::id));
    }
}
