package org.miyar.requisition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.miyar.design.EmptyState;
import org.miyar.design.FilterChips;
import org.miyar.design.Formats;
import org.miyar.design.ListLook;
import org.miyar.design.ListLookMenu;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.design.SearchField;
import org.miyar.design.WindowWidth;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Preferences;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionRow;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;

/** Job openings: all of them for HR, those of their teams for supervisors. */
@Route("openings")
@Menu(order = 5, title = "requisition.openings", icon = "vaadin:briefcase")
@RolesAllowed({Roles.HR, Roles.SUPERVISOR})
@StyleSheet("context://app/styles/requisition.css")
public class OpeningsView extends Page implements BeforeEnterObserver, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    /** Under these names the person's own filters and columns are kept. */
    private static final String FILTERS = "openings.filters";

    private static final String LOOK = "openings.look";

    private static final Set<String> ON_PHONES = Set.of("title", "state");

    private final transient Requisitions requisitions;
    private final transient OpeningCells cells;
    private final transient CurrentActor actor;
    private final transient Preferences preferences;

    private final SearchField search = new SearchField(getTranslation("requisition.search"));
    private final FilterChips<RequisitionState> states;
    private final Span count = new Span();
    private final Grid<Line> grid = new Grid<>();
    private final Map<RequisitionSort, Grid.Column<Line>> sortable = new EnumMap<>(RequisitionSort.class);
    private final Map<String, Grid.Column<Line>> columns = new LinkedHashMap<>();
    private final Div nobody = new Div();

    private transient OpeningsAddress shown = OpeningsAddress.PLAIN;
    private final ListLookMenu lookMenu;
    private transient ListLook look;
    private String kept;
    private boolean narrow;
    private int found;
    private boolean settling;

    /** A row with what another feature tells about it. */
    public record Line(RequisitionRow row, CandidateCounts.Count candidates) {}

    @Inject
    OpeningsView(Requisitions requisitions, OpeningCells cells, CurrentActor actor, Preferences preferences) {
        super("requisition.openings");
        this.requisitions = requisitions;
        this.cells = cells;
        this.actor = actor;
        this.preferences = preferences;
        kept = preferences.of(actor.get(), FILTERS);
        look = ListLook.of(preferences.of(actor.get(), LOOK));
        if (writes()) {
            var add = add();
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        search.addValueChangeListener(change -> changed());
        states = new FilterChips<>(
                getTranslation("requisition.column.state"),
                getTranslation("requisition.state.all"),
                List.of(RequisitionState.values()),
                state -> getTranslation("requisition.state." + state.code()));
        states.addValueChangeListener(change -> changed());
        setUpGrid();
        count.addClassName("miyar-count");
        count.getElement().setAttribute("role", "status");
        lookMenu = lookMenu();
        var toolbar = new Div(search, count, lookMenu);
        toolbar.addClassName("miyar-toolbar");
        add(toolbar, states, grid, nobody);
        WindowWidth.watch(this, this::arrange);
    }

    private boolean writes() {
        return actor.get().is(Role.HR);
    }

    private Button add() {
        return new Button(
                getTranslation("requisition.add"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(OpeningView.class, OpeningLinks.parametersOfNew()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        shown = OpeningsAddress.of(
                parameters.getParameters().isEmpty() ? QueryParameters.fromString(kept) : parameters);
        settle();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    /** A phone has room for two columns; the first says there in small print what matters of the others. */
    private void arrange(int width) {
        narrow = WindowWidth.isNarrow(width);
        lookMenu.setVisible(!narrow);
        grid.setClassName("miyar-phone", narrow);
        dress();
    }

    private ListLookMenu lookMenu() {
        var titles = new LinkedHashMap<String, String>();
        columns.keySet().stream().skip(1).forEach(key -> titles.put(key, getTranslation("requisition.column." + key)));
        return new ListLookMenu(look, titles, chosen -> {
            look = chosen;
            preferences.keep(actor.get(), LOOK, look.text());
            dress();
        });
    }

    private void dress() {
        columns.forEach((key, column) -> column.setVisible(
                narrow ? ON_PHONES.contains(key) : !look.without().contains(key)));
        grid.setClassName("miyar-close", look.close() && !narrow);
    }

    private void setUpGrid() {
        sortable(RequisitionSort.TITLE, line -> cells.title(line.row())).setFlexGrow(3);
        sortable(RequisitionSort.STATE, line -> cells.state(line.row())).setFlexGrow(1);
        column("wanted", grid.addColumn(line -> cells.number(line.row().wanted())));
        column(
                "candidates",
                grid.addComponentColumn(line -> cells.candidates(line.row(), line.candidates(), writes())));
        sortable(RequisitionSort.CLOSING, line -> cells.closing(line.row()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        sortable(RequisitionSort.ADDED, line -> cells.added(line.row()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addClassName("miyar-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("requisition.openings"));
        grid.setItems(this::fetch).setItemCountCallback(query -> found);
        grid.addSortListener(sort -> {
            if (!settling) {
                sort.getSortOrder().stream()
                        .findFirst()
                        .flatMap(first -> RequisitionSort.ofCode(
                                        first.getSorted().getKey())
                                .map(by -> shown.sorted(by, first.getDirection() == SortDirection.DESCENDING)))
                        .ifPresent(sorted -> shown = sorted);
                settle();
                refresh();
            }
        });
    }

    private Grid.Column<Line> sortable(RequisitionSort sort, ValueProvider<Line, ? extends Component> cell) {
        var column = column(sort.code(), grid.addComponentColumn(cell)).setSortable(true);
        sortable.put(sort, column);
        return column;
    }

    private Grid.Column<Line> column(String key, Grid.Column<Line> column) {
        columns.put(key, column);
        return column.setKey(key).setHeader(getTranslation("requisition.column." + key));
    }

    private Stream<Line> fetch(Query<Line, Void> query) {
        var rows = requisitions.page(
                actor.get(),
                shown.filter(),
                shown.sort(),
                shown.descending(),
                Formats.language(),
                query.getOffset(),
                query.getLimit());
        var counts = requisitions.candidates(
                actor.get(), rows.stream().map(RequisitionRow::id).toList());
        return rows.stream().map(row -> new Line(row, counts.getOrDefault(row.id(), CandidateCounts.Count.NONE)));
    }

    private void changed() {
        if (!settling) {
            shown = shown.narrowed(search.getValue(), states.getValue());
            refresh();
        }
    }

    /** Lets the controls show what is shown. */
    private void settle() {
        settling = true;
        search.setValue(shown.filter().search());
        states.setValue(shown.filter().state());
        var column = Objects.requireNonNull(sortable.get(shown.sort()));
        grid.sort(List.of(
                new GridSortOrder<>(column, shown.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        settling = false;
    }

    private void refresh() {
        var all = requisitions.count(actor.get(), RequisitionFilter.ALL);
        found = shown.filter().equals(RequisitionFilter.ALL) ? all : requisitions.count(actor.get(), shown.filter());
        count.setText(
                found == all
                        ? getTranslation("requisition.count", all)
                        : getTranslation("requisition.found", found, all));
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        nobody.removeAll();
        if (all == 0) {
            nobody.add(nothingYet());
        } else if (found == 0) {
            nobody.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("requisition.none-title"),
                    getTranslation("requisition.none-text"),
                    new Button(getTranslation("requisition.clear"), click -> clear())));
        }
        PageAddress.write(UI.getCurrent(), shown.parameters());
        var filters = PageAddress.parameters(shown.withoutSearch().parameters()).getQueryString();
        if (!filters.equals(kept)) {
            preferences.keep(actor.get(), FILTERS, filters);
            kept = filters;
        }
    }

    private EmptyState nothingYet() {
        return writes()
                ? new EmptyState(
                        VaadinIcon.BRIEFCASE,
                        getTranslation("requisition.empty-title"),
                        getTranslation("requisition.empty-text"),
                        add())
                : new EmptyState(
                        VaadinIcon.BRIEFCASE,
                        getTranslation("requisition.empty-title"),
                        getTranslation("requisition.empty-text-supervisor"));
    }

    private void clear() {
        shown = OpeningsAddress.PLAIN.sorted(shown.sort(), shown.descending());
        settle();
        refresh();
    }
}
