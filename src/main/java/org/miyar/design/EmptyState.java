package org.miyar.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In place of an empty list: why it is empty and what to do. */
public final class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
        addClassName("miyar-empty");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var strong = new Paragraph(title);
        strong.addClassName("miyar-empty-title");
        add(picture, strong, new Paragraph(text));
        add(actions);
    }
}
