package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Confirmation;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Roles;
import org.miyar.identity.ui.PersonalRecordLinks;
import org.miyar.kernel.EmailAddress;
import org.miyar.profile.ui.ProfileLinks;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.ui.OpeningLinks;
import org.miyar.requisition.ui.StageWords;
import org.miyar.sitting.Accommodation;
import org.miyar.sitting.Accommodations;

/** One candidate: who, what happened so far, what can be done with the link, and the way to the profile. */
@Route("candidates/:candidate")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/recruiting.css")
@StyleSheet("context://app/styles/board.css")
public class CandidateView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Candidates candidates;
    private final transient Inviting inviting;
    private final transient InviteDialogs dialogs;
    private final transient CandidateCells cells;
    private final transient Moves moves;
    private final transient Timeline timeline;
    private final transient Requisitions requisitions;
    private final transient Accommodations accommodations;
    private final transient Instance<CandidatePart> parts;
    private final transient People people;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    CandidateView(
            Candidates candidates,
            Inviting inviting,
            InviteDialogs dialogs,
            CandidateCells cells,
            Moves moves,
            Timeline timeline,
            Requisitions requisitions,
            Accommodations accommodations,
            @Any Instance<CandidatePart> parts,
            People people,
            Formats formats,
            CurrentActor actor) {
        super("recruiting.candidates");
        this.candidates = candidates;
        this.inviting = inviting;
        this.dialogs = dialogs;
        this.cells = cells;
        this.moves = moves;
        this.timeline = timeline;
        this.requisitions = requisitions;
        this.accommodations = accommodations;
        this.parts = parts;
        this.people = people;
        this.formats = formats;
        this.actor = actor;
        addClassName("recruiting-person");
        content.addClassName("recruiting-candidate");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var candidate =
                CandidateLinks.candidate(event.getRouteParameters()).flatMap(id -> candidates.find(actor.get(), id));
        show(candidate.orElseThrow(NotFoundException::new));
    }

    private void show(Candidate candidate) {
        setHeading(candidate.row().name());
        content.removeAll();
        var top = new Div(back(), cells.state(candidate.row()));
        top.addClassName("recruiting-top");
        if (candidate.row().demo()) {
            top.add(StateTag.simulated(top));
        }
        content.add(top);
        if (candidate.state() == CandidateState.SUBMITTED) {
            content.add(readProfile(candidate));
        } else {
            content.add(new Paragraph(getTranslation("recruiting.candidate.waiting")));
        }
        var columns = new Div(about(candidate), history(candidate));
        columns.addClassName("recruiting-columns");
        content.add(columns);
        parts.stream()
                .sorted(Comparator.comparingInt(CandidatePart::order))
                .flatMap(part -> part.section(actor.get(), candidate, () -> reload(candidate.id())).stream())
                .forEach(content::add);
        if (candidate.state() != CandidateState.SUBMITTED) {
            var below = new Div(link(candidate), accommodations(candidate));
            below.addClassName("recruiting-columns");
            content.add(below);
        }
        content.add(section(
                "recruiting.candidate.data",
                new Paragraph(getTranslation("recruiting.candidate.data-explained")),
                PersonalRecordLinks.record(
                        getTranslation("identity.record.open"),
                        candidate.person(),
                        "candidates/" + candidate.id().value())));
    }

    private Button readProfile(Candidate candidate) {
        var read = new Button(getTranslation("recruiting.candidate.read"), VaadinIcon.FILE_TEXT_O.create(), click -> {
            candidates.markRead(actor.get(), candidate.id());
            // Read again: the first reading keeps the version that held then.
            ProfileLinks.open(
                    candidate.sitting(),
                    candidates.find(actor.get(), candidate.id()).flatMap(Candidate::target));
        });
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        read.addClassName("recruiting-read");
        return read;
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("recruiting.candidate.back"), CandidatesView.class);
    }

    private Section about(Candidate candidate) {
        var list = new DescriptionList();
        list.addClassName("recruiting-facts");
        fact(
                list,
                "recruiting.candidate.email",
                new Isolated(candidate
                        .row()
                        .email()
                        .map(EmailAddress::value)
                        .orElse(getTranslation("recruiting.candidate.no-email"))));
        fact(
                list,
                "recruiting.candidate.language",
                new Span(candidate.row().language().ownName()));
        fact(list, "recruiting.candidate.job", job(candidate));
        candidate.row().place().ifPresent(place -> fact(list, "recruiting.column.stage", stage(candidate, place)));
        // Who came by themselves was invited by nobody.
        candidate
                .invitedBy()
                .flatMap(people::find)
                .map(Person::name)
                .or(() -> candidate.row().demo()
                        ? Optional.of(getTranslation("recruiting.candidate.by-system"))
                        : Optional.empty())
                .ifPresent(name -> fact(list, "recruiting.candidate.invited-by", new Isolated(name)));
        if (candidate.state().waiting()) {
            fact(list, "recruiting.candidate.deadline", new Span(formats.day(candidate.expiresAt())));
        }
        return section("recruiting.candidate.about", list);
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(list.getTranslation(key)), new DescriptionList.Description(value));
    }

    /** The opening, or why there is no fit and what to do about it. */
    private Component job(Candidate candidate) {
        var title = candidate.row().job().map(text -> text.in(Formats.language()));
        if (candidate.requisition().isPresent() && title.isPresent()) {
            var link = OpeningLinks.to(title.get(), candidate.requisition().get());
            return candidate.target().isPresent() ? link : new Div(link, quiet("recruiting.candidate.job-no-target"));
        }
        var choice = new OpeningChoice(requisitions, actor, Optional.of(RequisitionState.OPEN));
        choice.setPlaceholder(getTranslation("recruiting.candidate.job-choose"));
        choice.addValueChangeListener(change -> {
            if (choice.chosen().isPresent()) {
                switch (inviting.assign(
                        actor.get(), candidate.id(), choice.chosen().get())) {
                    case DONE -> Notices.done(getTranslation("recruiting.candidate.job-assigned"));
                    case TOO_LATE -> Notices.problem(getTranslation("recruiting.candidate.job-not-assigned"));
                    case OTHER_INSTRUMENT ->
                        Notices.problem(getTranslation("recruiting.candidate.job-other-instrument"));
                }
                reload(candidate.id());
            }
        });
        return new Div(
                quiet("recruiting.candidate.job-none"),
                choice,
                new Div(OpeningLinks.toNew(getTranslation("recruiting.invite.no-job-add"))));
    }

    private Div stage(Candidate candidate, CandidateRow.Place place) {
        var since = new Span(getTranslation("recruiting.board.since", formats.day(place.since())));
        since.addClassName("miyar-quiet");
        var stage = new Div(
                CandidateLinks.board(StageWords.of(place.stage()), place.stage().requisition()), since);
        stage.addClassName("recruiting-stage");
        if (!place.stage().kind().decided()) {
            stage.add(new Button(
                    getTranslation("recruiting.move"),
                    click -> moves.ask(List.of(candidate.row()), () -> reload(candidate.id()))));
        }
        return stage;
    }

    private Paragraph quiet(String key) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("miyar-quiet");
        return paragraph;
    }

    private Section history(Candidate candidate) {
        return section("recruiting.candidate.timeline", timeline.of(actor.get(), candidate));
    }

    private Section link(Candidate candidate) {
        var again = new Button(
                getTranslation("recruiting.candidate.new-link"),
                VaadinIcon.LINK.create(),
                click -> dialogs.newLink(candidate.id(), () -> reload(candidate.id())));
        again.setDisableOnClick(true);
        var actions = new Div(again);
        actions.addClassName("miyar-detail-actions");
        if (candidate.state().waiting()) {
            var revoke = new Button(getTranslation("recruiting.candidate.revoke"), click -> askToRevoke(candidate));
            revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(revoke);
        }
        return section(
                "recruiting.candidate.link",
                new Paragraph(getTranslation("recruiting.candidate.new-link-explained")),
                actions);
    }

    private Section accommodations(Candidate candidate) {
        var recorded = accommodations.find(actor.get(), candidate.sitting());
        var section = section("recruiting.candidate.accommodations");
        if (recorded.isEmpty()) {
            section.add(new Paragraph(getTranslation("recruiting.candidate.accommodations-none")));
        }
        recorded.ifPresent(found -> {
            if (!found.timingSignals()) {
                section.add(new Paragraph(getTranslation("recruiting.accommodation.recorded-untimed")));
            }
            if (found.extraTimePercent() > 0) {
                section.add(new Paragraph(
                        getTranslation("recruiting.accommodation.recorded-extra", found.extraTimePercent())));
            }
            if (!found.notes().isEmpty()) {
                section.add(new Paragraph(found.notes()));
            }
        });
        if (candidate.startedAt().isPresent()) {
            section.add(new Paragraph(getTranslation("recruiting.candidate.accommodations-fixed")));
        } else {
            section.add(new Button(
                    getTranslation("recruiting.candidate.accommodations-record"),
                    click -> new AccommodationDialog(
                                    recorded.orElse(new Accommodation(0, true, "", 0)),
                                    wanted -> accommodations.record(actor.get(), candidate.sitting(), wanted),
                                    () -> reload(candidate.id()))
                            .open()));
        }
        return section;
    }

    private void askToRevoke(Candidate candidate) {
        Confirmation.ask(
                getTranslation("recruiting.candidate.revoke-title"),
                getTranslation("recruiting.candidate.revoke-text"),
                getTranslation("recruiting.candidate.revoke-confirm"),
                () -> {
                    if (inviting.revoke(actor.get(), candidate.id())) {
                        Notices.done(getTranslation("recruiting.candidate.revoked"));
                    } else {
                        Notices.problem(getTranslation("recruiting.candidate.too-late"));
                    }
                    reload(candidate.id());
                });
    }

    private void reload(CandidateId id) {
        candidates.find(actor.get(), id).ifPresent(this::show);
    }

    private Section section(String titleKey, Component... parts) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        section.addClassName("recruiting-section");
        return section;
    }
}
