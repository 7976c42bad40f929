package org.miyar.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.miyar.design.Cell;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.insight.Asking;
import org.miyar.insight.Demographics;

/** Which voluntary questions are asked here. Each is off until somebody says why asking it is lawful. */
@Route("insight/questions")
@Menu(order = 93, title = "insight.questions.title", icon = "vaadin:question-circle-o")
@RolesAllowed({Roles.HR, Roles.ADMINISTRATOR})
@StyleSheet("context://app/styles/profile.css")
@StyleSheet("context://app/styles/insight.css")
public class QuestionsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Demographics demographics;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div list = new Div();

    @Inject
    QuestionsView(Demographics demographics, Formats formats, CurrentActor actor) {
        super("insight.questions.title");
        this.demographics = demographics;
        this.formats = formats;
        this.actor = actor;
        setLead(getTranslation("insight.questions.lead"));
        list.addClassName("insight");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        var caution = new Paragraph(getTranslation("insight.questions.law"));
        caution.addClassName("miyar-caution");
        list.add(caution);
        demographics.questions(actor.get()).forEach(asking -> list.add(section(asking)));
    }

    private Section section(Asking asking) {
        var question = asking.question().text().in(Formats.language());
        var section = new Section(
                new H2(question),
                asking.asked()
                        ? Cell.tag(getTranslation("insight.asked"), "good")
                        : Cell.tag(getTranslation("insight.not-asked")));
        section.addClassName("insight-asking");
        section.add(new UnorderedList(asking.question().choices().stream()
                .map(choice -> new ListItem(choice.text().in(Formats.language())))
                .toArray(ListItem[]::new)));
        asking.changedAt()
                .ifPresent(at -> section.add(new Paragraph(getTranslation(
                        asking.asked() ? "insight.asked-since" : "insight.not-asked-since", formats.day(at)))));
        section.add(asking.asked() ? off(asking, question) : on(asking, question));
        return section;
    }

    private Component on(Asking asking, String question) {
        var reason = new TextArea(getTranslation("insight.questions.reason"));
        reason.setHelperText(getTranslation("insight.questions.reason-help"));
        reason.setMaxLength(Asking.REASON_LENGTH);
        reason.setValue(asking.reason());
        reason.getElement().setAttribute("dir", "auto");
        var ask = new Button(getTranslation("insight.questions.on"));
        ask.setAriaLabel(getTranslation("insight.questions.on-of", question));
        var form = new Form(ask, () -> change(asking, true, reason.getValue()));
        form.require(reason);
        form.add(reason, new Div(ask));
        return form;
    }

    private Component off(Asking asking, String question) {
        var reason = new Paragraph(
                new Span(getTranslation("insight.questions.because") + " "), new Isolated(asking.reason()));
        var stop = new Button(getTranslation("insight.questions.off"), click -> change(asking, false, asking.reason()));
        stop.setAriaLabel(getTranslation("insight.questions.off-of", question));
        return new Div(reason, stop);
    }

    private void change(Asking asking, boolean asked, String reason) {
        switch (demographics.ask(actor.get(), asking.question().code(), asking.version(), asked, reason)) {
            case SAVED -> Notices.done(getTranslation(asked ? "insight.questions.is-on" : "insight.questions.is-off"));
            case STALE -> Notices.problem(getTranslation("insight.questions.stale"));
        }
        show();
    }
}
