package org.miyar.insight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.insight.Fairness;
import org.miyar.insight.FairnessWords;
import org.miyar.platform.i18n.Messages;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.ui.OpeningLinks;

/** How groups of people fare from stage to stage of one opening. */
@Route("openings/:opening/fairness")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/profile.css")
@StyleSheet("context://app/styles/insight.css")
public class FairnessView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final String PERIOD = "period";

    private final transient Fairness fairness;
    private final transient Requisitions requisitions;
    private final transient Messages messages;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    FairnessView(Fairness fairness, Requisitions requisitions, Messages messages, CurrentActor actor) {
        super("insight.title");
        this.fairness = fairness;
        this.requisitions = requisitions;
        this.messages = messages;
        this.actor = actor;
        setLead(getTranslation("insight.lead"));
        content.addClassName("insight");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opening =
                OpeningLinks.opening(event.getRouteParameters()).flatMap(id -> requisitions.find(actor.get(), id));
        var period = PageAddress.read(event.getLocation().getQueryParameters(), PERIOD);
        show(opening.orElseThrow(NotFoundException::new), period);
    }

    private void show(Requisition opening, String period) {
        var title = opening.form().title().in(Formats.language());
        setHeading(getTranslation("insight.of", title));
        var words = new FairnessWords(messages, Formats.language());
        var report = fairness.of(actor.get(), opening.id(), period);
        content.removeAll();
        content.add(new Div(OpeningLinks.to(title, opening.id()), FairnessLinks.questions()));
        content.add(new PeriodChoice(report, words, chosen -> {
            PageAddress.write(UI.getCurrent(), Map.of(PERIOD, chosen));
            show(opening, chosen);
        }));
        new FairnessSections(report, words).all(opening.demo()).forEach(content::add);
        if (report.parts().isEmpty()) {
            setActions();
        } else {
            setActions(FairnessLinks.export(report, messages, title, getTranslation("insight.file")));
        }
    }
}
