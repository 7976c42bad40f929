package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.miyar.design.EmptyState;
import org.miyar.design.ListLook;
import org.miyar.design.ListLookMenu;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.design.WindowWidth;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Preferences;
import org.miyar.identity.Roles;
import org.miyar.instrument.Competencies;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Exports;
import org.miyar.recruiting.ListHead;
import org.miyar.requisition.Requisitions;

/** Everybody who was invited, in the order of their invitations until a person chooses otherwise. */
@Route("candidates")
@Menu(order = 10, title = "recruiting.candidates", icon = "vaadin:users")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/recruiting.css")
@StyleSheet("context://app/styles/board.css")
public class CandidatesView extends Page implements BeforeEnterObserver, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    /** The same deed stands at the head of the page and, as long as there is nobody, in its midst. */
    private final transient Supplier<Button> inviting;

    private static final String REMEMBERED = CandidatesView.class.getName();
    /** Under these names the person's own filters and columns are kept. */
    private static final String FILTERS = "candidates.filters";

    private static final String LOOK = "candidates.look";

    /** The column of marks has no head to be seen; a screen reader names it all the same. */
    private static final String NAME_OF_MARKS = """
            customElements.whenDefined('vaadin-grid-flow-selection-column').then(() => {
                const name = document.createElement('span');
                name.className = 'miyar-unseen';
                name.textContent = $0;
                this.querySelector('vaadin-grid-flow-selection-column').headerRenderer = cell => cell.replaceChildren(name);
            })""";

    private final transient Candidates candidates;
    private final transient CurrentActor actor;
    private final transient Preferences preferences;

    private final Grid<CandidateRow> grid = new Grid<>();
    private final transient CandidateFilters filters;
    private final transient CandidateColumns columns;
    private final Span count = new Span();
    private final Div nobody = new Div();
    private final Button compare = new Button(
            getTranslation("recruiting.candidates.compare"), VaadinIcon.SPLIT_H.create(), click -> compare());
    private final SelectionBar selection;
    private final Div board = new Div();
    private final RouterLink list = new RouterLink(getTranslation("recruiting.roster.open"), RosterView.class);
    private final ListLookMenu lookMenu;

    private final ListNotes notes;

    private transient ListAddress shown = ListAddress.PLAIN;
    private transient ListLook look;
    private String kept;
    private boolean narrow;
    private transient ListHead head = ListHead.EMPTY;

    @Inject
    CandidatesView(
            Candidates candidates,
            CandidateCells cells,
            Requisitions requisitions,
            Competencies competencies,
            InviteDialogs dialogs,
            Moves moves,
            Exports exports,
            CurrentActor actor,
            Preferences preferences) {
        super("recruiting.candidates");
        this.candidates = candidates;
        this.actor = actor;
        this.preferences = preferences;
        look = ListLook.of(preferences.of(actor.get(), LOOK));
        kept = preferences.of(actor.get(), FILTERS);

        inviting = () -> new Button(
                getTranslation("recruiting.candidates.invite"),
                VaadinIcon.PLUS.create(),
                click -> dialogs.invite(shown.opening(), this::refresh));
        var invite = inviting.get();
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        compare.setVisible(false);
        list.addClassName("recruiting-deed");
        board.addClassName("recruiting-deed");
        addActions(board, new ExportButton(exports, actor, () -> shown.filter()), list, compare, invite);

        filters = new CandidateFilters(
                new OpeningChoice(requisitions, actor, Optional.empty()), competencies.all(), this::change);
        notes = new ListNotes(competencies);
        columns = new CandidateColumns(grid, cells);
        columns.onSort(this::change);
        selection = new SelectionBar(() -> moves.ask(grid.getSelectedItems(), this::refresh), grid::deselectAll);
        setUpGrid();
        count.addClassName("miyar-count");
        count.getElement().setAttribute("role", "status");
        lookMenu = new ListLookMenu(look, columns.optional(), this::see);
        add(filters.toolbar(count, lookMenu), filters.states(), filters.results(), notes, selection, grid, nobody);
        WindowWidth.watch(this, this::arrange);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var remembered = VaadinSession.getCurrent().getAttribute(REMEMBERED);
        if (!parameters.getParameters().isEmpty()) {
            shown = ListAddress.of(parameters);
        } else {
            shown = remembered instanceof ListAddress last ? last : ListAddress.of(QueryParameters.fromString(kept));
        }
        settle();
    }

    /** Also where only the address has changed: the view is the same one then. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    /** Columns where there is room for them, else one card a candidate. */
    private void arrange(int width) {
        narrow = WindowWidth.isNarrow(width);
        filters.setOrderVisible(narrow);
        lookMenu.setVisible(!narrow);
        columns.dress(narrow, look);
    }

    private void see(ListLook chosen) {
        look = chosen;
        preferences.keep(actor.get(), LOOK, look.text());
        columns.dress(narrow, look);
    }

    private void setUpGrid() {
        grid.addClassName("miyar-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addAttachListener(
                attach -> grid.getElement().executeJs(NAME_OF_MARKS, getTranslation("recruiting.selection.column")));
        grid.addSelectionListener(chosen -> {
            var people = chosen.getAllSelectedItems();
            compare.setVisible(!people.isEmpty());
            selection.show(people.size());
        });
        grid.getElement().setAttribute("aria-label", getTranslation("recruiting.candidates"));
        grid.setItems(this::fetch).setItemCountCallback(query -> head.reachable());
    }

    /** Where too few, too many or people of several openings are chosen, the page says so. */
    private void compare() {
        CompareLinks.open(grid.getSelectedItems().stream().map(CandidateRow::id).toList());
    }

    private Stream<CandidateRow> fetch(Query<CandidateRow, Void> query) {
        return candidates
                .page(
                        actor.get(),
                        shown.filter(),
                        shown.sort(),
                        shown.descending(),
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    /** Something was typed or chosen. */
    private void change(ListAddress chosen) {
        shown = chosen;
        settle();
        refresh();
    }

    /** Lets the controls show what is shown. */
    private void settle() {
        filters.show(shown);
        columns.show(shown);
    }

    private void refresh() {
        head = candidates.head(actor.get(), shown.filter(), shown.sort());
        count.setText(counted());
        notes.show(head, shown);
        // Whoever is selected is to be seen: another list begins without anybody.
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        board.removeAll();
        board.setVisible(shown.opening().isPresent());
        shown.opening().ifPresent(id -> board.add(CandidateLinks.board(getTranslation("recruiting.board"), id)));
        grid.setVisible(head.found() > 0);
        nobody.removeAll();
        if (head.all() == 0) {
            nobody.add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN_O,
                    getTranslation("recruiting.candidates.empty-title"),
                    getTranslation("recruiting.candidates.empty-text"),
                    inviting.get()));
        } else if (head.found() == 0) {
            nobody.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("recruiting.candidates.none-title"),
                    getTranslation("recruiting.candidates.none-text"),
                    new Button(getTranslation("recruiting.candidates.clear"), click -> clear())));
        }
        list.setQueryParameters(RosterView.asking(shown.opening()));
        PageAddress.write(UI.getCurrent(), shown.parameters());
        VaadinSession.getCurrent().setAttribute(REMEMBERED, shown);
        var filters = PageAddress.parameters(shown.lasting().parameters()).getQueryString();
        if (!filters.equals(kept)) {
            preferences.keep(actor.get(), FILTERS, filters);
            kept = filters;
        }
    }

    private String counted() {
        if (head.found() == head.all()) {
            return getTranslation("recruiting.candidates.count", head.all());
        }
        return head.moreThanCounted()
                ? getTranslation("recruiting.candidates.found-many", ListHead.MOST, head.all())
                : getTranslation("recruiting.candidates.found", head.found(), head.all());
    }

    private void clear() {
        change(ListAddress.PLAIN.sorted(shown.sort(), shown.descending()));
    }
}
