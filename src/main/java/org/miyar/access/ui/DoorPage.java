package org.miyar.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.miyar.design.Formats;
import org.miyar.design.LanguageSwitch;
import org.miyar.kernel.Language;

/** A page before the door: one narrow card with the name, the three languages and what is asked. */
abstract class DoorPage extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final H1 heading;
    private final Paragraph lead = new Paragraph();
    private final Div content = new Div();

    DoorPage(String titleKey) {
        addClassName("miyar-door");
        var mark = new Span(getTranslation("design.name"));
        mark.addClassName("miyar-mark");
        heading = new H1(getTranslation(titleKey));
        lead.addClassName("miyar-lead");
        lead.setVisible(false);
        content.addClassName("miyar-door-content");
        var top = new Div(mark, new LanguageSwitch(Arrivals::choose));
        top.addClassName("miyar-door-top");
        var card = new Div(top, heading, lead, content);
        card.addClassName("miyar-card");
        super.add(card);
    }

    final void setLead(String text) {
        lead.setText(text);
        lead.setVisible(true);
    }

    final void setHeading(String text) {
        heading.setText(text);
    }

    final void showOnly(Component... components) {
        content.removeAll();
        content.add(components);
    }

    @Override
    public void add(Component... components) {
        content.add(components);
    }

    static Language language() {
        return Formats.language();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("design.title", heading.getText());
    }
}
