package org.miyar.correction.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.miyar.correction.Correction;
import org.miyar.correction.Corrections;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.identity.ui.PersonalRecordLinks;
import org.miyar.recruiting.ui.CandidateLinks;

/** Who asked to have something about them put right, the most urgent first. Each leads to where it is put right. */
@Route("corrections")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/decision.css")
public class CorrectionsView extends Page {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;

    private final transient Corrections corrections;
    private final transient Formats formats;
    private final transient Clock clock;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    CorrectionsView(Corrections corrections, Formats formats, Clock clock, CurrentActor actor) {
        super("correction.title");
        this.corrections = corrections;
        this.formats = formats;
        this.clock = clock;
        this.actor = actor;
        setLead(getTranslation("correction.lead"));
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        var waiting = corrections.waiting(actor.get(), 0, MOST);
        if (waiting.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("correction.none"),
                    getTranslation("correction.none-text")));
            return;
        }
        var list = new OrderedList();
        list.addClassNames("decision-list", "decision-waiting");
        waiting.forEach(asked -> list.add(item(asked)));
        content.add(list);
    }

    private ListItem item(Correction asked) {
        var item = new ListItem(
                link(asked),
                new CorrectionPanel(
                        asked,
                        formats,
                        clock.instant(),
                        done -> new CorrectionDialog(corrections, actor.get(), asked, done, this::show).open()));
        return item;
    }

    /** Telephone and languages are put right on the candidate's page, name and address on that of their record. */
    private Div link(Correction asked) {
        var head = new Div(new Isolated(asked.name()));
        head.addClassName("decision-head");
        asked.candidate().ifPresent(candidate -> {
            var page = CandidateLinks.to(candidate);
            page.add(getTranslation("correction.open-candidate"));
            head.add(page);
        });
        head.add(PersonalRecordLinks.record(getTranslation("correction.open-record"), asked.person(), "corrections"));
        return head;
    }
}
