package org.miyar.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A staff view: its heading, what can be done on it at the reading end, and its content. */
public abstract class Page extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final H1 heading = new H1();
    private final Div actions = new Div();
    private final Header header = new Header(heading, actions);

    protected Page(String titleKey) {
        addClassName("miyar-page");
        // Where the layout's skip link leads.
        setId("content");
        getElement().setAttribute("tabindex", "-1");
        header.addClassName("miyar-page-header");
        actions.addClassName("miyar-page-actions");
        heading.setText(getTranslation(titleKey));
        heading.setId("title");
        getElement().setAttribute("aria-labelledby", "title");
        add(header);
    }

    /** Another heading than the key's, such as a person's name. */
    protected void setHeading(String text) {
        heading.setText(text);
    }

    /** One sentence under the heading that says what the page is for. */
    protected void setLead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("miyar-lead");
        header.addComponentAtIndex(1, lead);
    }

    /** What can be done here; the last one may be primary. */
    protected void addActions(Component... components) {
        actions.add(components);
    }

    /** The same for a page that shows one thing after another: what could be done with the last one goes. */
    protected void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("design.title", heading.getText());
    }
}
