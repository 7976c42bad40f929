package org.miyar.recruiting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;

/** The name of a job in the languages its applicants may read. */
final class JobFields extends Div {
    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 200;

    private final Map<Language, TextField> names = new EnumMap<>(Language.class);

    JobFields() {
        addClassName("miyar-fields");
        add(new Paragraph(getTranslation("recruiting.invite.no-job-text")));
        for (var language : Language.values()) {
            var field = new TextField(getTranslation("recruiting.invite.job-name", language.ownName()));
            field.setValue(getTranslation(language.locale(), "recruiting.invite.default-job"));
            field.setRequiredIndicatorVisible(true);
            field.setMaxLength(LENGTH);
            field.setManualValidation(true);
            field.getElement().setAttribute("lang", language.tag());
            field.getElement().setAttribute("dir", "auto");
            field.setAutofocus(language == Formats.language());
            names.put(language, field);
            add(field);
        }
    }

    /** Empty if one is missing, which is then said beside the field. */
    Optional<LocalizedText> read() {
        names.values().forEach(field -> {
            field.setErrorMessage(getTranslation("recruiting.invite.job-name-missing"));
            field.setInvalid(field.getValue().isBlank());
        });
        if (names.values().stream().anyMatch(TextField::isInvalid)) {
            return Optional.empty();
        }
        return Optional.of(new LocalizedText(name(Language.ARABIC), name(Language.PERSIAN), name(Language.ENGLISH)));
    }

    private String name(Language language) {
        var field = names.get(language);
        return field == null ? "" : field.getValue().strip();
    }
}
