package org.miyar.requisition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.design.Confirmation;
import org.miyar.design.CopyButton;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.platform.config.Config;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionMove;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;

/** One job opening: its texts and what it asks for, each saved by itself, and what can be done with it. */
@Route("openings/:opening")
@RolesAllowed({Roles.HR, Roles.SUPERVISOR})
@StyleSheet("context://app/styles/requisition.css")
public class OpeningView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    static final String TAB = "tab";
    static final String TARGET = "target";
    static final String STAGES = "stages";

    private final transient Requisitions requisitions;
    private final transient OpeningForms forms;
    private final transient OpeningReading reading;
    private final transient OpeningCells cells;
    private final transient CurrentActor actor;
    private final transient Config config;
    private final Div top = new Div();
    private final ProblemBox problem = new ProblemBox();
    private final Div content = new Div();
    /** The forms that are shown, by the part they stand in. */
    private final transient Map<String, Unsaved> editors = new HashMap<>();

    /** Set before anything that uses it is shown. */
    @SuppressWarnings("NullAway.Init")
    private transient OpenedOpening opened;

    @Inject
    OpeningView(
            Requisitions requisitions,
            OpeningForms forms,
            OpeningReading reading,
            OpeningCells cells,
            CurrentActor actor,
            Config config) {
        super("requisition.openings");
        this.requisitions = requisitions;
        this.forms = forms;
        this.reading = reading;
        this.cells = cells;
        this.actor = actor;
        this.config = config;
        addClassName("requisition-page");
        top.addClassName("requisition-top");
        content.addClassName("requisition-content");
        add(top, problem, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var tab = PageAddress.read(event.getLocation().getQueryParameters(), TAB);
        if (OpeningLinks.isNew(event.getRouteParameters()) && writes()) {
            showNew();
            return;
        }
        var opening =
                OpeningLinks.opening(event.getRouteParameters()).flatMap(id -> requisitions.find(actor.get(), id));
        show(opening.orElseThrow(NotFoundException::new), tab);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editors.values().stream().anyMatch(Unsaved::isUnsaved)) {
            var leaving = event.postpone();
            Confirmation.ask(
                    getTranslation("requisition.leave-title"),
                    getTranslation("requisition.leave-text"),
                    getTranslation("requisition.leave"),
                    leaving::proceed);
        }
    }

    private boolean writes() {
        return actor.get().is(Role.HR);
    }

    private void showNew() {
        setHeading(getTranslation("requisition.add"));
        setActions();
        problem.clear();
        top.removeAll();
        top.add(back());
        content.removeAll();
        var editor = forms.job(
                Optional.empty(),
                saved -> UI.getCurrent()
                        .navigate(OpeningView.class, OpeningLinks.parameters(saved), OpeningLinks.tab(TARGET)));
        editors.clear();
        editors.put("", editor);
        content.add(new Paragraph(getTranslation("requisition.new-lead")), editor);
    }

    private void show(Requisition opening, String tab) {
        problem.clear();
        content.removeAll();
        editors.clear();
        opened = new OpenedOpening(opening, requisitions, actor, this::showHead, () -> show(opened.opening(), ""));
        showHead();
        boolean editable = writes() && opening.state() != RequisitionState.CLOSED;
        var parts = new Parts(
                getTranslation("requisition.parts"), chosen -> PageAddress.write(UI.getCurrent(), Map.of(TAB, chosen)));
        parts.add("", getTranslation("requisition.tab.job"), editable ? jobEditor() : reading.job(opening));
        var holder = new Div();
        fillTarget(holder, editable);
        parts.add(TARGET, getTranslation("requisition.tab.target"), holder);
        parts.add(
                STAGES, getTranslation("requisition.tab.stages"), editable ? stagesEditor() : reading.stages(opening));
        parts.show(tab);
        content.add(parts);
    }

    private Component jobEditor() {
        var editor = forms.job(Optional.of(opened), saved -> opened.refresh());
        editors.put("", editor);
        return editor;
    }

    private Component stagesEditor() {
        var editor = forms.stages(opened);
        editors.put(STAGES, editor);
        return editor;
    }

    private void fillTarget(Div holder, boolean editable) {
        var versions = requisitions.targets(actor.get(), opened.id());
        holder.removeAll();
        if (editable) {
            var editor = forms.target(opened, versions, count().read(), () -> fillTarget(holder, true));
            editors.put(TARGET, editor);
            holder.add(editor);
        }
        holder.add(reading.versions(versions));
    }

    private void showHead() {
        problem.clear();
        var opening = opened.opening();
        setHeading(opening.form().title().in(Formats.language()));
        top.removeAll();
        top.add(back(), OpeningTags.of(opening.state(), opening.form().closesOn(), cells.today(), opening.demo()));
        if (writes()) {
            var candidates = new Anchor(
                    OpeningLinks.candidates(opening.id()),
                    getTranslation("requisition.candidates", count().candidates()));
            candidates.setRouterIgnore(false);
            var board = new Anchor(OpeningLinks.board(opening.id()), getTranslation("requisition.board"));
            board.setRouterIgnore(false);
            var fairness = new Anchor(OpeningLinks.fairness(opening.id()), getTranslation("requisition.fairness"));
            fairness.setRouterIgnore(false);
            top.add(candidates, board, fairness);
            if (opening.state() != RequisitionState.DRAFT) {
                var walkIn = new Anchor(OpeningLinks.walkIn(opening.id()), getTranslation("requisition.walk-in"));
                walkIn.setRouterIgnore(false);
                top.add(walkIn);
            }
            setActions(actions(opening.state()).toArray(Component[]::new));
        }
        if (opening.openedAt().isPresent()) {
            showPublicPage(opening);
        }
    }

    private void showPublicPage(Requisition opening) {
        var address = OpeningLinks.forEverybody(opening);
        var link = new Anchor(address, getTranslation("requisition.public"), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        top.add(
                link,
                new CopyButton(
                        getTranslation("requisition.public-copy"),
                        config.publicUrl() + address.replaceFirst("\\?.*", ""),
                        link,
                        getTranslation("requisition.public-copied")));
    }

    private CandidateCounts.Count count() {
        return requisitions
                .candidates(actor.get(), List.of(opened.id()))
                .getOrDefault(opened.id(), CandidateCounts.Count.NONE);
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("requisition.back"), OpeningsView.class);
    }

    private List<Button> actions(RequisitionState state) {
        var actions = new ArrayList<Button>();
        actions.add(new Button(getTranslation("requisition.copy"), VaadinIcon.COPY_O.create(), click -> copy()));
        var next = state.next();
        if (next.contains(RequisitionState.CLOSED)) {
            boolean draft = state == RequisitionState.DRAFT;
            actions.add(new Button(
                    getTranslation(draft ? "requisition.discard" : "requisition.close"), click -> askToClose(draft)));
        }
        if (next.contains(RequisitionState.PAUSED)) {
            actions.add(new Button(getTranslation("requisition.pause"), click -> move(RequisitionState.PAUSED)));
        }
        if (next.contains(RequisitionState.OPEN)) {
            var open = new Button(
                    getTranslation(state == RequisitionState.DRAFT ? "requisition.open" : "requisition.open-again"),
                    click -> move(RequisitionState.OPEN));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(open);
        }
        return actions;
    }

    private void copy() {
        requisitions.copy(actor.get(), opened.id()).ifPresent(copied -> {
            Notices.done(getTranslation("requisition.copied"));
            UI.getCurrent().navigate(OpeningView.class, OpeningLinks.parameters(copied));
        });
    }

    private void askToClose(boolean draft) {
        Confirmation.ask(
                getTranslation(draft ? "requisition.discard-title" : "requisition.close-title"),
                getTranslation(draft ? "requisition.discard-text" : "requisition.close-text"),
                getTranslation(draft ? "requisition.discard" : "requisition.close"),
                () -> move(RequisitionState.CLOSED));
    }

    private void move(RequisitionState to) {
        problem.clear();
        switch (requisitions.move(actor.get(), opened.id(), opened.version(), to)) {
            case RequisitionMove.Moved(var now) -> {
                Notices.done(getTranslation("requisition.moved." + now.code()));
                if (now == RequisitionState.CLOSED) {
                    opened.reload();
                } else {
                    // What is being typed in the tabs stays.
                    opened.refresh();
                }
            }
            case RequisitionMove.Incomplete(var obstacles) ->
                problem.show(getTranslation("requisition.incomplete"), OpeningTags.words(obstacles));
            case RequisitionMove.NoWay(var from, var _) ->
                problem.show(
                        getTranslation("requisition.no-way", getTranslation("requisition.state." + from.code())),
                        List.of());
            case RequisitionMove.Stale _ ->
                problem.show(
                        getTranslation("requisition.stale-move"),
                        List.of(),
                        new Button(getTranslation("design.stale.theirs"), click -> opened.reload()));
        }
    }
}
