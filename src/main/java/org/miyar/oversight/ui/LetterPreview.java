package org.miyar.oversight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.miyar.kernel.Language;
import org.miyar.notification.LetterText;

/** A letter as somebody would get it, in its language and direction. */
final class LetterPreview extends Section {
    private static final long serialVersionUID = 1L;

    private final Paragraph subject = new Paragraph();
    private final Div body = new Div();

    LetterPreview(Language language, LetterText letter) {
        addClassName("letters-preview");
        subject.addClassName("miyar-strong");
        var sheet = new Div(subject, body);
        sheet.addClassName("miyar-letter");
        sheet.getElement().setAttribute("lang", language.tag());
        sheet.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        add(
                new H2(getTranslation("oversight.texts.preview")),
                new Paragraph(getTranslation("oversight.texts.made-up")));
        add(sheet);
        show(letter);
    }

    void show(LetterText letter) {
        subject.setText(letter.subject());
        body.setText(letter.body());
    }
}
