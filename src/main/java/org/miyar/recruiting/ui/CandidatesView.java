package org.miyar.recruiting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
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
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.design.EmptyState;
import org.miyar.design.FilterChips;
import org.miyar.design.Formats;
import org.miyar.design.ListLook;
import org.miyar.design.ListLookMenu;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.design.SearchField;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Preferences;
import org.miyar.identity.Roles;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;

/** Everybody who was invited, in the order of their invitations until a person chooses otherwise. */
@Route("candidates")
@Menu(order = 10, title = "recruiting.candidates", icon = "vaadin:users")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/recruiting.css")
public class CandidatesView extends Page implements BeforeEnterObserver, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private static final String REMEMBERED = CandidatesView.class.getName();
    /** Under these names the person's own filters and columns are kept. */
    private static final String FILTERS = "candidates.filters";

    private static final String LOOK = "candidates.look";

    private final transient Candidates candidates;
    private final transient CandidateCells cells;
    private final transient CurrentActor actor;
    private final transient Preferences preferences;

    private final SearchField search;
    private final FilterChips<String> states;
    private final Select<Optional<Language>> languages = new Select<>();
    private final Select<Optional<Boolean>> people = new Select<>();
    private final Select<CandidateSort> order = new Select<>();
    private final Span count = new Span();
    private final Grid<CandidateRow> grid = new Grid<>();
    private final Map<CandidateSort, Grid.Column<CandidateRow>> sortable = new EnumMap<>(CandidateSort.class);
    private final Map<String, Grid.Column<CandidateRow>> wide = new LinkedHashMap<>();
    private final Grid.Column<CandidateRow> card;
    private final Div nobody = new Div();

    private final ListLookMenu lookMenu;

    private transient ListAddress shown = ListAddress.PLAIN;
    private transient ListLook look;
    private String kept;
    private boolean narrow;
    private int found;
    private boolean settling;

    @Inject
    CandidatesView(
            Candidates candidates,
            CandidateCells cells,
            InviteDialogs dialogs,
            CurrentActor actor,
            Preferences preferences) {
        super("recruiting.candidates");
        this.candidates = candidates;
        this.cells = cells;
        this.actor = actor;
        this.preferences = preferences;
        look = ListLook.of(preferences.of(actor.get(), LOOK));
        kept = preferences.of(actor.get(), FILTERS);

        var invite = new Button(
                getTranslation("recruiting.candidates.invite"),
                VaadinIcon.PLUS.create(),
                click -> dialogs.invite(this::refresh));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(export(), invite);

        search = new SearchField(getTranslation("recruiting.candidates.search"));
        search.addValueChangeListener(change -> changed());
        states = new FilterChips<>(
                getTranslation("recruiting.column.state"),
                getTranslation("recruiting.state.all"),
                Stream.concat(
                                Stream.of(ListAddress.UNREAD),
                                Arrays.stream(CandidateState.values()).map(CandidateState::code))
                        .toList(),
                code -> getTranslation("recruiting.state." + code));
        states.addValueChangeListener(change -> changed());
        card = grid.addComponentColumn(cells::card);
        card.setVisible(false);
        setUpSelects();
        setUpGrid();
        count.addClassName("miyar-count");
        count.getElement().setAttribute("role", "status");
        var titles = new LinkedHashMap<String, String>();
        wide.keySet().stream().skip(1).forEach(key -> titles.put(key, getTranslation("recruiting.column." + key)));
        lookMenu = new ListLookMenu(look, titles, this::see);
        var toolbar = new Div(search, languages, people, order, count, lookMenu);
        states.addClassName("recruiting-states");
        toolbar.addClassNames("miyar-toolbar", "recruiting-toolbar");
        add(toolbar, states, grid, nobody);
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

    @Override
    protected void onAttach(AttachEvent attach) {
        var page = attach.getUI().getPage();
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
        var resized = page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resized.remove();
        });
    }

    /** Also where only the address has changed: the view is the same one then. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    /** Columns where there is room for them, else one card a candidate. */
    private void arrange(int width) {
        narrow = width > 0 && width < 900;
        card.setVisible(narrow);
        order.setVisible(narrow);
        lookMenu.setVisible(!narrow);
        grid.setClassName("recruiting-cards", narrow);
        dress();
    }

    private void see(ListLook chosen) {
        look = chosen;
        preferences.keep(actor.get(), LOOK, look.text());
        dress();
    }

    private void dress() {
        wide.forEach(
                (key, column) -> column.setVisible(!narrow && !look.without().contains(key)));
        grid.setClassName("miyar-close", look.close() && !narrow);
    }

    private void setUpSelects() {
        languages.setAriaLabel(getTranslation("recruiting.candidates.language"));
        languages.setItems(Stream.concat(
                        Stream.of(Optional.<Language>empty()),
                        Arrays.stream(Language.values()).map(Optional::of))
                .toList());
        languages.setItemLabelGenerator(
                item -> item.map(Language::ownName).orElse(getTranslation("recruiting.candidates.language-all")));
        languages.addValueChangeListener(change -> changed());
        people.setAriaLabel(getTranslation("recruiting.candidates.people"));
        people.setItems(List.of(Optional.empty(), Optional.of(false), Optional.of(true)));
        people.setItemLabelGenerator(item -> item.map(only -> getTranslation(
                        only ? "recruiting.candidates.people-simulated" : "recruiting.candidates.people-real"))
                .orElse(getTranslation("recruiting.candidates.people-all")));
        people.addValueChangeListener(change -> changed());
        order.setAriaLabel(getTranslation("recruiting.candidates.sort"));
        order.setItems(CandidateSort.values());
        order.setItemLabelGenerator(sort -> getTranslation("recruiting.sort." + sort.code()));
        order.addValueChangeListener(change -> {
            if (!settling && change.getValue() != null) {
                var sort = change.getValue();
                shown = shown.sorted(sort, sort == CandidateSort.INVITED || sort == CandidateSort.ACTIVITY);
                settle();
                refresh();
            }
        });
    }

    private void setUpGrid() {
        sortable(CandidateSort.NAME, cells::person).setFlexGrow(3);
        sortable(CandidateSort.STATE, cells::state).setFlexGrow(2);
        wide("language", grid.addColumn(row -> row.language().ownName()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        wide("job", grid.addColumn(row -> row.job().in(Formats.language()))).setFlexGrow(1);
        sortable(CandidateSort.INVITED, cells::invited).setAutoWidth(true).setFlexGrow(0);
        sortable(CandidateSort.ACTIVITY, cells::activity).setAutoWidth(true).setFlexGrow(0);
        grid.addClassName("miyar-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("recruiting.candidates"));
        grid.setItems(this::fetch).setItemCountCallback(query -> found);
        grid.addSortListener(sort -> {
            if (!settling) {
                sort.getSortOrder().stream()
                        .findFirst()
                        .flatMap(first -> CandidateSort.ofCode(first.getSorted().getKey())
                                .map(by -> shown.sorted(by, first.getDirection() == SortDirection.DESCENDING)))
                        .ifPresent(sorted -> shown = sorted);
                settle();
                refresh();
            }
        });
    }

    private Grid.Column<CandidateRow> sortable(
            CandidateSort sort, ValueProvider<CandidateRow, ? extends Component> cell) {
        var column = wide(sort.code(), grid.addComponentColumn(cell)).setSortable(true);
        sortable.put(sort, column);
        return column;
    }

    private Grid.Column<CandidateRow> wide(String key, Grid.Column<CandidateRow> column) {
        wide.put(key, column);
        return column.setKey(key).setHeader(getTranslation("recruiting.column." + key));
    }

    private Anchor export() {
        var export = new Anchor((DownloadEvent event) -> write(event), getTranslation("recruiting.candidates.export"));
        export.addClassName("recruiting-export");
        return export;
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(getTranslation("recruiting.csv.file") + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            candidates.export(
                    actor.get(), shown.filter(), Language.of(event.getUI().getLocale()), writer);
        }
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
    private void changed() {
        if (settling) {
            return;
        }
        shown = new ListAddress(
                search.getValue(),
                states.getValue(),
                Objects.requireNonNullElse(languages.getValue(), Optional.<Language>empty()),
                Objects.requireNonNullElse(people.getValue(), Optional.<Boolean>empty()),
                shown.sort(),
                shown.descending());
        refresh();
    }

    /** Lets the controls show what is shown. */
    private void settle() {
        settling = true;
        search.setValue(shown.search());
        states.setValue(shown.state());
        languages.setValue(shown.language());
        people.setValue(shown.simulated());
        order.setValue(shown.sort());
        var column = Objects.requireNonNull(sortable.get(shown.sort()));
        grid.sort(List.of(
                new GridSortOrder<>(column, shown.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        settling = false;
    }

    private void refresh() {
        var all = candidates.count(actor.get(), CandidateFilter.ALL);
        found = shown.filter().equals(CandidateFilter.ALL) ? all : candidates.count(actor.get(), shown.filter());
        count.setText(
                found == all
                        ? getTranslation("recruiting.candidates.count", all)
                        : getTranslation("recruiting.candidates.found", found, all));
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        nobody.removeAll();
        if (all == 0) {
            nobody.add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN_O,
                    getTranslation("recruiting.candidates.empty-title"),
                    getTranslation("recruiting.candidates.empty-text")));
        } else if (found == 0) {
            nobody.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("recruiting.candidates.none-title"),
                    getTranslation("recruiting.candidates.none-text"),
                    new Button(getTranslation("recruiting.candidates.clear"), click -> clear())));
        }
        PageAddress.write(UI.getCurrent(), shown.parameters());
        VaadinSession.getCurrent().setAttribute(REMEMBERED, shown);
        var filters = PageAddress.parameters(shown.withoutSearch().parameters()).getQueryString();
        if (!filters.equals(kept)) {
            preferences.keep(actor.get(), FILTERS, filters);
            kept = filters;
        }
    }

    private void clear() {
        shown = ListAddress.PLAIN.sorted(shown.sort(), shown.descending());
        settle();
        refresh();
    }
}
