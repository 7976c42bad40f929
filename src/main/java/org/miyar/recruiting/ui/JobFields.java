package org.miyar.recruiting.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;

/** The name of a job in the languages its applicants may read. */
final class JobFields {
    private static final int LENGTH = 200;

    private final Map<Language, TextField> names = new EnumMap<>(Language.class);

    JobFields() {
        for (var language : Language.values()) {
            var field = new TextField();
            field.setLabel(field.getTranslation("recruiting.invite.job-name", language.ownName()));
            field.setValue(field.getTranslation(language.locale(), "recruiting.invite.default-job"));
            field.setMaxLength(LENGTH);
            field.getElement().setAttribute("lang", language.tag());
            field.getElement().setAttribute("dir", "auto");
            field.setAutofocus(language == Formats.language());
            names.put(language, field);
        }
    }

    void in(Form form) {
        form.add(new Paragraph(form.getTranslation("recruiting.invite.no-job-text")));
        names.values().forEach(field -> {
            form.require(field);
            form.add(field);
        });
    }

    /** Once the form has found nothing wrong. */
    LocalizedText title() {
        return new LocalizedText(name(Language.ARABIC), name(Language.PERSIAN), name(Language.ENGLISH));
    }

    private String name(Language language) {
        var field = names.get(language);
        return field == null ? "" : field.getValue().strip();
    }
}
