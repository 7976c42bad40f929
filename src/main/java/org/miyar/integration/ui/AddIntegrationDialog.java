package org.miyar.integration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.miyar.design.CopyButton;
import org.miyar.design.DayField;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Person;
import org.miyar.integration.IntegrationAdded;
import org.miyar.integration.IntegrationForm;
import org.miyar.integration.Integrations;
import org.miyar.integration.Scope;

/** Asks what an integration is called and may do, and shows its token: once, since only its hash is kept. */
final class AddIntegrationDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final int PROPOSED_DAYS = 90;

    private final transient Integrations integrations;
    private final transient CurrentActor actor;
    private final transient Runnable added;
    private final TextField name = new TextField();
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>();
    private final DayField lastDay;

    AddIntegrationDialog(Integrations integrations, CurrentActor actor, Formats formats, Runnable added) {
        this.integrations = integrations;
        this.actor = actor;
        this.added = added;
        setHeaderTitle(getTranslation("integration.add"));
        setWidth("min(36rem, 94vw)");
        name.setLabel(getTranslation("integration.name"));
        name.setHelperText(getTranslation("integration.name.help"));
        name.setMaxLength(Person.NAME_LENGTH);
        scopes.setLabel(getTranslation("integration.scopes"));
        scopes.setItems(List.of(Scope.values()));
        scopes.setRequiredIndicatorVisible(true);
        scopes.setManualValidation(true);
        scopes.addValueChangeListener(change -> scopes.setInvalid(false));
        scopes.setItemLabelGenerator(scope -> getTranslation("integration.scope." + scope.slug()));
        lastDay = new DayField(getTranslation("integration.last-day"), "", formats::day);
        lastDay.setMin(integrations.today());
        lastDay.setMax(integrations.latestDay());
        lastDay.setValue(integrations.today().plusDays(PROPOSED_DAYS));
        var save = new Button(getTranslation("integration.add.do"));
        var form = new Form(save, this::save);
        form.require(name, Person::isName, getTranslation("design.form.required"));
        form.require(lastDay);
        form.add(name, scopes, lastDay);
        add(form);
        getFooter().add(new Button(getTranslation("design.cancel"), click -> close()), save);
    }

    private void save() {
        if (scopes.isEmpty()) {
            scopes.setErrorMessage(getTranslation("integration.scopes.needed"));
            scopes.setInvalid(true);
            return;
        }
        var form = new IntegrationForm(name.getValue(), scopes.getValue(), lastDay.getValue());
        switch (integrations.add(actor.get(), form)) {
            case IntegrationAdded.Ready ready -> show(ready.token());
            case IntegrationAdded.LastDayRefused _ ->
                Form.refuse(lastDay, getTranslation("integration.last-day.refused"));
        }
    }

    private void show(String token) {
        added.run();
        // It is shown only here: it goes when somebody says so.
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("integration.token.title"));
        removeAll();
        getFooter().removeAll();
        var field = new TextField(getTranslation("integration.token"));
        field.setValue(token);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("miyar-ltr");
        var copy = new CopyButton(
                getTranslation("integration.token.copy"), token, field, getTranslation("integration.token.copied"));
        var shown = new Div(new Paragraph(getTranslation("integration.token.text")), field, copy);
        shown.addClassName("miyar-fields");
        add(shown);
        var close = new Button(getTranslation("integration.token.done"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
