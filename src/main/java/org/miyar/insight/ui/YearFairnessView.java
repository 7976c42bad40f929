package org.miyar.insight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Organisations;
import org.miyar.identity.Roles;
import org.miyar.insight.Fairness;
import org.miyar.insight.FairnessWords;
import org.miyar.kernel.Digits;
import org.miyar.platform.i18n.Messages;

/** How groups of people fare in all openings of a year: what one opening is too small to show. */
@Route("insight/fairness")
@Menu(order = 19.5, title = "insight.title", icon = "vaadin:bar-chart-h")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/profile.css")
@StyleSheet("context://app/styles/insight.css")
public class YearFairnessView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final String YEAR = "year";

    private final transient Fairness fairness;
    private final transient Organisations organisations;
    private final transient Messages messages;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    YearFairnessView(Fairness fairness, Organisations organisations, Messages messages, CurrentActor actor) {
        super("insight.title");
        this.fairness = fairness;
        this.organisations = organisations;
        this.messages = messages;
        this.actor = actor;
        setLead(getTranslation("insight.lead-year"));
        content.addClassName("insight");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var years = fairness.years(actor.get());
        var asked = PageAddress.read(event.getLocation().getQueryParameters(), YEAR);
        content.removeAll();
        setActions();
        if (years.isEmpty()) {
            content.add(FairnessSections.none());
            return;
        }
        show(
                years,
                years.stream()
                        .filter(year -> year.toString().equals(asked))
                        .findFirst()
                        .orElse(years.getFirst()));
    }

    private void show(List<Year> years, Year year) {
        var words = new FairnessWords(messages, Formats.language());
        var report = fairness.across(actor.get(), year, "");
        content.removeAll();
        content.add(new Div(FairnessLinks.questions()), choice(years, year));
        new FairnessSections(report, words).all(organisations.current().demo()).forEach(content::add);
        setActions();
        if (!report.parts().isEmpty()) {
            setActions(FairnessLinks.export(
                    report, messages, year.toString(), getTranslation("insight.file") + "-" + year));
        }
    }

    private Select<Year> choice(List<Year> years, Year year) {
        var choice = new Select<Year>();
        choice.setLabel(getTranslation("insight.year"));
        choice.setItems(years);
        choice.setItemLabelGenerator(YearFairnessView::words);
        choice.setValue(year);
        choice.addValueChangeListener(change -> {
            PageAddress.write(UI.getCurrent(), Map.of(YEAR, change.getValue().toString()));
            show(years, change.getValue());
        });
        return choice;
    }

    private static String words(Year year) {
        return Digits.inLanguage(year.toString(), Formats.language());
    }
}
