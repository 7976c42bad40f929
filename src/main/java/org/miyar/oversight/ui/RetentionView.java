package org.miyar.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToIntFunction;
import org.miyar.design.Cell;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.NarrowGrid;
import org.miyar.design.Page;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.identity.ui.PersonalRecordLinks;
import org.miyar.oversight.DueErasure;
import org.miyar.oversight.RetentionDesk;
import org.miyar.oversight.RetentionRun;

/** Who is erased next and when, who is held back and why, and what the timer did. */
@Route("retention")
@Menu(order = 93, title = "oversight.retention.title", icon = "vaadin:hourglass")
@RolesAllowed({Roles.HR, Roles.ADMINISTRATOR})
public class RetentionView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient RetentionDesk desk;
    private final transient Formats formats;

    @Inject
    RetentionView(RetentionDesk desk, CurrentActor actor, Formats formats) {
        super("oversight.retention.title");
        this.desk = desk;
        this.formats = formats;
        setLead(getTranslation("oversight.retention.lead"));
        var by = actor.get();
        add(section("oversight.retention.next", nextRun(by), next(by)), section("oversight.retention.runs", runs(by)));
    }

    private Paragraph nextRun(Actor by) {
        return new Paragraph(desk.nextRun(by)
                .map(at -> getTranslation("oversight.retention.next-run", formats.dayAndTime(at)))
                .orElseGet(() -> getTranslation("oversight.retention.no-run")));
    }

    private Grid<DueErasure> next(Actor by) {
        var grid = new Grid<DueErasure>();
        grid.addClassName("miyar-list");
        grid.setAllRowsVisible(desk.count(by) < 8);
        grid.addColumn(new ComponentRenderer<>(due -> Cell.withOnPhones(name(due), when(due))))
                .setHeader(getTranslation("oversight.retention.person"))
                .setFlexGrow(3);
        var at = grid.addColumn(new ComponentRenderer<>(due -> new Span(formats.day(due.at()))))
                .setHeader(getTranslation("oversight.retention.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var held = grid.addColumn(new ComponentRenderer<>(this::why))
                .setHeader(getTranslation("oversight.retention.held"))
                .setFlexGrow(3);
        NarrowGrid.dropOnPhones(grid, List.of(at, held));
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.next(by, query.getOffset(), query.getLimit()).stream(), query -> desk.count(by)));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.HOURGLASS,
                getTranslation("oversight.retention.none"),
                getTranslation("oversight.retention.none-text")));
        return grid;
    }

    private Div name(DueErasure due) {
        RouterLink link = PersonalRecordLinks.record("", due.person(), "retention");
        link.add(new Isolated(due.name()));
        return new Div(link);
    }

    private Div when(DueErasure due) {
        var when = new Div(new Span(formats.day(due.at())));
        if (due.held().isPresent()) {
            when.add(new Span(" · "), why(due));
        }
        return when;
    }

    /** The words of whoever holds it back say more than that somebody does. */
    private Span why(DueErasure due) {
        return due.held()
                .map(code -> {
                    var why = new Span(getTranslation("oversight.retention.held." + code));
                    due.reason().filter(words -> code.equals("hold")).ifPresent(words -> {
                        why.add(new Span(": "));
                        why.add(new Isolated(words));
                    });
                    return why;
                })
                .orElseGet(() -> new Span("–"));
    }

    private Grid<RetentionRun> runs(Actor by) {
        var grid = new Grid<RetentionRun>();
        grid.addClassName("miyar-list");
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(run -> Cell.withOnPhones(
                        new Div(new Span(formats.briefDayAndTime(run.startedAt()))), new Div(new Span(summary(run))))))
                .setHeader(getTranslation("oversight.retention.began"))
                .setFlexGrow(2);
        var erased = column(grid, "erased", RetentionRun::erased);
        var held = column(grid, "held-number", RetentionRun::held);
        var announced = column(grid, "announced", RetentionRun::announced);
        var looked = column(grid, "looked", RetentionRun::lookedAt);
        var state = grid.addColumn(new ComponentRenderer<>(run -> new Span(state(run))))
                .setHeader(getTranslation("oversight.retention.state"))
                .setFlexGrow(2);
        NarrowGrid.dropOnPhones(grid, List.of(erased, held, announced, looked, state));
        grid.setItems(desk.runs(by));
        grid.setEmptyStateComponent(new Paragraph(getTranslation("oversight.retention.no-run")));
        return grid;
    }

    private Grid.Column<RetentionRun> column(Grid<RetentionRun> grid, String what, ToIntFunction<RetentionRun> number) {
        return grid.addColumn(run -> formats.number(number.applyAsInt(run)))
                .setHeader(getTranslation("oversight.retention." + what))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String summary(RetentionRun run) {
        return getTranslation("oversight.retention.summary", run.erased(), run.held(), run.announced()) + " "
                + state(run);
    }

    private String state(RetentionRun run) {
        if (run.endedAt().isEmpty()) {
            return getTranslation("oversight.retention.state.running");
        }
        if (run.failed() > 0) {
            return getTranslation("oversight.retention.state.failed", run.failed());
        }
        return getTranslation(
                run.takenUp() > 0 ? "oversight.retention.state.taken-up" : "oversight.retention.state.done");
    }

    private Section section(String titleKey, Component... parts) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        return section;
    }
}
