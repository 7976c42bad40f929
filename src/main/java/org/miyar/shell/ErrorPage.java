package org.miyar.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page in place of the one that was asked for: what happened, what is kept, what to do. */
abstract class ErrorPage extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final H1 heading;

    ErrorPage(String titleKey, String textKey) {
        addClassName("miyar-door");
        var mark = new Span(getTranslation("design.name"));
        mark.addClassName("miyar-mark");
        heading = new H1(getTranslation(titleKey));
        var home = new Anchor("", getTranslation("shell.error.home"));
        var card = new Div(mark, heading, new Paragraph(getTranslation(textKey)), home);
        card.addClassName("miyar-card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("design.title", heading.getText());
    }
}
