package org.miyar.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A detail beside its list, or over it on narrow screens: heading, a way to close it, and room to say what went wrong. */
public abstract class DetailPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final H2 heading = new H2();
    private final Paragraph problem = new Paragraph();
    private final Div remedies = new Div();

    protected DetailPanel(String title, Runnable closed) {
        addClassName("miyar-detail");
        setHeading(title);
        heading.getElement().setAttribute("dir", "auto");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(getTranslation("design.close"));
        var head = new Div(heading, close);
        head.addClassName("miyar-detail-head");
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        remedies.addClassName("miyar-detail-actions");
        clearProblem();
        add(head, problem, remedies);
    }

    /** It names the panel too: the panel stands outside the page's main part, and only a named section is a landmark. */
    protected final void setHeading(String text) {
        heading.setText(text);
        getElement().setAttribute("aria-label", text);
    }

    /** Says what was not done and offers what can be done about it; what was typed stays. */
    protected void showProblem(String text, Button... ways) {
        problem.setText(text);
        problem.setVisible(true);
        remedies.removeAll();
        remedies.add(ways);
        remedies.setVisible(ways.length > 0);
        problem.getElement().callJsFunction("scrollIntoView");
    }

    protected void clearProblem() {
        problem.setVisible(false);
        problem.setText("");
        remedies.setVisible(false);
    }
}
