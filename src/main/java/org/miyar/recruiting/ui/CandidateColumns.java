package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.miyar.design.Formats;
import org.miyar.design.ListLook;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateSort;

/** The columns of the list of candidates, and the card that stands for them where there is no room for columns. */
final class CandidateColumns {
    private final Grid<CandidateRow> grid;
    private final Map<CandidateSort, Grid.Column<CandidateRow>> sortable = new EnumMap<>(CandidateSort.class);
    private final Map<String, Grid.Column<CandidateRow>> wide = new LinkedHashMap<>();
    /** What is seen only where somebody asks for it. */
    private final Grid.Column<CandidateRow> scale;

    private boolean narrow;
    private final Grid.Column<CandidateRow> card;
    private ListAddress shown = ListAddress.PLAIN;
    private boolean settling;

    CandidateColumns(Grid<CandidateRow> grid, CandidateCells cells) {
        this.grid = grid;
        card = grid.addComponentColumn(cells::card);
        card.setVisible(false);
        sortable(CandidateSort.NAME, cells::person).setWidth("12rem").setFlexGrow(3);
        var fit = grid.addComponentColumn(cells::fit)
                .setKey(CandidateSort.FIT.code())
                .setHeader(title(CandidateSort.FIT.code()))
                .setSortable(true)
                .setWidth("9rem")
                .setFlexGrow(1);
        sortable.put(CandidateSort.FIT, fit);
        scale = grid.addColumn(cells::scale)
                .setKey("scale")
                .setHeader(title("scale"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        sortable(CandidateSort.STATE, cells::state).setWidth("7rem").setFlexGrow(2);
        wide("language", grid.addColumn(row -> row.language().ownName()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        wide(
                        "job",
                        grid.addColumn(row -> row.job()
                                .map(title -> title.in(Formats.language()))
                                .orElse("–")))
                .setFlexGrow(1);
        wide("stage", grid.addColumn(cells::stage)).setAutoWidth(true).setFlexGrow(0);
        sortable(CandidateSort.INVITED, cells::invited).setAutoWidth(true).setFlexGrow(0);
        sortable(CandidateSort.ACTIVITY, cells::activity).setAutoWidth(true).setFlexGrow(0);
    }

    private Grid.Column<CandidateRow> sortable(
            CandidateSort sort, ValueProvider<CandidateRow, ? extends Component> cell) {
        var column = wide(sort.code(), grid.addComponentColumn(cell)).setSortable(true);
        sortable.put(sort, column);
        return column;
    }

    private Grid.Column<CandidateRow> wide(String key, Grid.Column<CandidateRow> column) {
        wide.put(key, column);
        return column.setKey(key).setHeader(title(key));
    }

    private String title(String key) {
        return grid.getTranslation("recruiting.column." + key);
    }

    /** Titles by key of the columns that may go: all but the name. */
    Map<String, String> optional() {
        var titles = new LinkedHashMap<String, String>();
        wide.keySet().stream().skip(1).forEach(key -> titles.put(key, title(key)));
        return titles;
    }

    void dress(boolean narrow, ListLook look) {
        this.narrow = narrow;
        reveal();
        card.setVisible(narrow);
        grid.setClassName("recruiting-cards", narrow);
        wide.forEach(
                (key, column) -> column.setVisible(!narrow && !look.without().contains(key)));
        grid.setClassName("miyar-close", look.close() && !narrow);
    }

    /** Lets the heads show how the list is sorted. */
    void show(ListAddress address) {
        shown = address;
        reveal();
        settling = true;
        var column = Objects.requireNonNull(sortable.get(shown.sort()));
        grid.sort(List.of(
                new GridSortOrder<>(column, shown.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        settling = false;
    }

    private void reveal() {
        Objects.requireNonNull(sortable.get(CandidateSort.FIT))
                .setVisible(!narrow && shown.sort() == CandidateSort.FIT);
        scale.setVisible(!narrow && shown.scale().isPresent());
    }

    /** Tells how somebody sorted the list, by a click on a head; a third click on the same one leaves it sorted as it was. */
    void onSort(Consumer<ListAddress> chosen) {
        grid.addSortListener(sort -> {
            if (!settling) {
                sort.getSortOrder().stream()
                        .findFirst()
                        .flatMap(first -> CandidateSort.ofCode(first.getSorted().getKey())
                                .map(by -> shown.sorted(by, first.getDirection() == SortDirection.DESCENDING)))
                        .ifPresent(sorted -> shown = sorted);
                chosen.accept(shown);
            }
        });
    }
}
