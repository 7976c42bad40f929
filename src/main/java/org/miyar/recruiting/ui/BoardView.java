package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.design.WindowWidth;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.instrument.Competencies;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Exports;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageId;
import org.miyar.requisition.ui.OpeningLinks;
import org.miyar.requisition.ui.StageWords;

/** The candidates of one opening by their stages: columns side by side, or one stage at a time where there is no room. */
@Route("openings/:opening/board")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/recruiting.css")
@StyleSheet("context://app/styles/board.css")
public class BoardView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** Which stage a phone shows. */
    private static final String COLUMN = "column";

    /** A board begins with those who have waited longest. */
    private static final ListAddress BY_APPLICATION = ListAddress.PLAIN.sorted(CandidateSort.INVITED, false);

    private static final String REMEMBERED = BoardView.class.getName();

    private final transient Pipeline pipeline;
    private final transient Candidates candidates;
    private final transient Requisitions requisitions;
    private final transient CandidateCells cells;
    private final transient Moves moves;
    private final transient Exports exports;
    private final transient Formats formats;
    private final transient CurrentActor actor;

    private final transient CandidateFilters filters;
    private final ListNotes notes;
    private final Span count = new Span();
    private final Div top = new Div();
    private final Select<Stage> switcher = new Select<>();
    private final Div board = new Div();
    private final Div nobody = new Div();
    private final SelectionBar selection = new SelectionBar(() -> moveSelected(), () -> selectNobody());
    private final transient Map<StageId, BoardColumn> columns = new LinkedHashMap<>();
    private final transient Map<CandidateId, CandidateRow> selected = new LinkedHashMap<>();

    private transient List<Pipeline.Column> standing = List.of();
    private transient Optional<RequisitionId> opening = Optional.empty();
    private transient ListAddress shown = BY_APPLICATION;
    private boolean narrow;

    @Inject
    BoardView(
            Pipeline pipeline,
            Candidates candidates,
            Competencies competencies,
            Requisitions requisitions,
            CandidateCells cells,
            Moves moves,
            Exports exports,
            Formats formats,
            CurrentActor actor) {
        super("recruiting.board");
        this.pipeline = pipeline;
        this.candidates = candidates;
        this.requisitions = requisitions;
        this.cells = cells;
        this.moves = moves;
        this.exports = exports;
        this.formats = formats;
        this.actor = actor;
        addClassName("recruiting-person");
        top.addClassName("recruiting-top");
        board.addClassName("recruiting-board");
        switcher.addClassName("recruiting-board-switcher");
        switcher.setLabel(getTranslation("recruiting.column.stage"));
        switcher.setItemLabelGenerator(
                stage -> getTranslation("recruiting.board.stage", StageWords.of(stage), count(stage)));
        switcher.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                write();
                fill(false);
            }
        });
        filters = new CandidateFilters(
                new OpeningChoice(requisitions, actor, Optional.empty()), competencies.all(), this::change);
        filters.fix();
        notes = new ListNotes(competencies);
        count.addClassName("miyar-count");
        count.getElement().setAttribute("role", "status");
        add(
                top,
                filters.toolbar(count),
                filters.states(),
                filters.results(),
                notes,
                switcher,
                selection,
                nobody,
                board);
        WindowWidth.watch(this, this::arrange);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = OpeningLinks.opening(event.getRouteParameters())
                .flatMap(id -> requisitions.find(actor.get(), id))
                .orElseThrow(NotFoundException::new);
        var parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().isEmpty()
                && VaadinSession.getCurrent().getAttribute(REMEMBERED) instanceof ListAddress last) {
            shown = last;
        } else {
            shown = ListAddress.of(parameters, BY_APPLICATION.of(found.id()));
        }
        shown = shown.of(found.id());
        filters.show(shown);
        show(found);
        var wanted = PageAddress.read(parameters, COLUMN);
        standing.stream()
                .map(Pipeline.Column::stage)
                .filter(stage -> Long.toString(stage.id().value()).equals(wanted))
                .findFirst()
                .ifPresent(switcher::setValue);
    }

    private void show(Requisition found) {
        opening = Optional.of(found.id());
        selected.clear();
        selection.show(0);
        var title = found.form().title().in(Formats.language());
        setHeading(getTranslation("recruiting.board.heading", title));
        top.removeAll();
        top.add(
                OpeningLinks.to(getTranslation("recruiting.board.opening"), found.id()),
                CandidateLinks.of(getTranslation("recruiting.board.list"), found.id()),
                new ExportButton(exports, actor, () -> shown.filter()));
        stand(found.id());
        columns.clear();
        board.removeAll();
        for (var column : standing) {
            var made = new BoardColumn(
                    column.stage(),
                    (offset, limit) -> candidates.page(
                            actor.get(),
                            shown.filter().in(column.stage().id()),
                            shown.sort(),
                            shown.descending(),
                            offset,
                            limit),
                    this::card,
                    formats,
                    dragged -> drop(dragged, column.stage()));
            columns.put(column.stage().id(), made);
            board.add(made);
        }
        switcher.setItems(standing.stream().map(Pipeline.Column::stage).toList());
        switcher.setValue(standing.stream()
                .filter(column -> column.count() > 0)
                .findFirst()
                .orElse(standing.getFirst())
                .stage());
    }

    private BoardCard card(CandidateRow row) {
        return new BoardCard(row, cells, selected.containsKey(row.id()), new BoardCard.Deeds() {
            @Override
            public void select(CandidateRow one, boolean on) {
                if (on) {
                    selected.put(one.id(), one);
                } else {
                    selected.remove(one.id());
                }
                selection.show(selected.size());
            }

            @Override
            public void move(CandidateRow one) {
                moves.ask(List.of(one), () -> refresh(List.of(one)));
            }
        });
    }

    /** Something was typed or chosen. */
    private void change(ListAddress chosen) {
        opening.ifPresent(id -> {
            shown = chosen.of(id);
            filters.show(shown);
            stand(id);
            selected.clear();
            selection.show(0);
            fill(true);
            switcher.getDataProvider().refreshAll();
            write();
        });
    }

    private void write() {
        var values = new LinkedHashMap<>(shown.parameters(BY_APPLICATION));
        values.remove("job");
        if (narrow && switcher.getValue() != null) {
            values.put(COLUMN, Long.toString(switcher.getValue().id().value()));
        }
        PageAddress.write(UI.getCurrent(), values);
        VaadinSession.getCurrent().setAttribute(REMEMBERED, shown);
    }

    /** How many are where. */
    private void stand(RequisitionId id) {
        standing = pipeline.columns(actor.get(), id, shown.filter());
        var head = candidates.head(actor.get(), shown.filter(), shown.sort());
        notes.show(head, shown);
        int found = standing.stream().mapToInt(Pipeline.Column::count).sum();
        count.setText(getTranslation("recruiting.candidates.count", found));
    }

    /** Columns where there is room for them, else the one that is chosen. */
    private void arrange(int width) {
        narrow = WindowWidth.isNarrow(width);
        board.setClassName("recruiting-board-narrow", narrow);
        fill(false);
    }

    /** Reads what is to be seen and was not read before, or all of it anew. */
    private void fill(boolean anew) {
        for (var column : standing) {
            var shown = columns.get(column.stage().id());
            if (shown != null) {
                boolean seen = !narrow || column.stage().equals(switcher.getValue());
                shown.setVisible(seen);
                if (seen) {
                    shown.show(column, anew);
                }
            }
        }
        boolean empty = standing.stream().allMatch(column -> column.count() == 0);
        board.setVisible(!empty);
        switcher.setVisible(narrow && !empty);
        nobody.setVisible(empty);
        nobody.removeAll();
        if (empty && !shown.filter().equals(opening.map(CandidateFilter::of).orElse(CandidateFilter.ALL))) {
            nobody.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("recruiting.candidates.none-title"),
                    getTranslation("recruiting.candidates.none-text"),
                    new Button(getTranslation("recruiting.candidates.clear"), click -> change(BY_APPLICATION))));
        } else if (empty) {
            nobody.add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN_O,
                    getTranslation("recruiting.board.empty-title"),
                    getTranslation("recruiting.board.empty-text")));
        }
    }

    /** A selected card takes the others along. */
    private void drop(CandidateRow dragged, Stage to) {
        Collection<CandidateRow> people =
                selected.containsKey(dragged.id()) ? List.copyOf(selected.values()) : List.of(dragged);
        if (people.stream()
                .anyMatch(person -> person.place()
                        .filter(place -> !place.stage().id().equals(to.id()))
                        .isPresent())) {
            moves.move(people, to, () -> refresh(people));
        }
    }

    private void moveSelected() {
        var people = List.copyOf(selected.values());
        moves.ask(people, () -> refresh(people));
    }

    private void selectNobody() {
        selected.clear();
        selection.show(0);
        fill(true);
    }

    /** How it stands after these were moved, or were not; the first of them is where the keyboard goes on. */
    private void refresh(Collection<CandidateRow> people) {
        opening.ifPresent(this::stand);
        if (!standing.stream()
                .map(Pipeline.Column::stage)
                .map(Stage::id)
                .toList()
                .equals(new ArrayList<>(columns.keySet()))) {
            // Somebody has changed the stages themselves.
            opening.flatMap(id -> requisitions.find(actor.get(), id)).ifPresent(this::show);
        }
        selectNobody();
        switcher.getDataProvider().refreshAll();
        var ids = people.stream()
                .map(row -> "'candidate-" + row.id().value() + "'")
                .collect(Collectors.joining(","));
        getElement()
                .executeJs(
                        "setTimeout(() => [" + ids
                                + "].map(id => this.querySelector(`#${id} a`)).find(link => link)?.focus({preventScroll: true}), 0)");
    }

    private int count(Stage stage) {
        return standing.stream()
                .filter(column -> column.stage().id().equals(stage.id()))
                .mapToInt(Pipeline.Column::count)
                .sum();
    }
}
