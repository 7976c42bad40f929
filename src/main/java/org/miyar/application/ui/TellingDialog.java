package org.miyar.application.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.miyar.application.Application;
import org.miyar.application.Applications;
import org.miyar.application.PhoneNumber;
import org.miyar.application.PhoneNumbers;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;
import org.miyar.identity.Person;
import org.miyar.recruiting.CandidateId;

/** Puts right what somebody told by applying, at their request. Name and address are put right on the page of their record. */
final class TellingDialog {
    private final Dialog dialog = new Dialog();
    private final TextField phone = new TextField(text("application.part.phone"));
    private final TextField languages = new TextField(text("application.part.languages"));

    TellingDialog(
            Applications applications,
            PhoneNumbers phones,
            Actor by,
            CandidateId candidate,
            Application seen,
            Runnable changed) {
        dialog.setHeaderTitle(text("application.part.correct-title"));
        dialog.setWidth("min(30rem, 94vw)");
        phone.addClassName("miyar-ltr");
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setMaxLength(40);
        phone.setValue(seen.phone().map(phones::grouped).orElse(""));
        languages.setMaxLength(Person.NAME_LENGTH);
        languages.getElement().setAttribute("dir", "auto");
        languages.setValue(seen.languages());
        var save = new Button(text("design.save"));
        var form = new Form(save, () -> {
            var number = read(phones);
            if (applications.correct(by, candidate, seen, number, languages.getValue())) {
                Notices.done(text("application.part.corrected"));
            } else {
                Notices.problem(text("application.part.correct-stale"));
            }
            dialog.close();
            changed.run();
        });
        form.check(phone, typed -> phones.read(typed).isPresent(), text("application.part.correct-phone-wrong"));
        form.require(languages, Person::isName, text("design.form.required"));
        form.add(phone, languages);
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), save);
    }

    private Optional<PhoneNumber> read(PhoneNumbers phones) {
        return Optional.of(phone.getValue()).filter(typed -> !typed.isBlank()).flatMap(phones::read);
    }

    void open() {
        dialog.open();
        phone.focus();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
