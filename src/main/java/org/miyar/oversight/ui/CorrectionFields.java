package org.miyar.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.oversight.CorrectionOutcome;
import org.miyar.oversight.PersonalRecords;

/** Puts right who an applicant is and how they are reached. */
final class CorrectionFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PersonalRecords records;
    private final transient CurrentActor actor;
    private final transient Consumer<Person> corrected;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Div problem = new Div();
    private final Form form;
    private transient Person person;

    CorrectionFields(PersonalRecords records, CurrentActor actor, Person person, Consumer<Person> corrected) {
        this.records = records;
        this.actor = actor;
        this.person = person;
        this.corrected = corrected;
        name.setLabel(getTranslation("identity.name"));
        name.setMaxLength(Person.NAME_LENGTH);
        name.getElement().setAttribute("dir", "auto");
        email.setLabel(getTranslation("identity.email"));
        email.setHelperText(getTranslation("oversight.record.correct.email-help"));
        email.addClassName("miyar-ltr");
        language.setLabel(getTranslation("oversight.record.correct.language"));
        language.addThemeName("horizontal");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var save = new Button(getTranslation("oversight.record.correct.do"));
        form = new Form(save, this::save);
        form.require(name, Person::isName, getTranslation("design.form.required"));
        form.check(email, EmailAddress::isValid, getTranslation("design.email.invalid"));
        form.add(name, email, language);
        add(form, problem, save);
        show(person);
    }

    private void show(Person current) {
        person = current;
        name.setValue(current.name());
        email.setValue(current.email().map(EmailAddress::value).orElse(""));
        language.setValue(current.language());
    }

    private void save() {
        unsay();
        var address =
                Optional.of(email.getValue()).filter(typed -> !typed.isBlank()).map(EmailAddress::new);
        switch (records.correct(
                actor.get(), person.id(), person.version(), name.getValue(), address, language.getValue())) {
            case CorrectionOutcome.Corrected(Person now) -> {
                show(now);
                Notices.done(getTranslation("oversight.record.correct.done"));
                corrected.accept(now);
            }
            case CorrectionOutcome.Stale(Person current) ->
                say(
                        "design.stale",
                        new Button(getTranslation("design.stale.theirs"), click -> {
                            show(current);
                            unsay();
                        }),
                        new Button(getTranslation("design.stale.mine"), click -> {
                            person = current;
                            form.submit();
                        }));
            case CorrectionOutcome.Gone _ -> say("oversight.record.correct.gone");
        }
    }

    private void unsay() {
        problem.setVisible(false);
        problem.removeAll();
    }

    private void say(String key, Button... ways) {
        problem.add(new Paragraph(getTranslation(key)));
        problem.add(ways);
        problem.setVisible(true);
    }
}
