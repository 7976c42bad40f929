package org.miyar.decision.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.miyar.decision.Review;
import org.miyar.decision.Reviews;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.recruiting.ui.CandidateLinks;

/** Who asked to have a decision looked at again and waits for an answer, the most urgent first. Each leads to the candidate. */
@Route("reviews")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/decision.css")
public class ReviewsView extends Page {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 200;

    private final transient Formats formats;
    private final transient Clock clock;

    @Inject
    ReviewsView(Reviews reviews, Formats formats, Clock clock, CurrentActor actor) {
        super("decision.reviews");
        this.formats = formats;
        this.clock = clock;
        setLead(getTranslation("decision.reviews.text"));
        var waiting = reviews.waiting(actor.get(), 0, MOST);
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("decision.reviews.none"),
                    getTranslation("decision.reviews.none-text")));
            return;
        }
        var list = new OrderedList();
        list.addClassNames("decision-list", "decision-waiting");
        waiting.forEach(review -> list.add(item(review)));
        add(list);
    }

    private ListItem item(Review review) {
        var link = CandidateLinks.to(review.candidate());
        link.add(new Isolated(review.name()));
        var due = new Span(getTranslation(
                review.overdue(clock.instant()) ? "decision.review.overdue" : "decision.review.due",
                formats.day(review.dueAt())));
        due.addClassName("miyar-quiet");
        var item = new ListItem(link, due);
        review.involvement()
                .ifPresent(how -> item.add(new Span(getTranslation("decision.review.involved." + how.code()))));
        item.addClassName("decision-head");
        return item;
    }
}
