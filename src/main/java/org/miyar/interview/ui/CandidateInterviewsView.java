package org.miyar.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Confirmation;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.interview.Interview;
import org.miyar.interview.InterviewChange;
import org.miyar.interview.Interviews;
import org.miyar.interview.Ratings;
import org.miyar.kernel.Bidi;
import org.miyar.oversight.Letterbox;
import org.miyar.platform.config.Config;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.ui.CandidateLinks;
import org.miyar.team.Teams;

/** The interviews with one candidate: planned here, and read here once they are rated. */
@Route("candidates/:candidate/interviews")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/profile.css")
@StyleSheet("context://app/styles/interview.css")
public class CandidateInterviewsView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Candidates candidates;
    private final transient Interviews interviews;
    private final transient Ratings ratings;
    private final transient InterviewCells cells;
    private final transient Teams teams;
    private final transient Letterbox letterbox;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final ZoneId zone;
    private final Div content = new Div();

    @Inject
    CandidateInterviewsView(
            Candidates candidates,
            Interviews interviews,
            Ratings ratings,
            InterviewCells cells,
            Teams teams,
            Letterbox letterbox,
            Formats formats,
            Config config,
            CurrentActor actor) {
        super("interview.title");
        this.candidates = candidates;
        this.interviews = interviews;
        this.ratings = ratings;
        this.cells = cells;
        this.teams = teams;
        this.letterbox = letterbox;
        this.formats = formats;
        this.actor = actor;
        zone = config.zone();
        addClassName("interview-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var candidate =
                CandidateLinks.candidate(event.getRouteParameters()).flatMap(id -> candidates.find(actor.get(), id));
        show(candidate.orElseThrow(NotFoundException::new));
    }

    private void show(Candidate candidate) {
        setHeading(getTranslation("interview.title-of", candidate.row().name()));
        var plan = new Button(
                getTranslation("interview.plan"), VaadinIcon.PLUS.create(), click -> plan(candidate, Optional.empty()));
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setActions(plan);
        content.removeAll();
        var back = CandidateLinks.to(candidate.id());
        back.add(new Isolated(candidate.row().name()));
        content.add(back);
        var planned = interviews.with(actor.get(), candidate.id());
        if (planned.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.COMMENTS_O,
                    getTranslation("interview.none"),
                    getTranslation(
                            candidate.submittedAt().isPresent()
                                    ? "interview.none-text"
                                    : "interview.none-text-early")));
        }
        planned.forEach(each -> content.add(section(candidate, each)));
    }

    private Section section(Candidate candidate, Interview interview) {
        var section = new Section(new H2(formats.dayAndTime(interview.startsAt())), cells.facts(interview));
        section.addClassName("interview-section");
        if (!interview.cancelled()) {
            var change =
                    new Button(getTranslation("interview.change"), click -> plan(candidate, Optional.of(interview)));
            var cancel = new Button(getTranslation("interview.cancel"), click -> askToCancel(candidate, interview));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            var actions = new Div(change, cancel);
            actions.addClassName("miyar-detail-actions");
            section.add(actions);
        }
        ratings.results(actor.get(), interview.id()).ifPresent(results -> section.add(new Results(results, cells)));
        return section;
    }

    /** In place of the list, so that nothing else is done meanwhile. */
    private void plan(Candidate candidate, Optional<Interview> changed) {
        setActions();
        content.removeAll();
        content.add(new PlanForm(
                teams,
                actor,
                formats,
                zone,
                changed,
                leaves(candidate),
                form -> changed.map(each -> interviews.change(actor.get(), each.id(), each.version(), form))
                        .orElseGet(() -> interviews.plan(actor.get(), candidate.id(), form)),
                () -> {
                    Notices.done(getTranslation("interview.saved"));
                    show(candidate);
                },
                () -> show(candidate)));
    }

    private List<String> leaves(Candidate candidate) {
        var words = new ArrayList<String>();
        words.add(getTranslation(
                candidate.row().email().isPresent() ? "interview.letters" : "interview.letters-no-address",
                Bidi.isolated(candidate.row().name())));
        if (!letterbox.leavesByMail()) {
            words.add(getTranslation("interview.letters-kept"));
        }
        return words;
    }

    private void askToCancel(Candidate candidate, Interview interview) {
        Confirmation.ask(
                getTranslation("interview.cancel-title"),
                getTranslation("interview.cancel-text"),
                getTranslation("interview.cancel"),
                () -> {
                    if (interviews.cancel(actor.get(), interview.id(), interview.version())
                            instanceof InterviewChange.Saved) {
                        Notices.done(getTranslation("interview.cancelled-done"));
                    } else {
                        Notices.problem(getTranslation("interview.stale"));
                    }
                    show(candidate);
                });
    }
}
