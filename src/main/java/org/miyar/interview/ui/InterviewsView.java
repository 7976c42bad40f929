package org.miyar.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.interview.Interview;
import org.miyar.interview.InterviewId;
import org.miyar.interview.Interviews;
import org.miyar.interview.Ratings;

/**
 * The interviews of whoever is signed in, and the sheet of one of them. Says who is interviewed for what, and what to ask; says no
 * score, which would colour the rating.
 */
@Route("interviews")
@Menu(order = 12, title = "interview.own", icon = "vaadin:comments-o")
@RolesAllowed({Roles.HR, Roles.SUPERVISOR, Roles.EMPLOYEE, Roles.ADMINISTRATOR, Roles.SPECIALIST})
@StyleSheet("context://app/styles/profile.css")
@StyleSheet("context://app/styles/interview.css")
public class InterviewsView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    static final String INTERVIEW = "interview";

    private final transient Ratings ratings;
    private final transient Interviews interviews;
    private final transient InterviewCells cells;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    InterviewsView(Ratings ratings, Interviews interviews, InterviewCells cells, Formats formats, CurrentActor actor) {
        super("interview.own");
        this.ratings = ratings;
        this.interviews = interviews;
        this.cells = cells;
        this.formats = formats;
        this.actor = actor;
        addClassName("interview-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var own = PageAddress.id(
                        PageAddress.read(event.getLocation().getQueryParameters(), INTERVIEW), InterviewId::new)
                .flatMap(id -> ratings.sheet(actor.get(), id));
        if (own.isPresent()) {
            show(own.get());
        } else {
            list();
        }
    }

    private void list() {
        setHeading(getTranslation("interview.own"));
        content.removeAll();
        var own = ratings.own(actor.get());
        if (own.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.COMMENTS_O,
                    getTranslation("interview.own-none"),
                    getTranslation("interview.own-none-text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("interview-list");
        own.forEach(each -> list.add(entry(each)));
        content.add(list);
    }

    private ListItem entry(Interview interview) {
        var link = new RouterLink();
        link.setRoute(InterviewsView.class);
        link.setQueryParameters(QueryParameters.simple(
                Map.of(INTERVIEW, Long.toString(interview.id().value()))));
        link.add(new Isolated(interview.name()));
        var when = new Span(formats.dayAndTime(interview.startsAt()));
        var state = cells.state(interview, interview.interviewer(actor.get().person()));
        var item = new ListItem(link, state, when);
        interview.job().ifPresent(job -> item.add(new Isolated(job.in(Formats.language()))));
        if (!interview.place().isEmpty()) {
            item.add(new Isolated(interview.place()));
        }
        return item;
    }

    private void show(Ratings.Own own) {
        var interview = own.interview();
        setHeading(getTranslation("interview.title-of", interview.name()));
        content.removeAll();
        var back = new RouterLink(getTranslation("interview.own"), InterviewsView.class);
        content.add(back, cells.facts(interview));
        if (!interview.cancelled()) {
            content.add(calendarFile(interview.id()));
        }
        if (interview.cancelled() || own.sheet().submittedAt().isPresent()) {
            content.add(finished(interview));
        } else {
            content.add(new RatingForm(ratings, actor, own, cells, () -> again(interview.id())));
        }
    }

    private Anchor calendarFile(InterviewId id) {
        var handler = DownloadHandler.fromInputStream(event -> interviews
                .calendarFile(actor.get(), id)
                .map(file -> {
                    var bytes = file.content().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file.name(), file.mediaType(), bytes.length);
                })
                .orElseGet(() -> DownloadResponse.error(404)));
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("interview.calendar.file"));
    }

    private Component finished(Interview interview) {
        var section = new Section();
        section.add(new H2(getTranslation("interview.results")));
        section.add(new Paragraph(
                getTranslation(interview.cancelled() ? "interview.cancelled-text" : "interview.locked-text")));
        ratings.results(actor.get(), interview.id()).ifPresent(results -> section.add(new Results(results, cells)));
        return section;
    }

    private void again(InterviewId id) {
        ratings.sheet(actor.get(), id).ifPresentOrElse(this::show, this::list);
    }
}
