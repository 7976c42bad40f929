package org.miyar.requisition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Two or three parts of a page of which one is seen; the others keep what was typed in them. */
final class Parts extends Div {
    private static final long serialVersionUID = 1L;

    private final Div choice = new Div();
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Map<String, Component> parts = new LinkedHashMap<>();
    private final transient Consumer<String> chosen;

    /** @param chosen is told when a person turns to another part */
    Parts(String label, Consumer<String> chosen) {
        this.chosen = chosen;
        choice.addClassName("requisition-parts");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", label);
        add(choice);
    }

    void add(String key, String title, Component part) {
        var button = new Button(title, click -> {
            show(key);
            chosen.accept(key);
        });
        buttons.put(key, button);
        parts.put(key, part);
        choice.add(button);
        add(part);
    }

    /** The part of this key, else the first. */
    void show(String key) {
        var shown = parts.containsKey(key) ? key : parts.keySet().iterator().next();
        parts.forEach((name, part) -> part.setVisible(name.equals(shown)));
        buttons.forEach((name, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(name.equals(shown))));
    }
}
