package org.miyar.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A page that is a list: above it what narrows it and how many it shows. */
public abstract class ListPage<T> extends Page {
    private static final long serialVersionUID = 1L;

    protected final Grid<T> grid = new Grid<>();
    private final Span count = new Span();

    protected ListPage(String titleKey) {
        super(titleKey);
        count.addClassName("miyar-count");
        count.getElement().setAttribute("role", "status");
        grid.addClassName("miyar-list");
    }

    /** Adds what narrows the list, its count, and the list. */
    protected void addList(Component... filters) {
        var toolbar = new Div(filters);
        toolbar.add(count);
        toolbar.addClassName("miyar-toolbar");
        add(toolbar, grid);
    }

    /** How many there are, in words. */
    protected void setCount(String words) {
        count.setText(words);
    }

    /** Reads it again. */
    public void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
