package org.miyar.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Copies a text that is shown beside it. Where the browser refuses, the text is selected, so that the person can copy it themselves. */
public final class CopyButton extends Button {
    private static final long serialVersionUID = 1L;

    private static final String SELECT = """
            const field = this.inputElement;
            if (field) {
                field.focus();
                field.select();
            } else {
                getSelection().selectAllChildren(this);
            }""";

    /**
     * @param text what is copied
     * @param shown where it stands in the page
     * @param copied what is said once the browser has copied it, and not before
     */
    public CopyButton(String label, String text, Component shown, String copied) {
        super(label, VaadinIcon.COPY_O.create());
        Clipboard.onClick(this).writeText(text, done -> Notices.done(copied), refused -> {
            shown.getElement().executeJs(SELECT);
            Notices.problem(getTranslation("design.copy.refused"));
        });
    }
}
