package org.miyar.design;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** On a phone a list keeps its first columns and drops the rest; the first says in small print what matters of them. */
public final class NarrowGrid {
    private static final int PHONE = 700;

    private NarrowGrid() {}

    /** Drops the columns given while the window is as narrow as a phone. */
    public static <T> void dropOnPhones(Grid<T> grid, List<Column<T>> columns) {
        grid.addAttachListener(attach -> watch(grid, columns, attach));
    }

    private static <T> void watch(Grid<T> grid, List<Column<T>> columns, AttachEvent attach) {
        var page = attach.getUI().getPage();
        show(grid, columns, page.getExtendedClientDetails().getWindowInnerWidth());
        Registration resize = page.addBrowserWindowResizeListener(event -> show(grid, columns, event.getWidth()));
        grid.addDetachListener(detach -> {
            detach.unregisterListener();
            resize.remove();
        });
    }

    private static <T> void show(Grid<T> grid, List<Column<T>> columns, int width) {
        boolean phone = width > 0 && width < PHONE;
        columns.forEach(column -> column.setVisible(!phone));
        grid.setClassName("miyar-phone", phone);
    }
}
