package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many are selected, and what can be done with them; seen only while somebody is. */
final class SelectionBar extends Div {
    private static final long serialVersionUID = 1L;

    private final Span count = new Span();

    SelectionBar(Runnable move, Runnable clear) {
        addClassName("recruiting-selection");
        count.getElement().setAttribute("role", "status");
        var moving = new Button(getTranslation("recruiting.move"), click -> move.run());
        moving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var none = new Button(getTranslation("recruiting.selection.clear"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(count, moving, none);
        show(0);
    }

    void show(int selected) {
        setVisible(selected > 0);
        count.setText(getTranslation("recruiting.selection.count", selected));
    }
}
