package org.miyar.design;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.List;

/** On a phone a list keeps its first columns and drops the rest; the first says in small print what matters of them. */
public final class NarrowGrid {
    private static final int PHONE = 700;

    private NarrowGrid() {}

    /** Drops the columns given while the window is as narrow as a phone. */
    public static <T> void dropOnPhones(Grid<T> grid, List<Column<T>> columns) {
        WindowWidth.watch(grid, width -> show(grid, columns, width));
    }

    private static <T> void show(Grid<T> grid, List<Column<T>> columns, int width) {
        boolean phone = width > 0 && width < PHONE;
        columns.forEach(column -> column.setVisible(!phone));
        grid.setClassName("miyar-phone", phone);
    }
}
